import {
  ConstellationError,
  type Content,
  digestOf,
  type Grant,
  granteesOf,
  type KindRegistry,
  type RecordEnvelope,
  ROLE_ORDER,
  type Role,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import { mayAct } from '../people/delegation.ts';
import type { Approval } from '../store/people-port.ts';
import type { ActorStore } from '../store/port.ts';
import type { Plan } from './planning.ts';

/** Who gives a command. */
export type Author = {
  /** Id of a person, or `token:<label>`. */
  readonly person: string;
  readonly name: string;
  readonly role: Role;
};

/** For which kinds a second signer must approve what is published: all that need the mandate, some of them, or none. */
export type FourEyes = boolean | readonly string[];

/** What a step would make of a record: what a second signer looks at. */
export type Step = Pick<RecordEnvelope, 'id' | 'kind' | 'language' | 'licence' | 'reportedBy'> & {
  readonly content: Content;
  readonly policy: Grant & Pick<VisibilityPolicy, 'fields'>;
  /** The version, and the sequence of its policy, that the step goes on from; 0 and 0 for a new record. */
  readonly basedOn: { readonly version: number; readonly policy: number };
};

/**
 * Digest of everything that an approval is for: which record, in which state, and what it would say in which language to whom. Because
 * it names the state before, an approval serves once: the step it allows changes that state.
 */
export function stepDigest({ id, kind, language, licence, reportedBy, content, policy, basedOn }: Step): string {
  const { audience, networks, partners, until, fields } = policy;
  const shownTo = { audience, networks, partners, until, fields };
  return digestOf(JSON.stringify(ordered({ id, kind, language, licence, reportedBy, content, shownTo, basedOn })));
}

/**
 * Makes the check whether an author may do what a command comes to. Every path to the journal goes through it. Without an author the
 * command comes from the machine itself, whose holder has the key: for them roles mean nothing, but one pair of eyes stays one pair.
 */
export function mandateCheck(store: ActorStore, registry: KindRegistry, fourEyes: FourEyes) {
  const { actor } = store;

  /** @throws ConstellationError FORBIDDEN | MANDATE_NEEDED | SECOND_SIGNER_NEEDED */
  return async (plan: Plan, author: Author | undefined): Promise<void> => {
    const kindName = plan.type === 'SIGN' ? plan.envelope.kind : plan.before.envelope.kind;
    // a kind that this software does not know might bind
    const binds = registry.byName(kindName)?.needsSign ?? registry.byName(kindName) === undefined;
    if (author && !reaches(author.role, 'COORDINATOR'))
      throw new ConstellationError('FORBIDDEN', `A ${author.role} does not publish; a COORDINATOR does.`, { actor });
    if (!binds) return;
    if (author && author.role !== 'SIGNER')
      throw new ConstellationError(
        'MANDATE_NEEDED',
        `${kindName} binds the organization: a SIGNER must do this; you are a ${author.role}.`,
        { actor },
      );
    const wanted = fourEyes === true || (fourEyes !== false && fourEyes.includes(kindName));
    const step = wanted ? stepOf(plan) : undefined;
    if (step === undefined) return;
    const digest = stepDigest(step);
    for (const approval of author ? await store.people.approvalsOf(step.id) : [])
      if (approval.digest === digest && author && isAnother(approval, author) && (await stillSigns(store, approval)))
        return;
    throw new ConstellationError(
      'SECOND_SIGNER_NEEDED',
      `${kindName} needs four eyes here: keep a draft, let another signer approve exactly that, then publish it.`,
      { actor },
    );
  };
}

/** Whether this role includes that one. */
export function reaches(role: Role, wanted: Role): boolean {
  return ROLE_ORDER.indexOf(role) >= ROLE_ORDER.indexOf(wanted);
}

/** What of a plan a second signer must have seen; undefined where nothing new is said to anybody. */
function stepOf(plan: Plan): Step | undefined {
  if (plan.type === 'NOTHING') return undefined;
  // what was said by mistake must be taken back at once, not when a second person is found
  if (plan.type === 'SIGN' && plan.envelope.withdrawn) return undefined;
  if (plan.type === 'POLICY' && isNarrower(plan.policy, plan.before.policy, plan.before.envelope.issuer))
    return undefined;
  const { id, kind, language, licence, reportedBy } = plan.type === 'SIGN' ? plan.envelope : plan.before.envelope;
  const content = plan.type === 'SIGN' ? plan.content : plan.before.content;
  const { version = 0 } = plan.before?.envelope ?? {};
  const { seq: policy = 0 } = plan.before?.policy ?? {};
  return {
    ...{ id, kind, content, policy: plan.policy, basedOn: { version, policy } },
    ...(language === undefined ? {} : { language }),
    ...(licence === undefined ? {} : { licence }),
    ...(reportedBy === undefined ? {} : { reportedBy }),
  };
}

/** One person may hold a session and tokens: neither id nor name may be the same. */
function isAnother({ person, name }: Approval, author: Author): boolean {
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  return person !== author.person && plain(name) !== plain(author.name);
}

/** Whether who approved would still be let in as a signer. */
async function stillSigns(store: ActorStore, { person }: Approval): Promise<boolean> {
  if (!person.startsWith('token:')) {
    const found = await store.people.person(person);
    return found?.role === 'SIGNER' && mayAct(found, Date.now());
  }
  const now = Date.now();
  const tokens = await store.tokens();
  return tokens.some(
    ({ label, role, expiresAt }) =>
      `token:${label}` === person && role === 'SIGNER' && (expiresAt === undefined || Date.parse(expiresAt) > now),
  );
}

/** Whether nobody sees more by the one policy than by the other. In doubt they do. */
export function isNarrower(after: VisibilityPolicy, before: VisibilityPolicy, owner: string): boolean {
  const fields = Object.entries(before.fields ?? {});
  return (
    grantsNoMore(after, before, owner) &&
    fields.every(([name, grant]) => {
      const next = Object.hasOwn(after.fields ?? {}, name) ? after.fields?.[name] : undefined;
      return next !== undefined && grantsNoMore(next, grant, owner);
    })
  );
}

function grantsNoMore(after: Grant, before: Grant, owner: string): boolean {
  const seen = granteesOf(before, owner);
  const reached = seen.some(({ to }) => to === 'PUBLIC')
    ? () => true
    : ({ to, until }: { to: string; until?: string }) =>
        to === owner ||
        seen.some((one) => one.to === to && (one.until === undefined || (until !== undefined && until <= one.until)));
  return granteesOf(after, owner).every(reached);
}

/** The same value with the members of its objects in the order of their names, without those that are undefined. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, ordered(member)]),
  );
}
