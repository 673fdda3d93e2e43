import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useId, useState } from 'react';
import { usePlace } from '../asking/index.ts';
import { MemberName } from '../parts/index.ts';
import styles from './actor-panel.module.css';
import type { MapActor, MapData } from './map-data.ts';
import { connectionBetween } from './who-connects.ts';

/** So many who connect two others are named one by one. */
const NAMED = 12;

/** Who connects an organization with another: those who are related to both, or the shortest way. */
export function WhoConnects({
  data,
  actor,
  to,
  onConnect,
  onOpen,
}: {
  readonly data: MapData;
  readonly actor: MapActor;
  readonly to: MapActor | undefined;
  readonly onConnect: (to: MapActor | undefined) => void;
  readonly onOpen: (actor: MapActor) => void;
}) {
  const { t } = useLingui();
  const id = useId();
  const { actors: own } = usePlace();
  const [typed, setTyped] = useState(to?.name ?? '');
  useEffect(() => setTyped(to?.name ?? ''), [to]);
  const choose = (text: string) => {
    setTyped(text);
    if (text === '') return onConnect(undefined);
    const found = data.actors.find(({ name, place }) => name === text && place !== actor.place);
    if (found) onConnect(found);
  };
  const us = data.find(own[0]?.did);
  return (
    <section className={styles['connect']} aria-label={t`Who connects`}>
      <label htmlFor={id}>
        <Trans>Who connects it with …</Trans>
      </label>
      <input
        id={id}
        type="text"
        list={`${id}-names`}
        autoComplete="off"
        placeholder={t`Name of an organization`}
        value={typed}
        onChange={({ target }) => choose(target.value)}
      />
      <datalist id={`${id}-names`}>
        {data.actors.map(({ id: did, name, place }) =>
          place === actor.place ? null : <option key={did} value={name} />,
        )}
      </datalist>
      {us && us !== actor && us !== to ? (
        <button type="button" onClick={() => onConnect(us)}>
          <Trans>With us</Trans>
        </button>
      ) : null}
      <div role="status">
        {to && to !== actor ? <Connection data={data} one={actor} other={to} onOpen={onOpen} /> : null}
      </div>
    </section>
  );
}

function Connection({
  data,
  one,
  other,
  onOpen,
}: {
  readonly data: MapData;
  readonly one: MapActor;
  readonly other: MapActor;
  readonly onOpen: (actor: MapActor) => void;
}) {
  const { isDirect, between, way } = connectionBetween(data, one.place, other.place);
  const link = (place: number) => {
    const found = data.actors[place];
    return found ? (
      <li key={place} className={styles['inset']}>
        <button type="button" data-kind="quiet" onClick={() => onOpen(found)}>
          <MemberName>{found.name}</MemberName>
        </button>
      </li>
    ) : null;
  };
  const more = between.length - NAMED;
  return (
    <>
      {isDirect ? (
        <p>
          <Trans>They are related to each other themselves.</Trans>
        </p>
      ) : null}
      {between.length > 0 ? (
        <>
          <p>
            <Trans>Related to both of them:</Trans>
          </p>
          <ul className={styles['way']}>{between.slice(0, NAMED).map(link)}</ul>
          {more > 0 ? (
            <p className={styles['soft']}>
              <Trans>and {more} more</Trans>
            </p>
          ) : null}
        </>
      ) : isDirect ? (
        <p>
          <Trans>Nobody else is related to both.</Trans>
        </p>
      ) : way ? (
        <>
          <p>
            <Trans>Nobody is related to both. The shortest way leads along:</Trans>
          </p>
          <ol className={styles['way']}>{way.slice(1, -1).map(link)}</ol>
        </>
      ) : (
        <p>
          <Trans>No way leads from the one to the other, by what is recorded here and shown to you.</Trans>
        </p>
      )}
    </>
  );
}
