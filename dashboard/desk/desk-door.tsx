import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { useOwn, usePlace } from '../asking/index.ts';
import { EmptyState, ErrorNotice, Page, Skeleton, Views } from '../parts/index.ts';
import styles from './desk.module.css';
import { type Me, MeContext } from './desk-session.tsx';
import { mayAs, ROLE_WORDS } from './desk-words.ts';
import { forgetTyping } from './kept-typing.ts';
import { MeDocument } from './node-operations.ts';

/**
 * A page of the desk, for those who are signed in; others are led to where they sign in. Once somebody was in, what they have before them
 * stays even when their session ends.
 */
export function DeskDoor({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const { place } = usePlace();
  const { data, isFirst, failure, again } = useOwn(MeDocument, {}, { pause: place !== 'NODE' });
  const last = useRef<Me>(undefined);
  if (data?.me) last.current = data.me;
  const me = last.current;
  const isOver = me !== undefined && data !== undefined && data.me === null;
  if (place !== 'NODE')
    return (
      <Page title={title}>
        <EmptyState title={t`The desk is at your own node`}>
          <Trans>This is a hub, which only reads. Your organization writes at its own address.</Trans>
        </EmptyState>
      </Page>
    );
  if (!me)
    return (
      <Page title={t`Desk`}>
        {failure ? (
          <ErrorNotice failure={failure} again={again} />
        ) : isFirst ? (
          <Skeleton lines={3} />
        ) : (
          <div className={styles['welcome']}>
            <p>
              <Trans>
                This is where people of this organization write, answer and decide what is shared. Sign in with the
                passkey that you made when you joined.
              </Trans>
            </p>
            <a className={styles['main-link']} href="/sign-in">
              <Trans>Sign in</Trans>
            </a>
            <p className={styles['quiet']}>
              <Trans>Not invited yet? Ask a colleague who coordinates here for a link.</Trans>
            </p>
          </div>
        )}
      </Page>
    );
  return (
    <MeContext value={me}>
      <Page title={title} lead={lead}>
        <WhoIAm me={me} />
        <DeskViews me={me} />
        {isOver ? (
          <div className={styles['over']} role="alert">
            <p>
              <Trans>Your session has ended. What you typed is still here.</Trans>
            </p>
            <p>
              <a href="/sign-in" target="_blank" rel="noopener">
                <Trans>Sign in again (in a new tab)</Trans>
              </a>
            </p>
            <button type="button" onClick={again}>
              <Trans>I have signed in</Trans>
            </button>
          </div>
        ) : null}
        {children}
      </Page>
    </MeContext>
  );
}

function WhoIAm({ me }: { readonly me: Me }) {
  const { i18n } = useLingui();
  const signOut = async () => {
    const answer = await fetch('/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined);
    if (!answer?.ok) return;
    forgetTyping();
    location.assign('/sign-in');
  };
  return (
    <div className={styles['who']}>
      <p>
        <Trans>
          You are <bdi>{me.name}</bdi>, {i18n._(ROLE_WORDS[me.role].name).toLowerCase()} of{' '}
          <bdi>{me.organization.name}</bdi>.
        </Trans>
      </p>
      <a href="/sign-in">
        <Trans>Passkeys</Trans>
      </a>
      <button type="button" data-kind="quiet" onClick={() => void signOut()}>
        <Trans>Sign out</Trans>
      </button>
    </div>
  );
}

function DeskViews({ me }: { readonly me: Me }) {
  const { t } = useLingui();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const here = (to: string) => (path === to ? ('page' as const) : undefined);
  return (
    <Views label={t`Desk`}>
      <Link to="/desk" activeOptions={{ exact: true }} aria-current={here('/desk')}>
        <Trans>What waits</Trans>
      </Link>
      <Link to="/desk/drafts" aria-current={here('/desk/drafts') ?? here('/desk/write')}>
        <Trans>Write</Trans>
      </Link>
      {mayAs(me.role, 'COORDINATOR') ? (
        <Link to="/desk/import" aria-current={here('/desk/import')}>
          <Trans>Import</Trans>
        </Link>
      ) : null}
      <Link to="/desk/published" aria-current={here('/desk/published')}>
        <Trans>Published</Trans>
      </Link>
      <Link to="/desk/sharing" aria-current={here('/desk/sharing')}>
        <Trans>Shared with whom</Trans>
      </Link>
      {mayAs(me.role, 'COORDINATOR') ? (
        <Link to="/desk/people" aria-current={here('/desk/people')}>
          <Trans>People</Trans>
        </Link>
      ) : null}
      <Link to="/desk/reminders" aria-current={here('/desk/reminders')}>
        <Trans>Reminders</Trans>
      </Link>
    </Views>
  );
}
