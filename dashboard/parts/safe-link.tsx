import type { ReactNode } from 'react';
import { MemberName } from './member-text.tsx';

/**
 * A link that a member gave: followed only where it is one of the web, and told nothing of where it is followed from. Any other, or none,
 * is no link: then only its words are shown.
 */
export function SafeLink({
  href,
  children,
}: {
  readonly href: string | null | undefined;
  readonly children?: ReactNode;
}) {
  if (!href || !isOfTheWeb(href)) return children ? <bdi>{children}</bdi> : <MemberName>{href}</MemberName>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc">
      {children ?? <MemberName>{href.replace(/^https?:\/\//, '').replace(/\/$/, '')}</MemberName>}
    </a>
  );
}

function isOfTheWeb(href: string): boolean {
  return URL.canParse(href) && ['http:', 'https:'].includes(new URL(href).protocol);
}
