import { type ExecutionResult, type GraphQLResolveInfo, type GraphQLSchema, graphql } from 'graphql';
import {
  type Content,
  fieldAt,
  type KindDefinition,
  ownerOf,
  pathOf,
  type Reference,
  referencesOf,
  registerNumber,
  registry,
  valuesAt,
} from '../../../schema/index.ts';

/**
 * The other side of the equation: every record of every actor in one plain list, and the meaning of the API written down as simply as
 * possible over it. It shares no code with stores, index, links or gateway, so that a fault of theirs cannot repeat itself here.
 */
export type MergedRecord = {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly digest: string;
  readonly issuedAt: string;
  readonly content: Content;
  readonly isPublic: boolean;
  readonly withdrawnFor?: string;
};

type Row = { readonly __typename: string; readonly id: string };
type ListArgs = {
  first?: number;
  after?: string | null;
  filter?: Record<string, unknown> | null;
  orderBy?: string;
  order?: string;
};

/** Answers operations over the merged list. */
export function mergedStore(schema: GraphQLSchema, actors: readonly string[]) {
  const records = new Map<string, MergedRecord>();
  const visible = () => [...records.values()].filter((record) => record.isPublic);
  const listed = (kind: string) =>
    visible().filter((record) => record.kind === kind && record.withdrawnFor === undefined);
  const rowOf = (id: string): Row | null => {
    const record = records.get(id);
    return record?.isPublic ? { __typename: record.kind, id } : null;
  };
  const rowOfActor = (did: string): Row | null => (actors.includes(did) ? { __typename: 'ValueActor', id: did } : null);
  /** Content as others can see it: a withdrawn record has none, and points nowhere. */
  const contentOf = (id: string): Content => {
    const record = records.get(id);
    return record?.withdrawnFor === undefined ? (record?.content ?? {}) : {};
  };
  const pointing = (from: string, field: string, target: string) =>
    listed(from).filter((record) =>
      valuesAt(record.content, field).some((value) => (value as Reference).id === target),
    );

  function page(rows: readonly Row[], args: ListArgs) {
    const start = args.after ? rows.findIndex((row) => row.id === args.after) + 1 : 0;
    const nodes = rows.slice(start, start + (args.first ?? 20));
    return {
      nodes,
      edges: nodes.map((node) => ({ node, cursor: node.id })),
      totalCount: rows.length,
      pageInfo: {
        hasNextPage: start + nodes.length < rows.length,
        hasPreviousPage: start > 0,
        startCursor: nodes[0]?.id ?? null,
        endCursor: nodes.at(-1)?.id ?? null,
      },
    };
  }

  function rootList(kind: KindDefinition, args: ListArgs) {
    const { by, sign } = orderOf(kind, args.orderBy ?? 'ISSUED_AT_DESC');
    const rows = listed(kind.name)
      .filter((record) => matches(kind, record, args.filter ?? {}))
      .sort((a, b) => compare(sortValue(kind, a, by), sortValue(kind, b, by), a.id, b.id, sign));
    return page(rows.map(asRow), args);
  }

  function inverse(from: string, field: string, target: string, args: ListArgs) {
    const rows = pointing(from, field, target).sort((a, b) => compare(a.issuedAt, b.issuedAt, a.id, b.id, -1));
    return page(rows.map(asRow), args);
  }

  function ownList(kind: string, did: string, args: ListArgs) {
    const sign = args.order === 'OLDEST' ? 1 : -1;
    const rows = listed(kind)
      .filter((record) => ownerOf(record.id) === did)
      .sort((a, b) => compare(a.issuedAt, b.issuedAt, a.id, b.id, sign));
    return page(rows.map(asRow), args);
  }

  function evidence(record: MergedRecord) {
    const kind = registry.byName(record.kind);
    const issuer = ownerOf(record.id);
    const asking = kind ? referencesOf(kind).filter(([, field]) => field.asks) : [];
    const named = asking.flatMap(([name]) =>
      valuesAt(contentOf(record.id), name).map((value) => ownerOf((value as Reference).id)),
    );
    const asked = [...new Set(named)].filter((did) => did !== issuer).sort();
    if (asked.length === 0) return null;
    const answers = pointing('Answer', 'about', record.id).filter(
      (answer) =>
        asked.includes(ownerOf(answer.id)) && ['CONFIRMED', 'REJECTED'].includes(String(answer.content.verdict)),
    );
    const latest = (did: string) =>
      answers
        .filter((answer) => ownerOf(answer.id) === did)
        .sort((a, b) => compare(a.issuedAt, b.issuedAt, a.id, b.id, -1))[0];
    const isCurrent = (answer: MergedRecord) => (answer.content.about as Reference).digest === record.digest;
    const said = asked.map(latest);
    const current = said.filter((answer) => answer !== undefined && isCurrent(answer));
    if (current.some((answer) => answer?.content.verdict === 'REJECTED')) return { value: 'REJECTED' };
    if (current.length === asked.length) return { value: 'CONFIRMED' };
    return { value: current.length === 0 && said.some(Boolean) ? 'STALE' : 'UNANSWERED' };
  }

  /** The steward, and whoever's membership it confirmed and holds today. */
  function participants(charter: string, args: ListArgs) {
    const today = new Date().toISOString().slice(0, 10);
    const holding = pointing('Membership', 'network', charter).filter(({ id, content }) => {
      const { from, until } = content as { from?: string; until?: string };
      const record = records.get(id);
      return (
        (from === undefined || from <= today) &&
        (until === undefined || until >= today) &&
        record !== undefined &&
        evidence(record)?.value === 'CONFIRMED'
      );
    });
    const dids = [...new Set([ownerOf(charter), ...holding.map(({ id }) => ownerOf(id))])].sort();
    return page(
      dids.flatMap((did) => rowOfActor(did) ?? []),
      args,
    );
  }

  function ofRecord(row: Row, field: string, args: ListArgs): unknown {
    const record = records.get(row.id);
    const kind = registry.byName(row.__typename);
    if (!record || !kind) return null;
    const content = contentOf(row.id);
    const references = referencesOf(kind);
    const forward = references.find(([name]) => name === field)?.[1];
    if (forward) {
      const targets = valuesAt(content, field).map((value) => (value as Reference).id);
      const rows = targets.map((id) => (forward.to === 'ACTOR' ? rowOfActor(id) : rowOf(id)));
      // a link that leads nowhere one may see is a hole in its list
      return forward.list === undefined ? (rows[0] ?? null) : rows;
    }
    const plain = references.find(([name]) => `${name}Ref` === field)?.[0];
    if (plain) return content[plain] ?? null;
    const back = registry.inversesOf(kind.name).find(({ name }) => name === field);
    if (back) return inverse(back.from.name, back.field, row.id, args);
    switch (field) {
      case 'id':
        return row.id;
      case 'participants':
        return record.withdrawnFor === undefined ? participants(row.id, args) : null;
      case 'kind':
        return row.__typename;
      case 'issuer':
        return rowOfActor(ownerOf(row.id));
      case 'evidence':
        return evidence(record);
      case 'issuedAt':
        return record.issuedAt;
      case 'withdrawn':
        return record.withdrawnFor === undefined ? null : { reason: record.withdrawnFor };
      case 'withheld':
        return [];
      case 'record':
        return {
          digest: record.digest,
          version: record.version,
          kindVersion: kind.version,
          dataClass:
            kind.personal || Object.keys(content).some((name) => kind.fields[name]?.personal)
              ? 'PERSONAL'
              : 'ORGANIZATIONAL',
        };
      default:
        return content[field] ?? null;
    }
  }

  function ofActor(row: Row, field: string, args: ListArgs): unknown {
    if (field === 'id') return row.id;
    if (field === 'status') return 'ACTIVE';
    const back = registry.inversesOfActor.find(({ name }) => name === field);
    if (back) return inverse(back.from.name, back.field, row.id, args);
    const single = registry.kinds.find((kind) => kind.single === field);
    if (single) return asRowOrNull(listed(single.name).find((record) => ownerOf(record.id) === row.id));
    const kind = registry.kinds.find(({ plural }) => plural === field);
    return kind ? ownList(kind.name, row.id, args) : null;
  }

  function ofQuery(field: string, args: Record<string, unknown>): unknown {
    if (field === 'actor') return rowOfActor(String(args.id));
    if (field === 'node') return rowOf(String(args.id));
    if (field === 'nodes') return (args.ids as string[]).map(rowOf);
    const kind = registry.kinds.find(({ plural }) => plural === field);
    return kind ? rootList(kind, args as ListArgs) : null;
  }

  const resolve = (
    source: unknown,
    args: Record<string, unknown>,
    _context: unknown,
    info: GraphQLResolveInfo,
  ): unknown => {
    const parent = info.parentType.name;
    if (parent === 'Query') return ofQuery(info.fieldName, args);
    if (parent === 'ValueActor') return ofActor(source as Row, info.fieldName, args as ListArgs);
    if (registry.byName(parent)) return ofRecord(source as Row, info.fieldName, args as ListArgs);
    return (source as Record<string, unknown>)[info.fieldName] ?? null;
  };

  return {
    put: (record: MergedRecord) => void records.set(record.id, record),
    get: (id: string) => records.get(id),
    all: () => [...records.values()],
    answer: (source: string): Promise<ExecutionResult> =>
      graphql({
        schema,
        source,
        rootValue: {},
        fieldResolver: resolve,
        typeResolver: (value) => (value as Row).__typename,
      }),
  };
}

export type MergedStore = ReturnType<typeof mergedStore>;

const asRow = (record: MergedRecord): Row => ({ __typename: record.kind, id: record.id });
const asRowOrNull = (record: MergedRecord | undefined): Row | null => (record ? asRow(record) : null);

function orderOf(kind: KindDefinition, order: string): { by: string; sign: 1 | -1 } {
  const sign = order.endsWith('_DESC') ? -1 : 1;
  const key = order.replace(/_(ASC|DESC)$/, '');
  if (key === 'ISSUED_AT') return { by: 'issuedAt', sign };
  if (key === 'TITLE') return { by: 'title', sign };
  const facet = Object.keys(kind.facets).find(
    (name) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() === key,
  );
  return { by: facet ?? 'issuedAt', sign };
}

function sortValue(kind: KindDefinition, record: MergedRecord, by: string): string | number | null {
  if (by === 'issuedAt') return record.issuedAt;
  if (by === 'title') return (record.content[kind.title ?? ''] as string | undefined) ?? null;
  const values = facetValues(kind, record, by);
  return values.length === 0 ? null : values.reduce((least, value) => (value < least ? value : least));
}

/** Texts by code point, numbers by size, missing last, ties by id. */
function compare(a: string | number | null, b: string | number | null, idA: string, idB: string, sign: 1 | -1): number {
  if (a === null || b === null) {
    if (a !== b) return a === null ? 1 : -1;
  } else if (a !== b) {
    return (a < b ? -1 : 1) * sign;
  }
  return idA === idB ? 0 : (idA < idB ? -1 : 1) * sign;
}

function facetValues(kind: KindDefinition, record: MergedRecord, facet: string): (string | number)[] {
  const source = kind.facets[facet] ?? '';
  if (typeof source !== 'string') {
    const values = valuesAt(record.content, pathOf(source));
    if ('numbers' in source) return values.flatMap((value) => registerNumber(value) ?? []);
    return values.length === 0 ? [] : [values.length];
  }
  const type = fieldAt(kind, source)?.type;
  return valuesAt(record.content, source).map((value) =>
    typeof value === 'boolean'
      ? String(value)
      : type === 'decimal' || type === 'integer'
        ? Number(value)
        : (value as string),
  );
}

function matches(kind: KindDefinition, record: MergedRecord, filter: Record<string, unknown>): boolean {
  return Object.entries(filter).every(([name, wanted]) => {
    if (wanted === null || wanted === undefined) return true;
    if (name === 'issuer') return (wanted as string[]).includes(ownerOf(record.id));
    if (!(name in kind.facets)) {
      return valuesAt(record.content, name).some((value) => (wanted as string[]).includes((value as Reference).id));
    }
    const values = facetValues(kind, record, name);
    if (Array.isArray(wanted)) return values.some((value) => wanted.includes(value));
    if (typeof wanted === 'boolean') return values.includes(String(wanted));
    const { from, to, min, max } = wanted as Record<string, string | undefined>;
    const low = from ?? (min === undefined ? undefined : Number(min));
    const high = to ?? (max === undefined ? undefined : Number(max));
    if (low === undefined && high === undefined) return true;
    return values.some((value) => (low === undefined || value >= low) && (high === undefined || value <= high));
  });
}
