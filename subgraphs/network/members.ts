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

  /**
   * Changes what is known of an actor by a rule that is asked with what is known at that moment: what another did meanwhile, such as a
   * suspension, is never undone. Whatever takes long, like checking signatures or asking a node, comes before.
   */
  async function change<Found extends Member>(
    read: () => Promise<Found>,
    rule: (member: Found) => Member,
  ): Promise<Member> {
    for (;;) {
      const before = await read();
      const next = rule(before);
      if (next === before || (await state.swapMember(before, next))) return next;
    }
  }

  async function refresh(did: string, signal: AbortSignal = never): Promise<Member> {
    await existing(did);
    return replace(await resolve(did, signal), { signal, read: () => existing(did) });
  }

  /** Takes what was resolved of somebody who is known. Keys prove themselves; where it answers is taken by its word only. */
  async function replace(
    resolved: ResolvedActor,
    { signal, read, hasProven = false }: { signal: AbortSignal; read: () => Promise<Member>; hasProven?: boolean },
  ): Promise<Member> {
    const { keyHistory } = resolved;
    const known = await change(read, (member) => {
      checkSuccession(member.keyHistory, keyHistory);
      return isSameHistory(member.keyHistory, keyHistory) ? member : { ...member, keyHistory };
    });
    if (isThere(known, resolved)) return known;
    const isAsked = known.control !== undefined || resolved.endpoints.control !== undefined;
    if (isAsked && !hasProven) await prove?.(resolved, signal);
    return change(read, (member) => {
      checkSuccession(member.keyHistory, keyHistory);
      const { session: _session, control: _control, ...rest } = member;
      return { ...rest, ...placeOf(resolved) };
    });
  }

  /** Resolves who wants to come, and makes sure of its word. */
  async function checked(did: string, signal: AbortSignal): Promise<{ resolved: ResolvedActor; hasProven: boolean }> {
    const resolved = await resolve(did, signal);
    const known = await state.member(did);
    if (known) checkSuccession(known.keyHistory, resolved.keyHistory);
    if (takesPart(known)) return { resolved, hasProven: false };
    await prove?.(resolved, signal);
    return { resolved, hasProven: true };
  }

  /** Takes in who has given its word, unless it is known; what is known is looked at again until nobody has changed it meanwhile. */
  async function join(
    did: string,
    signal: AbortSignal,
    isKnown: (member: Member | undefined) => member is Member,
    statusFor: (before: Member | undefined) => Promise<'ACTIVE' | 'APPLIED'>,
  ): Promise<Member> {
    const found = await checked(did, signal);
    const { resolved } = found;
    let { hasProven } = found;
    for (;;) {
      const before = await state.member(did);
      if (before) checkSuccession(before.keyHistory, resolved.keyHistory);
      if (isKnown(before)) {
        const read = async () => (await state.member(did)) ?? existing(did);
        return replace(resolved, { signal, read, hasProven });
      }
      // it took part when this began
      if (!hasProven) await prove?.(resolved, signal);
      hasProven = true;
      const next = joining(await statusFor(before), { resolved, ...(before ? { before } : {}) });
      if (await state.swapMember(before, next)) return next;
    }
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
      return join(did, signal, takesPart, async () => 'ACTIVE');
    },
    async apply(did, signal = never) {
      parseDid(did);
      const isKnown = (member: Member | undefined): member is Member =>
        takesPart(member) || member?.status === 'APPLIED';
      return join(did, signal, isKnown, async (before) => {
        const status = await admission({ did, ...(before ? { before } : {}) });
        if (status === 'APPLIED') await refuseTooMany();
        return status;
      });
    },
    async admit(did) {
      parseDid(did);
      const applied = async () => {
        const member = await state.member(did);
        if (takesPart(member) || member?.status === 'APPLIED') return member;
        throw new ConstellationError('NOT_A_MEMBER', `${did} has not applied to this hub.`, { actor: did });
      };
      return change(applied, (member) => {
        if (takesPart(member)) return member;
        const { reason: _reason, tookPart: _tookPart, ...rest } = member;
        return { ...rest, status: 'ACTIVE', joinedAt: today() };
      });
    },
    async suspend(did, reason) {
      return change(
        () => existing(did),
        (member) => ({ ...member, status: 'SUSPENDED', reason }),
      );
    },
    async resume(did) {
      return change(
        () => existing(did),
        ({ reason: _, ...member }) => ({ ...member, status: 'ACTIVE' }),
      );
    },
    async remove(did, reason = 'removed by the operator') {
      parseDid(did);
      const applied = await state.member(did);
      if (applied?.status === 'APPLIED' && !applied.tookPart) return void (await state.removeMember(did));
      const read = async () => {
        const member = await state.member(did);
        return member?.status === 'APPLIED' ? member : existing(did);
      };
      await change(read, (member) => ({ ...member, status: 'FORMER', reason }));
    },
    async depart(statement, signal = never) {
      const did = departureOf(statement);
      const known = await state.member(did);
      if (!known || known.status === 'FORMER' || hub === undefined) return did;
      const { nonce } = await verifyDeparture(statement, { hub, member: known, resolve, signal, now });
      for (;;) {
        const member = await state.member(did);
        if (!member || member.status === 'FORMER' || member.joinedAt !== known.joinedAt) return did;
        if (member.status === 'APPLIED' && !member.tookPart) {
          await state.removeMember(did);
          return did;
        }
        const departures = [nonce, ...(member.departures ?? [])].slice(0, DEPARTURES_KEPT);
        if (await state.swapMember(member, { ...member, status: 'FORMER', departures })) return did;
      }
    },
    async hear(did, keyHistory, signal = never) {
      const known = await existing(did);
      const shown = await pinnedAnew(known, keyHistory);
      if (shown === known) return known;
      // the signatures hold; only now it is looked at what it is to take the place of, and put there
      let isNews = false;
      const member = await change(
        () => existing(did),
        (before) => {
          isNews = checkSuccession(before.keyHistory, shown.keyHistory) !== 'SAME';
          return isNews ? { ...before, keyHistory: shown.keyHistory } : before;
        },
      );
      if (!isNews) return member;
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

type Place = Pick<Member, 'endpoint' | 'feedStream' | 'session' | 'control'>;

/** What is kept of who was resolved. */
export function placeOf({ endpoints, keyHistory }: ResolvedActor): Place & Pick<Member, 'keyHistory'> {
  const { graphql: endpoint, feedStream, session, control } = endpoints;
  return {
    endpoint,
    feedStream,
    ...(session === undefined ? {} : { session }),
    ...(control === undefined ? {} : { control }),
    keyHistory,
  };
}

/** Whether a member answers where it is known to. */
function isThere(member: Member, resolved: ResolvedActor): boolean {
  const place = placeOf(resolved);
  return (['endpoint', 'feedStream', 'session', 'control'] as const).every((one) => member[one] === place[one]);
}
