import {
  ConstellationError,
  type FeedHead,
  type FeedTier,
  type KindRegistry,
  type OptionalPack,
  ownerOf,
  recordIdMaker,
  recordSigner,
  type SigningKey,
} from '../../../schema/index.ts';
import type { ActorStore, StoredRecord } from '../store/port.ts';
import type { Command } from './commands.ts';
import { kindNamed } from './content.ts';
import type { FeedHeads } from './feed-entries.ts';
import { timeOfIssue, writeDown } from './journal-entries.ts';
import { type Author, type FourEyes, mandateCheck } from './mandate.ts';
import { refuseWrongDigests } from './own-references.ts';
import { planCommand, readStanding } from './planning.ts';
import { refusePackOff } from './switched-on.ts';
import { type TakenBack, takenBackBy } from './taking-back.ts';

/** The one way in which records of an actor come to be and change. */
export type Publisher = {
  /** Does one command and gives the record as it stands then. */
  apply(command: Command): Promise<StoredRecord>;
  /**
   * Does many, in order, a few hundred at a time. When one is refused, the error says so, those of its few hundred are not done and
   * those before are: check first where all or nothing is wanted.
   *
   * @throws ConstellationError with the code of the refusal
   */
  applyAll(commands: readonly Command[], options?: ApplyOptions): Promise<readonly StoredRecord[]>;
  /**
   * Says of each command why it would be refused, as things stand; undefined where it would not be. Writes nothing. For those who
   * want all or nothing of many.
   */
  examine(commands: readonly Command[]): Promise<readonly (ConstellationError | undefined)[]>;
  /** Calls back after a feed moved through this publisher. Gives the function that ends it. */
  onFeedMoved(listener: FeedListener): () => void;
  /**
   * The same write path for commands that this person gives: what their role does not allow is refused. Whatever is done for somebody
   * who asks from outside goes through it; without it, commands are those of the machine itself.
   */
  as(author: Author): Publisher;
};

export type ApplyOptions = { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal };
export type FeedListener = (tier: FeedTier, head: FeedHead) => void;

export type PublisherOptions = {
  readonly store: ActorStore;
  readonly signingKey: SigningKey;
  readonly registry: KindRegistry;
  readonly now?: () => number;
  /** Told of what is about to be taken back from somebody; nothing is, before it has resolved. */
  readonly rememberTakenBack?: (changes: readonly TakenBack[]) => Promise<void>;
  /** Throws when nothing may be written now. */
  readonly refuseWrites?: () => void;
  /** Kinds for which two people must agree; none unless told. */
  readonly fourEyes?: FourEyes;
  /** The packs of kinds of which new records are taken, beside the core; all unless told. */
  readonly packs?: ReadonlySet<OptionalPack>;
};

const BATCH = 300;
const ATTEMPTS = 50;

/**
 * Opens the write path of an actor: checks, signs, and appends to the journal with the feed entries that follow from it. Commands of
 * this process go one after the other; when another process on the same store was faster, what is left is planned anew.
 */
export function openPublisher(options: PublisherOptions): Publisher {
  const { store, registry, now = Date.now, refuseWrites = () => {}, rememberTakenBack } = options;
  const { actor } = store;
  const refuseWithoutMandate = mandateCheck(store, registry, options.fourEyes ?? false);
  const sign = recordSigner(actor, options.signingKey);
  const makeId = recordIdMaker(now);
  const listeners = new Set<FeedListener>();
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  };

  /** Does commands on distinct records with one append; again with the rest when another process came first. */
  async function applyBatch(
    commands: readonly Command[],
    author: Author | undefined,
  ): Promise<readonly StoredRecord[]> {
    const { named, made } = withIds(commands);
    for (const command of named) await refuseForeignThings(command);

    const done: StoredRecord[] = [];
    for (let attempt = 0; done.length < named.length; attempt++) {
      if (attempt === ATTEMPTS)
        throw new ConstellationError('STORE_LOCKED', 'Other processes write to this store without pause; try again.', {
          actor,
          retryable: true,
        });
      const rest = named.slice(done.length);
      const [head, standing] = await Promise.all([store.head(), readStanding(store, registry, rest, made)]);
      const issuedAt = timeOfIssue(now(), head.issuedAt, actor);
      const plans = rest.map((command) => planCommand(actor, registry, command, command.id, standing, issuedAt));
      for (const plan of plans) await refuseWithoutMandate(plan, author);
      const signed = await Promise.all(
        plans.map((plan) => (plan.type === 'SIGN' ? sign(plan.envelope, plan.content) : undefined)),
      );
      const { entries, outcomes, heads } = writeDown(actor, plans, signed, head.seq, head.heads, issuedAt);
      await rememberTakenBack?.(takenBackBy(actor, plans));
      const stored = entries.length === 0 ? 0 : await store.append(entries);
      const storedUpTo = head.seq + stored;
      for (const outcome of outcomes) {
        // what came to nothing counts as done only while everything before it is
        if (outcome.entrySeq > storedUpTo) break;
        done.push(outcome.record);
      }
      if (stored === entries.length) tell(head.heads, heads);
    }
    return done;
  }

  function withIds(commands: readonly Command[]): { named: (Command & { id: string })[]; made: ReadonlySet<string> } {
    const made = new Set<string>();
    const named = commands.map((command) => {
      if (command.id !== undefined) return command as Command & { id: string };
      const { segment } = kindNamed(registry, (command as Command & { type: 'PUBLISH' }).kind);
      const id = makeId(actor, segment);
      made.add(id);
      return { ...command, id } as Command & { id: string };
    });
    return { named, made };
  }

  async function examine(
    commands: readonly Command[],
    author: Author | undefined,
  ): Promise<readonly (ConstellationError | undefined)[]> {
    const { named, made } = withIds(commands);
    const [head, standing] = await Promise.all([store.head(), readStanding(store, registry, named, made)]);
    const issuedAt = timeOfIssue(now(), head.issuedAt, actor);
    return Promise.all(
      named.map(async (command) => {
        try {
          await refuseForeignThings(command);
          const plan = planCommand(actor, registry, command, command.id, standing, issuedAt);
          await refuseWithoutMandate(plan, author);
          return undefined;
        } catch (thrown) {
          if (thrown instanceof ConstellationError) return thrown;
          throw thrown;
        }
      }),
    );
  }

  async function refuseForeignThings(command: Command & { id: string }): Promise<void> {
    if (command.type !== 'PUBLISH' && command.type !== 'REVISE') return;
    const kind =
      command.type === 'PUBLISH'
        ? kindNamed(registry, command.kind)
        : registry.bySegment(command.id.split('/')[1] ?? '');
    if (kind && command.type === 'PUBLISH' && options.packs) refusePackOff(kind, options.packs, actor);
    if (kind && ownerOf(command.id) === actor) await refuseWrongDigests(store, kind, command);
  }

  function tell(before: FeedHeads, after: FeedHeads): void {
    for (const tier of Object.keys(after) as FeedTier[])
      if (before[tier].count !== after[tier].count) for (const listener of listeners) listener(tier, after[tier]);
  }

  async function applyAll(
    commands: readonly Command[],
    { onProgress, signal }: ApplyOptions = {},
    author?: Author,
  ): Promise<readonly StoredRecord[]> {
    const results: StoredRecord[] = [];
    while (results.length < commands.length) {
      signal?.throwIfAborted();
      const batch = distinct(commands, results.length);
      // other writers of this process get their turn between batches
      results.push(
        ...(await inTurn(async () => {
          refuseWrites();
          return applyBatch(batch, author);
        })),
      );
      onProgress?.(results.length);
    }
    return results;
  }

  const publisherFor = (author: Author | undefined): Publisher => ({
    applyAll: (commands, applying) => applyAll(commands, applying, author),
    examine: (commands) => examine(commands, author),
    async apply(command) {
      const [record] = await applyAll([command], {}, author);
      return record as StoredRecord;
    },
    onFeedMoved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    as: publisherFor,
  });
  return publisherFor(undefined);

  /** The commands from `from` on that speak of different records: a second one on the same needs the outcome of the first. */
  function distinct(commands: readonly Command[], from: number): readonly Command[] {
    const seen = new Set<string>();
    const batch: Command[] = [];
    for (const command of commands.slice(from, from + BATCH)) {
      const single = command.type === 'PUBLISH' && registry.byName(command.kind)?.single ? command.kind : undefined;
      const keys = [command.id, single].filter((key) => key !== undefined);
      if (keys.some((key) => seen.has(key))) break;
      for (const key of keys) seen.add(key);
      batch.push(command);
    }
    return batch;
  }
}
