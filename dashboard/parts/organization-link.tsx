import { Link } from '@tanstack/react-router';
import { nameOf } from '../asking/index.ts';
import { MemberName } from './member-text.tsx';

/** An organization by its name, which leads to its page. */
export function OrganizationLink({ did, name }: { readonly did: string; readonly name?: string | null | undefined }) {
  return (
    <Link to="/organizations/$did" params={{ did }}>
      <MemberName>{name || nameOf(did)}</MemberName>
    </Link>
  );
}
