import {
  ConstellationError,
  isDid,
  isRecordId,
  type Sight,
  sightOf,
  type Viewer,
  type VisibilityPolicy,
} from '../../../schema/index.ts';
import type { View } from '../store/port.ts';

/** Through whose eyes the records of an actor can be looked at. */
export const READER_TYPES = {
  ANYONE: 'Anybody, without signing in anywhere.',
  MEMBERS: 'People of a member of a hub of yours that is named nowhere.',
  NETWORK: 'People of an organization that takes part in that network.',
  PARTNER: 'People of that organization.',
  OWN: 'Your own people, at your own node.',
} as const;

/** Somebody who may see a record, or not. */
export type RecordReader =
  | { readonly type: 'ANYONE' | 'MEMBERS' | 'OWN' }
  | { readonly type: 'NETWORK' | 'PARTNER'; readonly id: string };

/** Everybody whom a policy names, and those whom it names by not naming them. */
export function readersOf({ fields, ...grant }: VisibilityPolicy, owner: string): readonly RecordReader[] {
  const grants = [grant, ...Object.values(fields ?? {})];
  const networks = new Set(grants.flatMap(({ networks: named = [] }) => named));
  const partners = new Set(grants.flatMap(({ partners: named = [] }) => named));
  partners.delete(owner);
  return [
    { type: 'ANYONE' },
    { type: 'MEMBERS' },
    ...[...networks].map((id): RecordReader => ({ type: 'NETWORK', id })),
    ...[...partners].map((id): RecordReader => ({ type: 'PARTNER', id })),
    { type: 'OWN' },
  ];
}

/** Takes part in a network, and is named nowhere. */
const SOMEBODY = 'somebody';

function viewerLike(reader: RecordReader, owner: string, chartersOf: (actor: string) => readonly string[]): Viewer {
  const member = (actor: string, networks: readonly string[]): Viewer => ({
    type: 'MEMBER',
    ...{ actor, networks, hub: '', subject: '' },
  });
  switch (reader.type) {
    case 'ANYONE':
      return { type: 'ANYONE' };
    case 'MEMBERS':
      return member(SOMEBODY, []);
    case 'NETWORK':
      return member(SOMEBODY, [reader.id]);
    case 'PARTNER':
      return member(reader.id, chartersOf(reader.id));
    case 'OWN':
      return { type: 'OWN', actor: owner, role: 'READER' };
  }
}

/** What a reader has in view of the records of this owner, at this moment (RFC 3339, UTC, whole seconds). */
export function viewOf(
  reader: RecordReader,
  owner: string,
  chartersOf: (actor: string) => readonly string[],
  now: string,
): View {
  const sight: Sight = sightOf(viewerLike(reader, owner, chartersOf), owner);
  return sight === 'ALL' ? sight : { sight, now };
}

/** The reader of this id. @throws ConstellationError BAD_ID */
export function readerNamed(id: string): RecordReader {
  if (isRecordId(id)) return { type: 'NETWORK', id };
  if (isDid(id)) return { type: 'PARTNER', id };
  throw new ConstellationError('BAD_ID', 'A reader is the id of a network, or the DID of an actor.', {
    field: 'readers',
  });
}

/** This moment as grants are compared with it. */
export function momentNow(now: number = Date.now()): string {
  return new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
}
