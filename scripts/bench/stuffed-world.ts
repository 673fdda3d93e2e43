import { type Content, digestOf, registry } from '../../schema/index.ts';
import { type IndexRow, type IndexStore, rowOfRecord } from '../../subgraphs/network/index.ts';
import { putFeed } from './rules-world.ts';

/**
 * A small network of ten members, of whom one, and a stranger beside them, publish ten thousand records about the same thing: what rules
 * cost then, and whether others wait.
 */
export type StuffedWorld = {
  /** DIDs: who founded the network, who stuffs from within, and whom a stranger names ten thousand times. */
  readonly steward: string;
  readonly stuffer: string;
  readonly named: string;
  readonly charter: string;
  readonly membership: string;
  readonly proposal: string;
  readonly commitment: string;
  readonly actors: readonly string[];
};

const MEMBERS = 10;
const DAY = '2026-01-15';

/** Fills an empty index with it; `many` records of each sort. */
export async function fillStuffed(index: IndexStore, many: number): Promise<StuffedWorld> {
  const did = (name: string) => `did:web:${name}.stuffed.example`;
  const rows = new Map<string, IndexRow[]>();
  let serial = 0;
  /** The id of a record that is put, in its only version. */
  const put = (actor: string, kind: string, content: Content): string => {
    const id = `${actor}/${registry.byName(kind)?.segment ?? ''}/${String(++serial).padStart(26, '0')}`;
    const row = rowOfRecord(registry, {
      tier: 'PUBLIC',
      envelope: {
        ...{ id, kind, version: 1, issuer: actor, issuedAt: `${DAY}T12:00:00Z`, dataClass: 'ORGANIZATIONAL' },
        kindVersion: registry.byName(kind)?.version ?? 1,
      },
      content,
      withheldCount: 0,
      digest: digestOf(id),
      feedSeq: 0,
    });
    const feed = rows.get(actor) ?? [];
    rows.set(actor, feed);
    feed.push({ ...row, feedSeq: feed.length + 1 });
    return id;
  };
  const said = (actor: string, about: string, verdict: string) =>
    put(actor, 'Answer', { about: { id: about, digest: digestOf(about) }, verdict, words: 'because' });

  const steward = did('steward');
  const members = Array.from({ length: MEMBERS }, (_, n) => did(`member-${n}`));
  const [stuffer = ''] = members;
  const [candidate, named, stranger] = [did('candidate'), did('named'), did('stranger')];
  const charter = put(steward, 'SharedValueNetwork', {
    title: 'A network',
    admissionRule: 'CONSENT',
    rhythm: 'QUARTERLY',
    decisionRule: { quorum: 50, minimumDays: 5 },
  });
  const joins = (actor: string) => put(actor, 'Membership', { network: { id: charter }, standing: 'FULL' });
  for (const member of members) said(steward, joins(member), 'CONFIRMED');
  const membership = joins(candidate);
  const proposal = put(steward, 'Proposal', { title: 'A proposal', network: { id: charter }, stage: 'CONSENT' });
  const commitment = put(stuffer, 'Commitment', { title: 'A promise', receiver: { id: named }, due: '2027-01-01' });
  for (const actor of [steward, ...members, candidate, named, stranger]) put(actor, 'Profile', { name: actor });

  for (const actor of [stranger, stuffer])
    for (let n = 0; n < many; n++) {
      said(actor, membership, n % 2 === 0 ? 'CONSENT' : 'OBJECTION');
      said(actor, proposal, n % 2 === 0 ? 'CONSENT' : 'OBJECTION');
      said(actor, commitment, 'CONFIRMED');
      put(actor, 'Gathering', { title: 'A round', network: { id: charter }, date: DAY, status: 'HELD' });
      put(actor, 'LifeStageEvent', { network: { id: charter }, stage: 'DEVELOPING', on: DAY });
      put(actor, 'Commitment', { title: 'Another', receiver: { id: named }, due: '2027-01-01' });
      put(actor, 'Report', { title: 'A report', about: { id: commitment }, value: '1', unit: 't' });
      if (actor === stranger) joins(actor);
    }
  for (const feed of rows.values())
    await putFeed(
      index,
      feed.map((row) => ({ row, past: [] })),
    );
  const actors = [...rows.keys()];
  return { steward, stuffer, named, charter, membership, proposal, commitment, actors };
}
