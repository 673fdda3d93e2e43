import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { AnswerFacts } from '../asking/index.ts';
import { EmptyState, Section } from '../parts/index.ts';
import type { Groups } from './groups.ts';
import type { MapActor, MapData } from './map-data.ts';
import styles from './network-page.module.css';
import { VIEWS, type View } from './network-search.ts';
import { CommunitiesTable } from './tables/communities-table.tsx';
import { ConnectorsTable } from './tables/connectors-table.tsx';
import { EverybodyTable } from './tables/everybody-table.tsx';
import { NewcomersTable } from './tables/newcomers-table.tsx';
import { WorkTable } from './tables/work-table.tsx';

/** The map in words: everybody, who connects others, who is new, who works on what, who belongs together. */
export function WordsBesideMap({
  data,
  actors,
  communities,
  modularity,
  facts,
  at,
  view,
  onOpen,
  onChooseSdg,
}: {
  readonly data: MapData;
  /** Those that are looked for. */
  readonly actors: readonly MapActor[];
  readonly communities: Groups;
  readonly modularity: number;
  readonly facts: AnswerFacts | undefined;
  readonly at: string | undefined;
  readonly view: View;
  readonly onOpen: (actor: MapActor) => void;
  readonly onChooseSdg: (sdg: number) => void;
}) {
  const { t } = useLingui();
  const titles: Readonly<Record<View, string>> = {
    everybody: t`Everybody`,
    connectors: t`Who connects others`,
    newcomers: t`Newcomers`,
    work: t`Who works on what`,
    communities: t`Communities`,
  };
  const shown = { data, actors, facts, at, onOpen };
  return (
    <Section title={t`In words`}>
      <nav id="in-words" tabIndex={-1} aria-label={t`What the tables tell`}>
        <ul className={styles['views']}>
          {VIEWS.map((one) => (
            <li key={one}>
              <Link
                to="/network"
                search={(before) => ({ ...before, view: one })}
                replace
                resetScroll={false}
                aria-current={one === view ? 'true' : undefined}
                activeProps={{}}
              >
                {titles[one]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {actors.length === 0 ? (
        <EmptyState title={t`Nobody fits`}>
          <Trans>No organization is all that you have asked for. Leave something out, or show all again.</Trans>
        </EmptyState>
      ) : view === 'connectors' ? (
        <ConnectorsTable {...shown} />
      ) : view === 'newcomers' ? (
        <NewcomersTable {...shown} />
      ) : view === 'work' ? (
        <WorkTable {...shown} onChoose={onChooseSdg} />
      ) : view === 'communities' ? (
        <CommunitiesTable data={data} modularity={modularity} facts={facts} onOpen={onOpen} />
      ) : (
        <EverybodyTable {...shown} communities={communities} />
      )}
    </Section>
  );
}
