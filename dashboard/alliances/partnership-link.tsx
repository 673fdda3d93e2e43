import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { nameOf } from '../asking/index.ts';
import { MemberName } from '../parts/index.ts';

/** A partnership by its title, which leads to its page; without one it is that of whoever issued it. */
export function PartnershipLink({ id, title }: { readonly id: string; readonly title: string | null | undefined }) {
  const issuer = nameOf(id.slice(0, id.indexOf('/')));
  return (
    <Link to="/partnerships/$id" params={{ id }}>
      {title ? (
        <MemberName>{title}</MemberName>
      ) : (
        <Trans>
          Partnership of <MemberName>{issuer}</MemberName>
        </Trans>
      )}
    </Link>
  );
}
