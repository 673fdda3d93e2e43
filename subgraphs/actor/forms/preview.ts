import { type Content, type Sight, sightOf, type Viewer, type VisibilityPolicy } from '../../../schema/index.ts';
import { shownIn } from '../api/rows.ts';
import type { View } from '../store/port.ts';

/** Whose eyes a preview looks through. */
export const PREVIEW_READERS = {
  ANYONE: 'Anybody, without signing in anywhere.',
  MEMBERS: 'People of a member of a hub of yours that is named nowhere.',
  NETWORK: 'People of an organization that takes part in that network.',
  PARTNER: 'People of that organization.',
  OWN: 'Your own people, at your own node.',
} as const;

export type PreviewReader =
  | { readonly type: 'ANYONE' | 'MEMBERS' | 'OWN' }
  | { readonly type: 'NETWORK' | 'PARTNER'; readonly id: string };

/** What one reader would see of a record. */
export type PreviewedSight = {
  readonly type: PreviewReader['type'];
  readonly id: string | undefined;
  /** Whether they see that there is a record. */
  readonly isSeen: boolean;
  readonly shown: Content | undefined;
  /** Names of fields that they see to be there, and do not see. */
  readonly withheld: readonly string[];
};

export type Previewed = { readonly id: string; readonly content: Content; readonly policy: VisibilityPolicy };

/**
 * What each of these readers would see of a record, by the very code that serves it: their sight of the owner's records, and what it shows of
 * this one.
 *
 * @param chartersOf the networks that an actor takes part in, as the hubs of the owner confirm it
 */
export function previewFor(
  record: Previewed,
  owner: string,
  readers: readonly PreviewReader[],
  chartersOf: (actor: string) => readonly string[],
  now: string,
): readonly PreviewedSight[] {
  return readers.map((reader) => {
    const sight: Sight = sightOf(viewerLike(reader, owner, chartersOf), owner);
    const view: View = sight === 'ALL' ? sight : { sight, now };
    const seen = shownIn(record, view);
    const shown = seen && Object.fromEntries(seen.shown.map((name) => [name, record.content[name]]));
    const id = 'id' in reader ? reader.id : undefined;
    return { type: reader.type, id, isSeen: seen !== undefined, shown, withheld: seen?.withheld ?? [] };
  });
}

/** Everybody whom a policy names, and those whom it names by not naming them. */
export function readersOf({ fields, ...grant }: VisibilityPolicy, owner: string): readonly PreviewReader[] {
  const grants = [grant, ...Object.values(fields ?? {})];
  const networks = new Set(grants.flatMap(({ networks: named = [] }) => named));
  const partners = new Set(grants.flatMap(({ partners: named = [] }) => named));
  partners.delete(owner);
  return [
    { type: 'ANYONE' },
    { type: 'MEMBERS' },
    ...[...networks].map((id): PreviewReader => ({ type: 'NETWORK', id })),
    ...[...partners].map((id): PreviewReader => ({ type: 'PARTNER', id })),
    { type: 'OWN' },
  ];
}

/** Takes part in a network, and is named nowhere. */
const SOMEBODY = 'somebody';

function viewerLike(reader: PreviewReader, owner: string, chartersOf: (actor: string) => readonly string[]): Viewer {
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
