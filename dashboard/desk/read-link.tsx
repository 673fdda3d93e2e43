import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** Where a kind of record has a page of its own, by the segment of its ids. */
const PAGES = {
  goal: '/goals/$id',
  commitment: '/commitments/$id',
  partnership: '/partnerships/$id',
  network: '/alliances/$id',
} as const;

/** Where a record is read as others read it, for kinds that have a page of their own. */
export function ReadLink({ id, otherwise = null }: { readonly id: string; readonly otherwise?: string | null }) {
  const segment = id.split('/').at(-2) ?? '';
  if (!isWithPage(segment)) return otherwise;
  return (
    <Link to={PAGES[segment]} params={{ id }}>
      <Trans>Read it as others do</Trans>
    </Link>
  );
}

function isWithPage(segment: string): segment is keyof typeof PAGES {
  return Object.hasOwn(PAGES, segment);
}
