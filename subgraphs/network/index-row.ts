import {
  type Content,
  type FeedTier,
  type Field,
  facetField,
  isCalendarDate,
  isDecimal,
  isDid,
  isDigest,
  isLicence,
  isRecordId,
  type KindDefinition,
  type KindRegistry,
  mostAt,
  pathOf,
  type RecordEnvelope,
  referencesOf,
  registerNumber,
  segmentOf,
  VOCABULARIES,
  valuesAt,
} from '../../schema/index.ts';
import type { Disclosure, IndexFacet, IndexLink, IndexRow } from './store/port.ts';

/** Name under which the index holds one row for each member, so that actors are listed as records are. */
export const ACTOR_KIND = 'ValueActor';
/** The kind whose record describes its actor. */
export const PROFILE_KIND = 'Profile';

const LONGEST_LICENCE = 200;

/** A record version whose proof held, and the feed entry that showed it. */
export type IndexedVersion = {
  readonly tier: FeedTier;
  readonly envelope: RecordEnvelope;
  /** As disclosed to the tier. */
  readonly content: Content;
  /** How many fields are not disclosed. */
  readonly withheldCount: number;
  readonly digest: string;
  readonly feedSeq: number;
};

/**
 * Makes the row of a record: its envelope, links, facets and PUBLIC title, and nothing else of its content. Values are taken only as
 * their field describes them, so that no text can come in by way of a facet.
 */
export function rowOfRecord(registry: KindRegistry, version: IndexedVersion): IndexRow {
  const { tier, envelope, content, withheldCount, digest, feedSeq } = version;
  const kind = registry.byName(envelope.kind);
  const known = kind !== undefined && envelope.kindVersion <= kind.version ? kind : undefined;
  const withdrawn = envelope.withdrawn !== undefined;
  const shown = known !== undefined && !withdrawn ? known : undefined;
  const title = shown && titleOf(shown, content);
  return {
    tier,
    id: envelope.id,
    actor: envelope.issuer,
    kind: envelope.kind,
    kindVersion: envelope.kindVersion,
    version: envelope.version,
    digest,
    issuedAt: envelope.issuedAt,
    withdrawn,
    ...(envelope.withdrawn?.afterDue ? { afterDue: true as const } : {}),
    opaque: known === undefined,
    ...(title === undefined ? {} : { title }),
    links: shown ? linksOf(shown, content, registry) : [],
    facets: shown ? facetsOf(shown, content) : [],
    undisclosed: withheldCount,
    ...(shown ? { disclosure: disclosureOf(shown, content, withheldCount) } : {}),
    ...(shown ? provenanceOf(envelope) : {}),
    feedSeq,
  };
}

/** The row of an actor itself; what it says of itself comes from its Profile, once there is one. */
export function rowOfActor(
  member: { readonly did: string; readonly joinedAt: string },
  tier: FeedTier,
  source: { readonly profile?: IndexRow; readonly feedSeq: number },
): IndexRow {
  const { profile, feedSeq } = source;
  return {
    tier,
    id: member.did,
    actor: member.did,
    kind: ACTOR_KIND,
    kindVersion: 1,
    version: profile?.version ?? 1,
    digest: profile?.digest ?? '',
    issuedAt: member.joinedAt,
    withdrawn: false,
    opaque: false,
    ...(profile?.title === undefined ? {} : { title: profile.title }),
    links: [],
    facets: profile?.facets ?? [],
    undisclosed: profile?.undisclosed ?? 0,
    feedSeq,
  };
}

function disclosureOf(kind: KindDefinition, content: Content, withheldCount: number): Disclosure {
  const names = Object.keys(content);
  return { of: names.length + withheldCount, names: names.filter((name) => Object.hasOwn(kind.fields, name)).sort() };
}

/** Under which licence it is given, where that is one that can be told from any text, and whether it passes on what others said. */
function provenanceOf({ licence, reportedBy }: RecordEnvelope): Pick<IndexRow, 'licence' | 'reported'> {
  return {
    ...(licence !== undefined && licence.length <= LONGEST_LICENCE && isLicence(licence) ? { licence } : {}),
    ...(reportedBy === undefined ? {} : { reported: true }),
  };
}

function titleOf(kind: KindDefinition, content: Content): string | undefined {
  if (kind.title === undefined || kind.personal) return undefined;
  const field = kind.fields[kind.title];
  const value = Object.hasOwn(content, kind.title) ? content[kind.title] : undefined;
  if (field?.type !== 'text' || field.personal || typeof value !== 'string') return undefined;
  return value.length <= 2 * field.max ? value : undefined;
}

function facetsOf(kind: KindDefinition, content: Content): IndexFacet[] {
  return Object.entries(kind.facets).flatMap(([name, source]) => {
    const field = facetField(kind, source);
    if (!field) return [];
    const path = pathOf(source);
    const values = valuesAt(content, path).slice(0, mostAt(kind, path));
    if (typeof source !== 'string' && 'count' in source)
      return values.length === 0 ? [] : [{ name, value: values.length }];
    const read = typeof source === 'string' ? (value: unknown) => facetValue(field, value) : registerNumber;
    const found = new Set(values.map(read));
    return [...found].flatMap((value) => (value === undefined ? [] : [{ name, value }]));
  });
}

/** What the index holds of a value: numbers to compare, texts to look up; undefined when it is not what the field describes. */
function facetValue(field: Field, value: unknown): string | number | undefined {
  switch (field.type) {
    case 'enum':
      return typeof value === 'string' && Object.hasOwn(field.values, value) ? value : undefined;
    case 'code':
      return typeof value === 'string' && VOCABULARIES[field.vocabulary].check(value) ? value : undefined;
    case 'integer':
      return Number.isSafeInteger(value) ? (value as number) : undefined;
    case 'decimal':
      return typeof value === 'string' && isDecimal(value) ? Number(value) : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? String(value) : undefined;
    case 'date':
      return typeof value === 'string' && isCalendarDate(value) ? value : undefined;
    case 'reference':
    case 'text':
    case 'url':
    case 'group':
      return undefined;
  }
}

function linksOf(kind: KindDefinition, content: Content, registry: KindRegistry): IndexLink[] {
  return referencesOf(kind).flatMap(([name, field]) => {
    const targets = new Map<string, IndexLink>();
    for (const value of valuesAt(content, name).slice(0, field.list ?? 1)) {
      const link = linkOf(name, field, value, registry);
      if (link) targets.set(link.target, link);
    }
    return [...targets.values()];
  });
}

function linkOf(
  name: string,
  field: Field & { type: 'reference' },
  value: unknown,
  registry: KindRegistry,
): IndexLink | undefined {
  const { id, digest } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (typeof id !== 'string') return undefined;
  if (field.to === 'ACTOR') {
    if (!isDid(id)) return undefined;
  } else {
    if (!isRecordId(id)) return undefined;
    const segment = segmentOf(id);
    if (Array.isArray(field.to) && !field.to.some((kind) => registry.byName(kind)?.segment === segment))
      return undefined;
  }
  return { name, target: id, ...(typeof digest === 'string' && isDigest(digest) ? { targetDigest: digest } : {}) };
}
