import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useClients, usePlace, useWatchForChanges } from '../asking/index.ts';
import styles from './app-shell.module.css';
import { areas } from './areas.ts';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

/** What is around every page: the way to its content, where one is, where one can go, and how the page looks and speaks. */
export function AppShell() {
  const { t, i18n } = useLingui();
  const place = usePlace();
  useWatchForChanges(useClients().reading, place.endpoints.changes);
  const [isOpen, setOpen] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const main = useRef<HTMLElement>(null);
  const lastPath = useRef(path);
  useEffect(() => {
    if (lastPath.current === path) return;
    lastPath.current = path;
    setOpen(false);
    // whoever does not see the page change must be brought to what is new
    main.current?.focus({ preventScroll: true });
  }, [path]);
  const led = areas().filter(({ isReady, onlyAt }) => isReady && (onlyAt === undefined || onlyAt === place.place));

  return (
    <>
      <a className={`visually-hidden ${styles['skip']}`} href="#content">
        <Trans>To the content</Trans>
      </a>
      <header className={styles['header']}>
        <div className={styles['bar']}>
          <Link to="/" className={styles['name']}>
            <Mark />
            <bdi>{place.name || 'Constellation'}</bdi>
          </Link>
          <button
            type="button"
            className={styles['menu']}
            aria-expanded={isOpen}
            aria-controls="areas"
            onClick={() => setOpen(!isOpen)}
          >
            <Trans>Menu</Trans>
          </button>
          <div id="areas" className={styles['areas']} data-open={isOpen}>
            <nav aria-label={t`Areas`}>
              <ul>
                {led.map(({ path: to, title }) => (
                  <li key={to}>
                    <Link to={to} className={styles['area']}>
                      {i18n._(title)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            <div className={styles['switches']}>
              <LanguageSwitch />
              <ThemeSwitch />
            </div>
          </div>
        </div>
      </header>
      <main id="content" ref={main} tabIndex={-1} className={styles['content']}>
        <Outlet />
      </main>
      <footer className={styles['footer']}>
        <p>
          {place.place === 'HUB' ? (
            <Trans>Every organization keeps its own data. This hub asks them, and owns none of it.</Trans>
          ) : (
            <Trans>
              You are at the node of your own organization. What you write stays here, and goes where you say.
            </Trans>
          )}
        </p>
        <a href="/graphiql">GraphiQL</a>
      </footer>
    </>
  );
}

function Mark() {
  return (
    <svg className={styles['mark']} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M6 23 13 8l13 7-7 11Z" />
      <circle cx="6" cy="23" r="2.8" />
      <circle className={styles['star']} cx="13" cy="8" r="3.6" />
      <circle cx="26" cy="15" r="2.8" />
      <circle cx="19" cy="26" r="2.4" />
    </svg>
  );
}
