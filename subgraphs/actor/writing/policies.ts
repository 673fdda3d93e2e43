import { isDeepStrictEqual } from 'node:util';
import {
  AUDIENCES,
  ConstellationError,
  type Grant,
  isDid,
  isOpen,
  isRecordId,
  type KindDefinition,
  type KindRegistry,
  segmentOf,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import type { FieldAudience, GrantChoice, Sharing } from './commands.ts';

/** What is known where it is decided who may see a record. */
export type Circle = {
  /** DID of the actor whose record it is. */
  readonly actor: string;
  readonly registry: KindRegistry;
  readonly kind: KindDefinition;
  /** RFC 3339, UTC. */
  readonly now: string;
};

/** How many may be named in one grant, and how many fields one by one. */
const MAX_NAMED = 100;

/**
 * The policy of a record after a command. Whatever the command does not say stays as it was, and of a new record is PRIVATE; the same
 * object comes back when nothing changes.
 *
 * @throws ConstellationError BAD_INPUT
 */
export function policyAfter(circle: Circle, sharing: Sharing, before: VisibilityPolicy | undefined): VisibilityPolicy {
  const { seq = 0, fields: fieldsBefore, ...grantBefore } = before ?? { seq: 0, audience: 'PRIVATE' };
  const grant = saysNothing(sharing, grantBefore) ? grantBefore : grantOf(circle, sharing, '');
  refusePublic(circle.kind, grant);
  const fields = sharing.fields == null ? fieldsBefore : fieldGrants(circle, sharing.fields, fieldsBefore);
  if (before && isDeepStrictEqual([grant, fields], [grantBefore, fieldsBefore])) return before;
  refuseWithheld(circle.kind, grant, fields);
  return { ...grant, seq: seq + 1, ...(fields === undefined ? {} : { fields }) };
}

/**
 * What a draft says of its audience, with what is said anew over it: an audience that is named anew takes the place of the whole grant,
 * and fields that are named anew that of all fields.
 */
export function sharingOver(kept: Omit<VisibilityPolicy, 'seq'> | undefined, chosen: Sharing): Sharing {
  const { fields: keptFields, ...keptGrant } = kept ?? { audience: 'PRIVATE' };
  const fields = Object.entries(keptFields ?? {}).map(([field, grant]) => ({ field, ...(grant as GrantChoice) }));
  const { networks, partners, until } = chosen;
  const grant = saysNothing(chosen, keptGrant)
    ? (keptGrant as GrantChoice)
    : { audience: chosen.audience ?? (keptGrant as GrantChoice).audience, networks, partners, until };
  return { ...grant, fields: chosen.fields ?? fields };
}

/** Whether two policies show the same to the same. */
export function sharesAlike(one: Omit<VisibilityPolicy, 'seq'>, other: Omit<VisibilityPolicy, 'seq'>): boolean {
  const said = ({ audience, networks, partners, until, fields }: Omit<VisibilityPolicy, 'seq'>) => [
    ...[audience, networks, partners, until, fields],
  ];
  return isDeepStrictEqual(said(one), said(other));
}

/** The name of the audience alone says nothing new where it is that audience already: its lists stay. */
function saysNothing({ audience, networks, partners, until }: GrantChoice, before: Grant): boolean {
  if (networks != null || partners != null || until != null) return false;
  return audience == null || audience === before.audience;
}

/** Some kinds speak of somebody who has not spoken; not everybody may see those. */
function refusePublic(kind: KindDefinition, { audience }: Grant): void {
  if (audience !== 'PUBLIC' || !kind.notPublic) return;
  refuse('audience', `${kind.name} cannot be PUBLIC: ${kind.description}`);
}

/**
 * Answers of others hold for a version, whatever is shown of it. If its author could withhold what they were asked about, or until when
 * they said yes, the same answers would come to something else.
 */
function refuseWithheld(kind: KindDefinition, record: Grant, fields: VisibilityPolicy['fields']): void {
  for (const [name, grant] of Object.entries(fields ?? {})) {
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
    if (!field || !isOpen(field) || isAsWide(grant, record)) continue;
    refuse(
      'fieldAudiences',
      `What others say to a ${kind.name} rests on ${name}: whoever sees the record sees it. Leave ${name} off fieldAudiences, or show the whole record to fewer.`,
    );
  }
}

/** Whether a field with this grant is shown to everybody who sees the record. */
export function isAsWide(field: Grant, record: Grant): boolean {
  if (field.audience === 'PUBLIC' || record.audience === 'PRIVATE') return true;
  return field.audience === 'MEMBERS' ? record.audience !== 'PUBLIC' : isDeepStrictEqual(field, record);
}

/** Checks what was chosen. `place` comes before the names of arguments in what is said of faults. */
function grantOf({ actor, registry, now }: Circle, choice: GrantChoice, place: string): Grant {
  const { audience, networks, partners, until } = choice;
  if (audience == null || !Object.hasOwn(AUDIENCES, audience))
    return refuse(`${place}audience`, `An audience is one of ${Object.keys(AUDIENCES).join(', ')}.`);
  for (const [name, value, owner] of [
    ['networks', networks, 'NETWORKS'],
    ['partners', partners, 'PARTNERS'],
    ['until', until, 'PARTNERS'],
  ] as const)
    if (value != null && audience !== owner) refuse(`${place}${name}`, `${name} belongs to the audience ${owner}.`);

  if (audience === 'NETWORKS') {
    const segment = registry.byName('SharedValueNetwork')?.segment;
    const isNetwork = (id: string) => isRecordId(id) && segmentOf(id) === segment;
    return { audience, networks: named(networks, `${place}networks`, 'the id of a SharedValueNetwork', isNetwork) };
  }
  if (audience === 'PARTNERS') {
    const isOther = (did: string) => isDid(did) && did !== actor;
    const others = named(partners, `${place}partners`, 'the DID of another actor', isOther);
    return { audience, partners: others, ...(until == null ? {} : { until: moment(until, now, `${place}until`) }) };
  }
  return { audience };
}

function named(
  list: readonly string[] | null | undefined,
  place: string,
  what: string,
  fits: (text: string) => boolean,
): readonly string[] {
  if (list == null || list.length === 0) return refuse(place, `«${place}» must name at least one: each is ${what}.`);
  if (list.length > MAX_NAMED) return refuse(place, `At most ${MAX_NAMED} can be named.`);
  for (const text of list)
    if (typeof text !== 'string' || !fits(text)) refuse(place, `«${String(text).slice(0, 200)}» is not ${what}.`);
  return [...new Set(list)];
}

/** Whole seconds: that is how moments are compared. */
function moment(text: string, now: string, place: string): string {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return refuse(place, 'A moment is written in UTC, such as 2030-01-31T12:00:00Z.');
  const seconds = new Date(Math.floor(time / 1_000) * 1_000).toISOString().replace('.000Z', 'Z');
  if (seconds <= now) return refuse(place, `${seconds} is not in the future.`);
  return seconds;
}

/** The fields with an audience of their own; none when the list is empty. */
function fieldGrants(
  circle: Circle,
  chosen: readonly FieldAudience[],
  before: VisibilityPolicy['fields'],
): VisibilityPolicy['fields'] {
  if (chosen.length > MAX_NAMED) refuse('fieldAudiences', `At most ${MAX_NAMED} fields can be named.`);
  const grants: Record<string, Grant> = {};
  for (const [index, { field, ...choice }] of chosen.entries()) {
    const place = `fieldAudiences.${index}.`;
    // a field that newer software named stays nameable
    if (!Object.hasOwn(circle.kind.fields, field) && !Object.hasOwn(before ?? {}, field))
      refuse(`${place}field`, `${circle.kind.name} has no field «${String(field).slice(0, 60)}».`);
    if (Object.hasOwn(grants, field)) refuse(`${place}field`, `The field ${field} is named twice.`);
    const same = before && Object.hasOwn(before, field) && saysNothing(choice, before[field] as Grant);
    grants[field] = same ? (before[field] as Grant) : grantOf(circle, choice, place);
  }
  return Object.keys(grants).length === 0 ? undefined : grants;
}

function refuse(field: string, message: string): never {
  throw new ConstellationError('BAD_INPUT', message, { field });
}
