import {
  type Audience,
  faultsIn,
  isRecordId,
  type KindDefinition,
  newUlid,
  ownerOf,
  type ReportedBy,
  registry,
  segmentOf,
} from '../../../schema/index.ts';
import { idOfKey } from './import-ids.ts';
import type { ImportEntry, ImportTarget, StandingRecord } from './import-target.ts';
import { contentOf, type ReadRow } from './read-rows.ts';
import type { RowFault } from './row-faults.ts';
import { sameContent } from './same-content.ts';

/** What applies to rows whose columns do not say otherwise. */
export type ImportDefaults = {
  readonly audience?: Audience;
  readonly language?: string;
  readonly licence?: string;
  readonly reportedBy?: ReportedBy;
};

/** What is to be done about a row. */
export type PlannedRow = { readonly row: number } & (
  | { readonly plan: 'PUBLISH'; readonly entry: ImportEntry }
  | { readonly plan: 'UNCHANGED' }
  /** Its record was withdrawn before, and a tombstone stays. */
  | { readonly plan: 'WITHDRAWN' }
  | { readonly plan: 'FAULTY'; readonly faults: readonly RowFault[] }
);

/**
 * Makes a planner for one pass over a table. It remembers which record each row was about, because two rows for one record are
 * a fault of the second.
 */
export function rowPlanner(
  kind: KindDefinition,
  target: ImportTarget,
  defaults: ImportDefaults & { readonly key?: string },
): (rows: readonly ReadRow[]) => Promise<PlannedRow[]> {
  const rowOfId = new Map<string, number>();
  let single: Promise<string | undefined> | undefined;
  return async (rows) => {
    single ??= kind.single ? target.single(kind) : Promise.resolve(undefined);
    const onlyId = await single;
    const ids = rows.map((row) => idOf(kind, target.actor, row, onlyId));
    const found = await target.find(ids.flatMap((id) => (typeof id === 'string' ? [id] : [])));
    return rows.map((row, at): PlannedRow => {
      const id = ids[at] ?? { row: row.row, column: 'id', reason: 'has no id.' };
      if (typeof id !== 'string') return { row: row.row, plan: 'FAULTY', faults: [...row.faults, id] };
      const first = rowOfId.get(kind.single ?? id);
      if (first !== undefined)
        return { row: row.row, plan: 'FAULTY', faults: [...row.faults, twice(kind, row, first, defaults.key)] };
      rowOfId.set(kind.single ?? id, row.row);
      return planRow(kind, row, id, found.get(id), defaults);
    });
  };
}

function planRow(
  kind: KindDefinition,
  row: ReadRow,
  id: string,
  standing: StandingRecord | undefined,
  defaults: ImportDefaults,
): PlannedRow {
  if (standing?.withdrawn && row.faults.length === 0) return { row: row.row, plan: 'WITHDRAWN' };
  const content = contentOf(row, standing?.content);
  const reportedBy = reporterOf(row, defaults.reportedBy ?? standing?.reportedBy);
  const faults = [...row.faults, ...contentFaults(kind, row, content, standing)];
  if (reportedBy && !reportedBy.name)
    faults.push({ row: row.row, column: 'reportedBy.name', reason: 'is needed beside reportedBy.source.' });
  if (faults.length > 0) return { row: row.row, plan: 'FAULTY', faults };

  const language = row.envelope.language ?? defaults.language ?? standing?.language;
  const licence = row.envelope.licence ?? defaults.licence ?? standing?.licence;
  const envelope = {
    ...(language ? { language } : {}),
    ...(licence ? { licence } : {}),
    ...(reportedBy?.name ? { reportedBy: reportedBy as ReportedBy } : {}),
  };
  const wanted = (row.envelope.audience ?? defaults.audience ?? standing?.audience ?? 'PRIVATE') as Audience;
  const same =
    standing &&
    sameContent(content, standing.content) &&
    sameContent(envelope, {
      language: standing.language,
      licence: standing.licence,
      reportedBy: standing.reportedBy,
    });
  if (same && wanted === standing.audience) return { row: row.row, plan: 'UNCHANGED' };
  const changes = !standing ? 'NEW' : same ? 'AUDIENCE' : 'REVISED';
  const basedOn = standing?.version ?? 0;
  return {
    row: row.row,
    plan: 'PUBLISH',
    entry: { id, kind, changes, basedOn, content, audience: wanted, ...envelope },
  };
}

function idOf(kind: KindDefinition, actor: string, row: ReadRow, onlyId: string | undefined): string | RowFault {
  const fault = (reason: string): RowFault => ({ row: row.row, column: 'id', reason });
  const { id } = row.envelope;
  if (id !== undefined) {
    if (!isRecordId(id)) return fault(`«${id.slice(0, 120)}» is not the id of a record.`);
    if (ownerOf(id) !== actor) return fault(`${id} belongs to another actor than ${actor}.`);
    if (segmentOf(id) !== kind.segment) return fault(`${id} is not of kind ${kind.name}.`);
    if (onlyId !== undefined && onlyId !== id)
      return fault(`the actor has a ${kind.name} already, and can have only one: ${onlyId}.`);
    return id;
  }
  return onlyId ?? (row.key === undefined ? `${actor}/${kind.segment}/${newUlid()}` : idOfKey(actor, kind, row.key));
}

function twice(kind: KindDefinition, row: ReadRow, first: number, key = ''): RowFault {
  const reason = kind.single
    ? `an actor has only one ${kind.name}, and row ${first} holds it already.`
    : `is the same as in row ${first}: ${row.envelope.id ?? row.key ?? ''}`;
  return { row: row.row, column: row.envelope.id === undefined ? key : 'id', reason };
}

function reporterOf(row: ReadRow, otherwise: ReportedBy | undefined): Partial<ReportedBy> | undefined {
  const { reportedBy } = row.envelope;
  return reportedBy ? { ...otherwise, ...reportedBy } : otherwise;
}

function contentFaults(
  kind: KindDefinition,
  row: ReadRow,
  content: Readonly<Record<string, unknown>>,
  standing: StandingRecord | undefined,
): RowFault[] {
  // a column that could not be read is named already, and is not missing
  const named = new Set(row.faults.map((fault) => fault.column));
  const unknownFields = new Set(Object.keys(standing?.content ?? {}));
  return faultsIn(kind, content, (name) => registry.byName(name)?.segment, { unknownFields }).flatMap((fault) => {
    const column = fault.field.replace(/\[.*$/, '');
    if (named.has(column)) return [];
    const inside = fault.field.slice(column.length);
    return [{ row: row.row, column, reason: inside === '' ? fault.message : `${inside} ${fault.message}` }];
  });
}
