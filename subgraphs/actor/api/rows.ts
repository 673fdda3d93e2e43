import type { KindDefinition, KindRegistry, RecordEnvelope } from '../../../schema/index.ts';
import type { Draft, StoredRecord } from '../store/port.ts';

/** A value of a GraphQL type, with the name of that type for interfaces and `_entities`. */
export type Row = Readonly<Record<string, unknown>> & { readonly __typename: string; readonly id: string };

/** A record as GraphQL shows it: the content fields of its kind beside envelope and proof. Undefined for a kind not known here. */
export function recordRow(registry: KindRegistry, { envelope, content, sdJwt, digest }: StoredRecord): Row | undefined {
  const kind = registry.byName(envelope.kind);
  if (!kind) return undefined;
  const { version, previous, kindVersion, licence, dataClass } = envelope;
  return {
    ...contentRow(kind, content),
    ...envelopeRow(envelope),
    __typename: kind.name,
    // fields are withheld one by one with the audiences to come; today a record is shown whole or not at all
    withheld: [],
    record: { sdJwt, digest, version, previous, kindVersion, licence, dataClass },
  };
}

/** A draft in the form of the record that it would become; nothing of it is signed. */
export function draftRow(registry: KindRegistry, { id, kind: kindName, content, language }: Draft): Row | undefined {
  const kind = registry.byName(kindName);
  return kind && { ...contentRow(kind, content), __typename: kind.name, id, language, withheld: [] };
}

function contentRow(kind: KindDefinition, content: StoredRecord['content']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]) => [
      field.type === 'reference' ? `${name}Ref` : name,
      content[name],
    ]),
  );
}

function envelopeRow({ id, issuedAt, language, reportedBy, withdrawn }: RecordEnvelope) {
  return { id, issuedAt, language, reportedBy, withdrawn };
}
