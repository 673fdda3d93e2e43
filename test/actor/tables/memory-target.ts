import type { KindDefinition } from '../../../schema/index.ts';
import type { ImportEntry, ImportTarget, StandingRecord } from '../../../subgraphs/actor/tables/index.ts';

export const ACTOR = 'did:web:localhost%3A4999';

/** An actor without a store: what importing asks of one, kept in a map. */
export function memoryTarget(): ImportTarget & {
  readonly records: Map<string, StandingRecord & { readonly kind: string }>;
  export(kind: KindDefinition): AsyncIterable<StandingRecord & { readonly id: string }>;
} {
  const records = new Map<string, StandingRecord & { readonly kind: string }>();
  return {
    actor: ACTOR,
    records,
    async find(ids) {
      return new Map(ids.flatMap((id) => (records.has(id) ? [[id, records.get(id)!] as const] : [])));
    },
    async single(kind) {
      return [...records].find(([, record]) => record.kind === kind.name)?.[0];
    },
    async examine(entries: readonly ImportEntry[]) {
      return entries.map(() => undefined);
    },
    async publish(entries: readonly ImportEntry[]) {
      for (const { id, kind, basedOn, changes: _, ...record } of entries)
        records.set(id, { ...record, kind: kind.name, version: basedOn + 1, withdrawn: false });
    },
    async *export(kind) {
      for (const [id, record] of records) if (record.kind === kind.name) yield { id, ...record };
    },
  };
}
