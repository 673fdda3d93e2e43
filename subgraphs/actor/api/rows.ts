import {
  type Content,
  fieldsShown,
  isGranted,
  type KindDefinition,
  type KindRegistry,
  ownerOf,
  presentSdJwt,
  type RecordEnvelope,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import type { Draft, StoredRecord, View } from '../store/port.ts';
import { sharingRow } from './sharing.ts';

/** A value of a GraphQL type, with the name of that type for interfaces and `_entities`. */
export type Row = Readonly<Record<string, unknown>> & { readonly __typename: string; readonly id: string };

/**
 * A record as GraphQL shows it to a viewer: the content fields in view beside envelope and proof, and the names of those that are
 * withheld. Undefined for a kind not known here, and for a record that is not in view: stores filter already, and a fault of theirs shall
 * show nothing.
 */
export function recordRow(registry: KindRegistry, record: StoredRecord, view: View): Row | undefined {
  const { envelope, content, digest, policy, erased = [] } = record;
  const kind = registry.byName(envelope.kind);
  if (!kind) return undefined;
  const presentation = presentationOf(record, view, inOrder(kind, content));
  if (!presentation) return undefined;
  const { shown, withheld, sdJwt } = presentation;
  const { version, previous, kindVersion, licence, dataClass } = envelope;
  return {
    ...contentRow(kind, content, new Set(shown)),
    ...envelopeRow(envelope),
    __typename: kind.name,
    // whom a field was shown to does not matter any more once it is erased: it is there for nobody
    withheld: [...withheld, ...erased.filter((name) => !withheld.includes(name))],
    sharing: view === 'ALL' ? sharingRow(policy) : null,
    record: {
      id: envelope.id,
      sdJwt,
      digest,
      version,
      previous,
      kindVersion,
      licence,
      dataClass,
    },
  };
}

/** What a viewer gets of a record: the names of its fields that they may see, those of the others, and the proof cut to the first. */
export type Presentation = {
  readonly shown: readonly string[];
  readonly withheld: readonly string[];
  readonly sdJwt: string;
};

/** The presentation of a record, in the order of these names; undefined when it is not in view. */
export function presentationOf(
  { envelope, content, policy, sdJwt }: StoredRecord,
  view: View,
  names: readonly string[] = Object.keys(content),
): Presentation | undefined {
  const seen = shownIn({ id: envelope.id, content, policy }, view, names);
  if (!seen) return undefined;
  const { shown, withheld } = seen;
  return { shown, withheld, sdJwt: withheld.length === 0 ? sdJwt : presentSdJwt(sdJwt, new Set(shown)) };
}

/** Which fields of a record are in view, of those with these names; undefined when the record is not. */
export function shownIn(
  { id, content, policy }: { readonly id: string; readonly content: Content; readonly policy: VisibilityPolicy },
  view: View,
  names: readonly string[] = Object.keys(content),
): Omit<Presentation, 'sdJwt'> | undefined {
  const owner = ownerOf(id);
  const { sight, now } = view === 'ALL' ? { sight: view, now: '' } : view;
  return isGranted(policy, owner, sight, now) ? fieldsShown(policy, names, owner, sight, now) : undefined;
}

/** A draft in the form of the record that it would become; nothing of it is signed. */
export function draftRow(registry: KindRegistry, { id, kind: kindName, content, language }: Draft): Row | undefined {
  const kind = registry.byName(kindName);
  if (!kind) return undefined;
  const names = new Set(Object.keys(content));
  return { ...contentRow(kind, content, names), __typename: kind.name, id, language, withheld: [] };
}

/** The fields that a content has: in the order of the kind, then those that are not known here by name. */
function inOrder(kind: KindDefinition, content: Content): readonly string[] {
  const known = Object.keys(kind.fields).filter((name) => Object.hasOwn(content, name));
  const unknown = Object.keys(content).filter((name) => !Object.hasOwn(kind.fields, name));
  return [...known, ...unknown.sort()];
}

function contentRow(kind: KindDefinition, content: Content, shown: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [
      field.type === 'reference' ? `${name}Ref` : name,
      shown.has(name) ? content[name] : undefined,
    ]),
  );
}

function envelopeRow({ id, issuedAt, language, reportedBy, withdrawn }: RecordEnvelope) {
  return { id, issuedAt, language, reportedBy, withdrawn };
}
