import { type FeedTier, type KindRegistry, ownerOf, referencesOf } from '../../../schema/index.ts';
import type { FeedStatus } from '../ingest/ingest.ts';
import { type AnswerGiven, type Evidence, evidenceOf } from '../rules/evidence.ts';
import type { IndexRow, IndexStore, LinkedRows, Member } from '../store/port.ts';
import { type BatchLoader, batchLoader } from './batch-loader.ts';

/** What resolvers need of the running network. */
export type NetworkView = {
  readonly name: string;
  readonly version: string;
  readonly index: IndexStore;
  readonly registry: KindRegistry;
  findMember(did: string): Member | undefined;
  members(): readonly Member[];
  /** Actors whose rows must not be seen now: suspended, or just removed. */
  hiddenActors(): readonly string[];
  feedStatus(did: string): FeedStatus | undefined;
  feedStatuses(): readonly FeedStatus[];
};

/** One page of links back: of what kind, by which field, and which page of each. */
export type LinkPage = {
  readonly kind: string;
  readonly field: string;
  readonly limit: number;
  readonly after?: { readonly issuedAt: string; readonly id: string };
};

/** The context value of one request: everything is read from the index at most once. */
export type NetworkContext = {
  readonly network: NetworkView;
  readonly tier: FeedTier;
  /** Fixed for the request, so that all of it sees the same members. */
  readonly hidden: readonly string[];
  /** The row of a record, if it may be seen. */
  row(id: string): Promise<IndexRow | undefined>;
  linked(page: LinkPage, target: string): Promise<LinkedRows | undefined>;
  evidence(row: IndexRow): Promise<Evidence | null>;
  isShown(actor: string): boolean;
};

const ANSWERS_AT_ONCE = 500;
const MAX_ANSWER_PAGES = 20;

export function networkContext(network: NetworkView): NetworkContext {
  const { index, registry } = network;
  // the audiences beyond PUBLIC come with their own tier; each request sees the rows of one
  const tier: FeedTier = 'PUBLIC';
  const hidden = network.hiddenActors();
  const isHidden = new Set(hidden);
  const isShown = (actor: string) => !isHidden.has(actor) && network.findMember(actor)?.status === 'ACTIVE';
  const pages = new Map<string, BatchLoader<LinkedRows>>();
  const rows = batchLoader(async (ids) => index.rows(tier, ids));
  const claims = new Map<string, readonly string[]>();
  const answers = batchLoader(answersTo);

  function askedBy(row: IndexRow): readonly string[] {
    const kind = registry.byName(row.kind);
    if (!kind || row.withdrawn) return [];
    const asking = new Set(referencesOf(kind).flatMap(([name, field]) => (field.asks ? [name] : [])));
    const owners = row.links.filter(({ name }) => asking.has(name)).map(({ target }) => ownerOf(target));
    return [...new Set(owners)].filter((owner) => owner !== row.actor);
  }

  /** Answers of those who were asked, to any version, newest first; of others there may be any number, and they do not count. */
  async function answersTo(ids: readonly string[]): Promise<ReadonlyMap<string, readonly AnswerGiven[]>> {
    const found = new Map<string, AnswerGiven[]>();
    const actors = [...new Set(ids.flatMap((id) => claims.get(id) ?? []))];
    let after: { value: string; id: string } | undefined;
    for (let page = 0; page < MAX_ANSWER_PAGES; page++) {
      const batch: readonly IndexRow[] = await index.list({
        tier,
        kind: 'Answer',
        actors,
        excludeActors: hidden,
        facets: [],
        links: [{ name: 'about', targets: ids }],
        order: { by: 'issuedAt', direction: 'DESC' },
        limit: ANSWERS_AT_ONCE,
        ...(after ? { after } : {}),
      });
      for (const row of batch) {
        const answer = answerGiven(row);
        if (!answer) continue;
        const known = found.get(answer.about);
        if (known) known.push(answer);
        else found.set(answer.about, [answer]);
      }
      const last = batch.at(-1);
      if (!last || batch.length < ANSWERS_AT_ONCE) break;
      after = { value: last.issuedAt, id: last.id };
    }
    return found;
  }

  return {
    network,
    tier,
    hidden,
    isShown,
    async row(id) {
      if (!isShown(ownerOf(id))) return undefined;
      return rows(id);
    },
    async linked(page, target) {
      const key = JSON.stringify(page);
      let loader = pages.get(key);
      if (!loader) {
        const { kind, field: name, limit, after } = page;
        loader = batchLoader(async (targets) =>
          index.linked({ tier, kind, name, targets, excludeActors: hidden, limit, ...(after ? { after } : {}) }),
        );
        pages.set(key, loader);
      }
      return loader(target);
    },
    async evidence(row) {
      const asked = askedBy(row);
      if (asked.length === 0) return null;
      claims.set(row.id, asked);
      return evidenceOf({ id: row.id, digest: row.digest, asked }, (await answers(row.id)) ?? []);
    },
  };
}

function answerGiven(row: IndexRow): AnswerGiven | undefined {
  const about = row.links.find(({ name }) => name === 'about');
  const verdict = row.facets.find(({ name }) => name === 'verdict')?.value;
  if (about?.targetDigest === undefined || typeof verdict !== 'string') return undefined;
  return { id: row.id, about: about.target, aboutDigest: about.targetDigest, verdict, issuedAt: row.issuedAt };
}
