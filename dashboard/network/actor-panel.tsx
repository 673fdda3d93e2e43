import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Moment } from '../parts/index.ts';
import { SdgTags, useRegionName, useSectorWords } from '../vocabulary/index.ts';
import styles from './actor-panel.module.css';
import { ActorRelations } from './actor-relations.tsx';
import type { RelationKind } from './hub-operations.ts';
import type { MapActor, MapData } from './map-data.ts';
import { useBoundaryWords, useFreshnessWords } from './map-words.ts';
import { WhoConnects } from './who-connects-form.tsx';

/** What there is to say of an organization on the map: how it lies there, with whom it is related and why, who connects it with whom. */
export function ActorPanel({
  data,
  actor,
  to,
  isNear,
  takesFocus,
  at,
  relation,
  onOpen,
  onConnect,
  onNear,
  onClose,
}: {
  readonly data: MapData;
  readonly actor: MapActor;
  readonly to: MapActor | undefined;
  readonly isNear: boolean;
  /** Somebody has just opened it. */
  readonly takesFocus: boolean;
  /** The day that the map is of, where it is not of now. */
  readonly at: string | undefined;
  readonly relation: RelationKind | undefined;
  readonly onOpen: (actor: MapActor) => void;
  readonly onConnect: (to: MapActor | undefined) => void;
  readonly onNear: (isNear: boolean) => void;
  readonly onClose: () => void;
}) {
  const { i18n } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  const sectors = useSectorWords();
  const regions = useRegionName();
  const ages = useFreshnessWords();
  const boundaries = useBoundaryWords();
  // whoever opened it goes on reading here; whom a link has led to it begins at the top of the page
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [actor.id, takesFocus]);
  const { sector, region, joinedAt, freshness, degree, betweenness, spans } = actor;
  const share = betweenness.toLocaleString(i18n.locale, { style: 'percent', maximumFractionDigits: 1 });
  const across = new Intl.ListFormat(i18n.locale).format(spans.map((boundary) => boundaries[boundary]));
  return (
    <aside
      className={styles['panel']}
      aria-labelledby="open-actor"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <div className={styles['head']}>
        <h2 id="open-actor" ref={heading} tabIndex={-1} dir="auto">
          {actor.name}
        </h2>
        <button type="button" data-kind="quiet" onClick={onClose}>
          <Trans>Close</Trans>
        </button>
      </div>
      <ul className={styles['facts']}>
        {sector === undefined ? null : <li>{sectors(sector)}</li>}
        {region === undefined ? null : <li>{regions(region)}</li>}
        <li>
          <Plural
            value={degree}
            _0="Not related to anybody yet, by what both have said"
            one="Related to one other organization"
            other="Related to # other organizations"
          />
        </li>
        {betweenness === 0 ? null : (
          <li>
            <Trans>On {share} of the shortest ways between two others</Trans>
          </li>
        )}
        {spans.length === 0 ? null : (
          <li>
            <Trans>Holds much of what leads beyond {across}</Trans>
          </li>
        )}
        {freshness === undefined ? null : <li>{ages[freshness]}</li>}
        {joinedAt === undefined ? null : (
          <li className={styles['soft']}>
            <Trans>
              Joined <Moment at={joinedAt} />
            </Trans>
          </li>
        )}
      </ul>
      <SdgTags codes={actor.sdgs.map(String)} />
      <p className={styles['actions']}>
        <Link to="/organizations/$did" params={{ did: actor.id }}>
          <Trans>Open the organization</Trans>
        </Link>
        {degree === 0 ? null : (
          <button type="button" data-kind="quiet" aria-pressed={isNear} onClick={() => onNear(!isNear)}>
            {isNear ? <Trans>Show everybody again</Trans> : <Trans>Only those around it</Trans>}
          </button>
        )}
      </p>
      {degree === 0 ? null : (
        <ActorRelations key={actor.id} data={data} actor={actor} at={at} relation={relation} onOpen={onOpen} />
      )}
      <WhoConnects data={data} actor={actor} to={to} onConnect={onConnect} onOpen={onOpen} />
    </aside>
  );
}
