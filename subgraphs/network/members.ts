import { ConstellationError, checkSuccession, type KeyHistory, parseDid } from '../../schema/index.ts';
import { actorResolver, openSafeFetch, type ResolveActor, type ResolvedActor } from '../fetching/index.ts';
import { type Admission, type AdmissionRule, admissionBy } from './admission.ts';
import { controlProof, type ProveControl } from './control-proof.ts';
import { departureOf, verifyDeparture } from './departure.ts';
import { isSameHistory, pinnedAnew, resolvingByPins } from './pinned-keys.ts';
import type { HubState, Member } from './store/port.ts';

/** How members come and go. Works on hub-state alone, so that the command line needs no running hub; running hubs notice. */
export type Members = {
  /**
   * The operator takes an actor in: resolves the DID, checks and pins its key history, and, where the hub has a name, asks the node for
   * its word. Again for a member: refreshes it.
   */
  add(did: string, signal?: AbortSignal): Promise<Member>;
  /** An actor applies: the same, and whether it is taken in at once or waits is decided by the rule of the hub. */
  apply(did: string, signal?: AbortSignal): Promise<Member>;
  /** Takes in who applied. */
  admit(did: string): Promise<Member>;
  /** Its rows leave every list until it is resumed; nothing is deleted. */
  suspend(did: string, reason: string): Promise<Member>;
  resume(did: string): Promise<Member>;
  /** Takes the member out, or turns an application down; running hubs forget its rows. Its keys stay pinned. */
  remove(did: string, reason?: string): Promise<void>;
  /** Takes out a member that left, by its signed word. Gives its DID; nothing happens when it is no member. */
  depart(statement: unknown, signal?: AbortSignal): Promise<string>;
  /**
   * Takes a key history that somebody shows of a member, if it may take the place of the pinned one, and looks for the member where that
   * says. Gives the member as it is known then.
   */
  hear(did: string, keyHistory: KeyHistory, signal?: AbortSignal): Promise<Member>;
  /** Resolves a member anew: it may answer elsewhere, or have a new key. A history that may not follow the pinned one is refused. */
  refresh(did: string, signal?: AbortSignal): Promise<Member>;
  /** All that are known by name, with how they stand. */
  list(): Promise<readonly Member[]>;
};

export type MembersOptions = {
  readonly state: HubState;
  readonly resolve: ResolveActor;
  readonly now?: () => number;
  /** Name of the hub, when it has one. */
  readonly hub?: string;
  /** Asked before anybody is taken in; a hub without a name cannot ask. */
  readonly prove?: ProveControl;
  readonly admission?: Admission;
  /** Applications that may wait at the same time. */
  readonly pendingAtMost?: number;
};

const PENDING_AT_MOST = 500;
const DEPARTURES_KEPT = 10;

/**
 * @example const member = await makeMembers({ state, resolve }).add('did:web:acme.example')
 */
export function makeMembers(options: MembersOptions): Members {
  const { state, resolve, now = Date.now, hub, prove, pendingAtMost = PENDING_AT_MOST } = options;
  const { admission = admissionBy('STEWARD') } = options;
  const never = new AbortController().signal;
  const today = () => `${new Date(now()).toISOString().slice(0, 19)}Z`;

  async function existing(did: string): Promise<Member> {
    parseDid(did);
    const member = await state.member(did);
    if (!takesPart(member))
      throw new ConstellationError('NOT_A_MEMBER', `${did} is not a member of this hub.`, { actor: did });
    return member;
  }

  async function put(member: Member): Promise<Member> {
    await state.putMember(member);
    return member;
  }

  async function refresh(did: string, signal: AbortSignal = never): Promise<Member> {
    await existing(did);
    const resolved = await resolve(did, signal);
    // read again: the member may have been suspended while its node was asked
    return replace(await existing(did), resolved);
  }

  async function replace(member: Member, resolved: ResolvedActor): Promise<Member> {
    checkSuccession(member.keyHistory, resolved.keyHistory);
    const next: Member = { ...member, ...placeOf(resolved) };
    return isUnchanged(member, next) ? member : put(next);
  }

  /** Resolves who wants to come, makes sure of its word, and gives what is known of it from before. */
  async function checked(did: string, signal: AbortSignal): Promise<{ before?: Member; resolved: ResolvedActor }> {
    const resolved = await resolve(did, signal);
    const known = await state.member(did);
    if (known) checkSuccession(known.keyHistory, resolved.keyHistory);
    if (!takesPart(known)) await prove?.(resolved, signal);
    // read again: much may happen while a node is asked
    const before = await state.member(did);
    if (before) checkSuccession(before.keyHistory, resolved.keyHistory);
    return { resolved, ...(before ? { before } : {}) };
  }

  function joining(
    status: 'ACTIVE' | 'APPLIED',
    { resolved, before }: { resolved: ResolvedActor; before?: Member },
  ): Member {
    const { departures, reason } = before ?? {};
    const tookPart = before?.tookPart === true || before?.status === 'FORMER';
    return {
      did: resolved.did,
      status,
      ...placeOf(resolved),
      joinedAt: today(),
      ...(departures ? { departures } : {}),
      ...(status === 'APPLIED' && tookPart ? { tookPart } : {}),
      ...(status === 'APPLIED' && reason !== undefined ? { reason } : {}),
    };
  }

  async function refuseTooMany(): Promise<void> {
    const pending = (await state.members()).filter(({ status }) => status === 'APPLIED').length;
    if (pending >= pendingAtMost) throw new ConstellationError('RATE_LIMITED', undefined, { retryable: true });
  }

  return {
    async add(did, signal = never) {
      parseDid(did);
      const { before, resolved } = await checked(did, signal);
      if (takesPart(before)) return replace(before, resolved);
      return put(joining('ACTIVE', { resolved, ...(before ? { before } : {}) }));
    },
    async apply(did, signal = never) {
      parseDid(did);
      const { before, resolved } = await checked(did, signal);
      if (takesPart(before) || before?.status === 'APPLIED') return replace(before, resolved);
      const status = await admission({ did, ...(before ? { before } : {}) });
      if (status === 'APPLIED') await refuseTooMany();
      return put(joining(status, { resolved, ...(before ? { before } : {}) }));
    },
    async admit(did) {
      parseDid(did);
      const member = await state.member(did);
      if (takesPart(member)) return member;
      if (member?.status !== 'APPLIED')
        throw new ConstellationError('NOT_A_MEMBER', `${did} has not applied to this hub.`, { actor: did });
      const { reason: _reason, tookPart: _tookPart, ...rest } = member;
      return put({ ...rest, status: 'ACTIVE', joinedAt: today() });
    },
    async suspend(did, reason) {
      const member = await existing(did);
      return put({ ...member, status: 'SUSPENDED', reason });
    },
    async resume(did) {
      const { reason: _, ...member } = await existing(did);
      return put({ ...member, status: 'ACTIVE' });
    },
    async remove(did, reason = 'removed by the operator') {
      parseDid(did);
      const applied = await state.member(did);
      if (applied?.status === 'APPLIED' && !applied.tookPart) return void (await state.removeMember(did));
      const member = applied?.status === 'APPLIED' ? applied : await existing(did);
      await put({ ...member, status: 'FORMER', reason });
    },
    async depart(statement, signal = never) {
      const did = departureOf(statement);
      const known = await state.member(did);
      if (!known || known.status === 'FORMER' || hub === undefined) return did;
      const { nonce } = await verifyDeparture(statement, { hub, member: known, resolve, signal, now });
      const member = await state.member(did);
      if (!member || member.status === 'FORMER' || member.joinedAt !== known.joinedAt) return did;
      if (member.status === 'APPLIED' && !member.tookPart) await state.removeMember(did);
      else {
        const departures = [nonce, ...(member.departures ?? [])].slice(0, DEPARTURES_KEPT);
        await put({ ...member, status: 'FORMER', departures });
      }
      return did;
    },
    async hear(did, keyHistory, signal = never) {
      await pinnedAnew(await existing(did), keyHistory);
      // read again: much may happen while signatures are checked
      const before = await existing(did);
      const member = await pinnedAnew(before, keyHistory);
      if (member === before) return before;
      await put(member);
      // where it is not there yet, it is asked again later; its keys are known
      return refresh(did, signal).catch(() => existing(did));
    },
    refresh,
    list: () => state.members(),
  };
}

/** Members without a running hub, as the command line changes them. Close it; hub-state is closed by who opened it. */
export function openMembers(options: {
  readonly state: HubState;
  readonly development: boolean;
  /** Name of the hub: then those who are added are asked for their word. */
  readonly hub?: string;
  readonly admission?: AdmissionRule;
  /** Stands before the resolver: to compare what it finds. */
  readonly resolving?: (resolve: ResolveActor) => ResolveActor;
}): Members & { close(): Promise<void> } {
  const { state, development, hub, resolving = (resolve) => resolve } = options;
  const fetch = openSafeFetch({ development });
  const resolve = resolving(resolvingByPins(actorResolver({ fetch, development }), state));
  const members = makeMembers({
    state,
    resolve,
    admission: admissionBy(options.admission ?? 'STEWARD'),
    ...(hub === undefined ? {} : { hub, prove: controlProof({ hub, fetch, now: Date.now }) }),
  });
  return { ...members, close: fetch.close };
}

/** A member whose rows the hub keeps: neither an applicant nor a former one. */
export type Participant = Member & { readonly status: 'ACTIVE' | 'SUSPENDED' };

export function takesPart(member: Member | undefined): member is Participant {
  return member?.status === 'ACTIVE' || member?.status === 'SUSPENDED';
}

function placeOf({ endpoints, keyHistory }: ResolvedActor): Pick<Member, 'endpoint' | 'feedStream' | 'keyHistory'> {
  return { endpoint: endpoints.graphql, feedStream: endpoints.feedStream, keyHistory };
}

function isUnchanged(a: Member, b: Member): boolean {
  return a.endpoint === b.endpoint && a.feedStream === b.feedStream && isSameHistory(a.keyHistory, b.keyHistory);
}
