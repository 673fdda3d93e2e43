import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { nameOf } from '../asking/index.ts';
import { MemberName } from '../parts/index.ts';

/** An alliance by its name, which leads to its page; without a name it is that of its steward. */
export function AllianceLink({ id, name }: { readonly id: string; readonly name: string | null | undefined }) {
  const steward = nameOf(id.slice(0, id.indexOf('/')));
  return (
    <Link to="/alliances/$id" params={{ id }}>
      {name ? (
        <MemberName>{name}</MemberName>
      ) : (
        <Trans>
          Alliance of <MemberName>{steward}</MemberName>
        </Trans>
      )}
    </Link>
  );
}
