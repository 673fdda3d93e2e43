import { GraphQLID, GraphQLInt } from 'graphql';
import {
  DateTimeScalar,
  decodeCursor,
  encodeCursor,
  makePage,
  type OutputClass,
  type OutputField,
  PAGE_ARGS,
  type Page,
  pageSize,
  type TypeBuilder,
} from '../../../schema/graphql/index.ts';
import { ConstellationError, ROLE_ORDER } from '../../../schema/index.ts';
import { hourOf } from '../reads.ts';
import type { ReadCount } from '../store/port.ts';
import type { NetworkContext } from './context.ts';
import { actorEntity } from './entity.ts';

type Arguments = { readonly since?: string | null; readonly first?: number | null; readonly after?: string | null };

const DAYS_MS = 7 * 24 * 3_600_000;

/** The root field by which an owner learns who read what of its records out of the index. */
export function readsOfMine(builder: TypeBuilder, actor: OutputClass): OutputField {
  const count = builder.object('ReadCount', {
    description: 'How often people of a member were given a record of yours through this hub, within an hour.',
    fields: {
      reader: { type: () => actor, description: 'The member whose people read it.' },
      record: { type: () => GraphQLID, description: 'Id of the record.' },
      hour: { type: () => DateTimeScalar, description: 'When the hour began.' },
      count: { type: () => GraphQLInt, description: 'How often.' },
    },
  });
  const page = builder.object('ReadCountPage', {
    description: 'A page of counts of reads, newest hour first.',
    fields: {
      nodes: { type: () => count, list: true, description: 'The counts.' },
      totalCount: { type: () => GraphQLInt, description: 'How many there are in all.' },
      hasNextPage: { type: () => Boolean, description: 'Whether more follow.' },
      endCursor: { type: () => String, description: 'Give it as `after` for the next page.' },
    },
  });
  return {
    type: () => page,
    description:
      'Who read what of your own records that you share with members: what this hub gave them, out of its index or as you answered it through this hub. What you share with fewer is in the log of your own node. Kept for 90 days; for people with the role READER or more.',
    args: {
      since: { type: () => DateTimeScalar, description: 'From this moment on; a week back when left out.' },
      ...PAGE_ARGS,
    },
    resolve: (_root, args: Arguments, context: NetworkContext) => readPage(args, context),
  };
}

async function readPage({ since, first, after }: Arguments, context: NetworkContext) {
  const { viewer, network } = context;
  if (!viewer) throw new ConstellationError('UNAUTHENTICATED', 'Only the owner of records learns who read them.');
  if (ROLE_ORDER.indexOf(viewer.role) < ROLE_ORDER.indexOf('READER')) throw new ConstellationError('FORBIDDEN');
  const size = pageSize(first);
  const from = hourOf(since ? Date.parse(since) : network.now() - DAYS_MS);
  const mark = { list: 'readsOfMine', actor: viewer.actor, from };
  const place = after == null ? undefined : placeOf(String(decodeCursor(mark, after)[1]));
  await network.reads.flush();
  const query = { owner: viewer.actor, since: from };
  const found = await network.reads.list({ ...query, limit: size + 1, ...(place ? { after: place } : {}) });
  if (!context.spend(found.length)) return null;
  const made: Page<ReadCount> = makePage(
    found,
    size,
    place !== undefined,
    ({ hour, record, reader }) => encodeCursor(mark, [null, [hour, record, reader].join(' ')]),
    () => network.reads.total(query),
  );
  return {
    nodes: made.nodes.map((node) => ({ ...node, reader: actorEntity(node.reader) })),
    totalCount: made.totalCount,
    hasNextPage: made.pageInfo.hasNextPage,
    endCursor: made.pageInfo.endCursor,
  };
}

function placeOf(text: string): Pick<ReadCount, 'hour' | 'record' | 'reader'> {
  const [hour = '', record = '', reader = ''] = text.split(' ');
  return { hour, record, reader };
}
