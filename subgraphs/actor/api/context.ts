import { ConstellationError, didUrls, ownerOf, sightOf, type Viewer } from '../../../schema/index.ts';
import type { Caller } from '../access/caller.ts';
import { type Bearer, requireRole } from '../access/tokens.ts';
import { auditedCaller } from '../audit/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { HubView } from '../membership/hub-views.ts';
import type { HubData } from '../reading/index.ts';
import type { ReminderChoices } from '../reminders/index.ts';
import type { StoredRecord, TokenRole, View } from '../store/port.ts';

/** What resolvers of one request share. */
export type NodeContext = {
  readonly actors: ReadonlyMap<string, HostedActor>;
  /** Who asks; undefined for strangers. */
  readonly bearer: Bearer | undefined;
  /** Who the asker is to this actor. */
  viewer(actor: string): Viewer;
  /** Which records of this actor the asker may see; throughout a request as of one moment. */
  view(actor: string): View;
  /** A record that the asker may see. Records asked for at the same time are read together, once per actor. */
  record(id: string): Promise<StoredRecord | undefined>;
  /** Notes in the log of decisions what of this actor is shown to the asker; loading a record by its id notes it too. */
  noteShown(actor: string, records: readonly StoredRecord[]): void;
  /** Notes that these ids were asked for and nothing was shown; loading a record by its id notes it too. */
  noteMissed(actor: string, ids: readonly string[]): void;
  /** Whether a page of proofs may take so many characters more, which are counted; over all pages of the request. */
  hasRoomFor(characters: number): boolean;
  /** Counts rows that the request asks for. @throws ConstellationError OPERATION_TOO_LARGE */
  spend(rows: number): void;
  /** The actor that the asker works for; its publisher takes what their role allows. @throws ConstellationError UNAUTHENTICATED | FORBIDDEN */
  writer(role: TokenRole): HostedActor;
  /** Where people reach an actor, without a path. */
  originOf(actor: HostedActor): string;
  /** Whether a hub that an actor joined names this DID as a member, or this charter as one with members. */
  isKnown(owner: string, id: string): boolean;
  /** The networks that an actor takes part in, as the hubs of the owner confirm it. */
  chartersOf(owner: string, actor: string): readonly string[];
  /** The hubs that this actor joined, the first one first. */
  hubsOf(owner: string): readonly HubView[];
  /** What people choose about their reminders; undefined where a node reminds nobody. */
  readonly reminders: ReminderChoices | undefined;
  /** Asks the first hub that the actor of the asker joined, in the asker's name. @throws ConstellationError HUB_… | UNAUTHENTICATED */
  readHub(query: string, variables: object): Promise<HubData>;
};

/** Rows of lists and entities that one request may ask for: nesting and aliases multiply, and each row carries its proof. */
const MAX_ROWS = 5_000;
/** Characters of proofs in the pages of one request, but for the first of each, so that neither side needs much memory for them. */
const MAX_PROOFS = 1_000_000;

/** What a node knows beside its stores. */
export type NodeContextOptions = Partial<
  Pick<NodeContext, 'originOf' | 'isKnown' | 'chartersOf' | 'hubsOf' | 'reminders'>
> & {
  readonly clock?: () => number;
  readonly readHub?: (bearer: Bearer, query: string, variables: object) => Promise<HubData>;
};

export function nodeContext(
  actors: ReadonlyMap<string, HostedActor>,
  caller: Caller,
  options: NodeContextOptions = {},
): NodeContext {
  const { bearer } = caller;
  const { clock = Date.now } = options;
  const now = new Date(clock()).toISOString().replace(/\.\d+Z$/, 'Z');
  const view = (actor: string): View => {
    const sight = sightOf(caller.viewerFor(actor), actor);
    // what a backup shows may have been taken back since: until that is known it is shown to the actor's own people only
    if (sight !== 'ALL' && actors.get(actor)?.recoveryPending())
      throw new ConstellationError('NOT_READY', 'The actor is being restored from a backup.', {
        actor,
        retryable: true,
      });
    return sight === 'ALL' ? 'ALL' : { sight, now };
  };
  const sightIn = (actor: string) => {
    const seen = view(actor);
    return seen === 'ALL' ? seen : seen.sight;
  };
  const auditedAt = (actor: string) => auditedCaller(caller.viewerFor(actor), bearer?.label);
  const noteShown = (actor: string, records: readonly StoredRecord[]) =>
    actors.get(actor)?.audit.shown(auditedAt(actor), sightIn(actor), records);
  const noteMissed = (actor: string, ids: readonly string[]) => {
    if (ids.length > 0) actors.get(actor)?.audit.missed(auditedAt(actor), ids);
  };
  const load = recordLoader(actors, view, (actor, asked, found) => {
    noteShown(actor, [...found.values()]);
    noteMissed(
      actor,
      asked.filter((id) => !found.has(id)),
    );
  });
  let rows = 0;
  let proofs = 0;
  const spend = (more: number) => {
    rows += more;
    if (rows > MAX_ROWS)
      throw new ConstellationError('OPERATION_TOO_LARGE', `More than ${MAX_ROWS} rows were asked for in one request.`);
  };
  return {
    actors,
    bearer,
    viewer: (actor) => caller.viewerFor(actor),
    originOf: options.originOf ?? ((actor) => new URL(didUrls(actor.did).document).origin),
    isKnown: options.isKnown ?? (() => false),
    chartersOf: options.chartersOf ?? (() => []),
    hubsOf: options.hubsOf ?? (() => []),
    reminders: options.reminders,
    async readHub(query, variables) {
      const reader = requireRole(bearer, 'READER');
      if (!options.readHub) throw new ConstellationError('HUB_UNKNOWN', undefined, { actor: reader.actor });
      return options.readHub(reader, query, variables);
    },
    view,
    noteShown,
    noteMissed,
    hasRoomFor(characters) {
      proofs += characters;
      return proofs <= MAX_PROOFS;
    },
    spend,
    record(id) {
      spend(1);
      return load(id);
    },
    writer(role) {
      const { actor, person, label: name, role: held } = requireRole(bearer, role);
      const hosted = actors.get(actor);
      if (!hosted) throw new Error('A token is valid only for a hosted actor.');
      // whatever a resolver does with the publisher, it does in the name and with the mandate of who asks
      return { ...hosted, publisher: hosted.publisher.as({ person, name, role: held }) };
    },
  };
}

/** Collects what is asked for in one go of the event loop and reads it with one query per actor. Nothing outlives the request. */
function recordLoader(
  actors: ReadonlyMap<string, HostedActor>,
  view: NodeContext['view'],
  note: (actor: string, asked: readonly string[], found: ReadonlyMap<string, StoredRecord>) => void,
): NodeContext['record'] {
  const open = new Map<
    string,
    { readonly ids: Set<string>; readonly found: Promise<ReadonlyMap<string, StoredRecord>> }
  >();
  return async (id) => {
    const owner = ownerOf(id);
    const actor = actors.get(owner);
    if (!actor) return undefined;
    let batch = open.get(owner);
    if (!batch) {
      const ids = new Set<string>();
      // resolvers of one list run in one go of microtasks; the next turn of the loop comes after all of them
      const found = new Promise<void>((resolve) => void setImmediate(resolve)).then(async () => {
        open.delete(owner);
        const records = await actor.store.find([...ids], view(owner));
        note(owner, [...ids], records);
        return records;
      });
      batch = { ids, found };
      open.set(owner, batch);
    }
    batch.ids.add(id);
    return (await batch.found).get(id);
  };
}
