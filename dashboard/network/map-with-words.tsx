import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useRef } from 'react';
import { type AnswerFacts, usePlace } from '../asking/index.ts';
import { useRegionName, useSdgTitles } from '../vocabulary/index.ts';
import { ActorPanel } from './actor-panel.tsx';
import { useColours } from './colours.ts';
import { MapExport } from './export/map-export.tsx';
import type { MapToTakeAlong } from './export/map-to-take-along.ts';
import { type Groups, groupsOf } from './groups.ts';
import { useLayout } from './layout/index.ts';
import type { MapActor, MapData } from './map-data.ts';
import { MapLegend } from './map-legend.tsx';
import { MapLooks } from './map-looks.tsx';
import { sceneOf } from './map-scene.ts';
import { selectionIn } from './map-selection.ts';
import { useGroupWords, useRelationWords } from './map-words.ts';
import { lastDayOf, type Month, monthInWords } from './months.ts';
import { useNetworkNames } from './network-filters.tsx';
import { NetworkMap } from './network-map.tsx';
import styles from './network-page.module.css';
import type { NetworkSearch } from './network-search.ts';
import { TimeSlider } from './time-slider.tsx';
import { WordsBesideMap } from './words-beside-map.tsx';

type Change = (
  change: { readonly [Name in keyof NetworkSearch]?: NetworkSearch[Name] | undefined },
  options?: { readonly asStep?: boolean },
) => void;

/** The map with what belongs to it: its legend or the organization that is open, the time, and the same in words. */
export function MapWithWords({
  now,
  data,
  communities,
  modularity,
  months,
  search,
  change,
  facts,
  day,
  isWaiting,
}: {
  /** The map of now: by it everybody has their place. */
  readonly now: MapData;
  /** The map that is shown. */
  readonly data: MapData;
  readonly communities: Groups;
  readonly modularity: number;
  readonly months: readonly Month[];
  readonly search: NetworkSearch;
  readonly change: Change;
  readonly facts: AnswerFacts | undefined;
  /** That the map is true of. */
  readonly day: string;
  readonly isWaiting: boolean;
}) {
  const { t, i18n } = useLingui();
  const { name: source } = usePlace();
  const { colour: colouring = 'community', size: sizing = 'equal', view = 'everybody', at, group } = search;
  const colours = useColours();
  const { positions } = useLayout(now);
  const groups = useMemo(
    () => (colouring === 'community' ? communities : groupsOf(data, 'sector', now)),
    [colouring, communities, data, now],
  );
  const groupWords = useGroupWords(colouring);
  const selection = useMemo(
    () => selectionIn(data, search, (actor) => groups.of(actor)?.key ?? ''),
    [data, search, groups],
  );
  const scene = useMemo(
    () => positions && sceneOf({ data, now, positions, selection, groups, colours, sizing }),
    [data, now, positions, selection, groups, colours, sizing],
  );
  const who = data.find(search.who);
  const to = data.find(search.to);
  const frame = useRef<HTMLDivElement>(null);
  const hasOpened = useRef(false);
  const open = useCallback(
    (actor: MapActor) => {
      hasOpened.current = true;
      change({ who: actor.id, to: undefined, near: undefined }, { asStep: true });
    },
    [change],
  );
  const close = () => {
    change({ who: undefined, to: undefined, near: undefined });
    frame.current?.querySelector<HTMLElement>('[role="application"]')?.focus();
  };
  const describe = useCallback(
    (place: number) => {
      const actor = data.actors[place];
      if (!actor) return '';
      const ofGroup = groups.of(actor);
      return [actor.name, t`related to ${actor.degree}`, ofGroup && groupWords(ofGroup)].filter(Boolean).join(', ');
    },
    [data, groups, groupWords, t],
  );
  const lines = useCaption(search, data);
  const takeAlong = (): MapToTakeAlong => ({
    data,
    scene: scene ?? { nodes: [], ties: [], named: [], box: { x: 0, y: 0, width: 1, height: 1 } },
    groups,
    legend: groups.all.map((one) => ({
      colour: colours.series[one.colour] ?? colours.soft,
      words: `${groupWords(one)} (${one.members.length.toLocaleString(i18n.locale)})`,
    })),
    caption: {
      title: t`Who is related to whom`,
      lines,
      day,
      source,
      address: location.href,
      licence: t`Each record is under the licence of its author. This tells what was recorded here, and not how well people know each other.`,
    },
    facts,
  });
  const legend = (
    <MapLegend
      groups={groups}
      colouring={colouring}
      sizing={sizing}
      chosen={group}
      isWide={who !== undefined}
      onChoose={(key) => change({ group: key })}
    />
  );
  const hiddenTotal = data.actorTotal - data.actors.length;

  return (
    <>
      <a className="visually-hidden" href="#in-words">
        <Trans>Past the map, to the tables</Trans>
      </a>
      <div className={styles['whole']}>
        <div className={styles['main']} ref={frame}>
          <MapLooks
            colouring={colouring}
            sizing={sizing}
            onColour={(colour) => change({ colour: colour === 'community' ? undefined : colour, group: undefined })}
            onSize={(size) => change({ size: size === 'equal' ? undefined : size })}
          />
          {at === undefined ? null : (
            <p className={styles['past']} role="status">
              {isWaiting ? (
                <Trans>The map of the end of {monthInWords(at, i18n.locale)} is on its way.</Trans>
              ) : (
                <Trans>
                  As it was at the end of {monthInWords(at, i18n.locale)}. Everybody stands where they stand now.
                </Trans>
              )}
            </p>
          )}
          {scene ? (
            <NetworkMap
              scene={scene}
              open={who?.place}
              describe={describe}
              onOpen={(place) => {
                const actor = data.actors[place];
                if (actor) open(actor);
              }}
              onLeave={() => search.who && change({ who: undefined, to: undefined, near: undefined })}
            />
          ) : (
            <div className={styles['room']} data-waiting role="status">
              <Trans>The map is being laid out.</Trans>
            </div>
          )}
          <TimeSlider months={months} at={at} isWaiting={isWaiting} onChange={(month) => change({ at: month })} />
          <p className={styles['said']}>
            {hiddenTotal > 0 ? (
              <Trans>
                Drawn are the {data.actors.length} of {data.actorTotal} organizations that are related to the most
                others.
              </Trans>
            ) : (
              <Plural value={data.actors.length} one="One organization" other="# organizations" />
            )}
            {', '}
            <Plural value={data.tieTotal} one="one relation" other="# relations" />.{' '}
            {selection.chosen.length < data.actors.length ? (
              <Plural
                value={selection.chosen.length}
                _0="Nobody is what you look for; everybody is faint."
                one="One is what you look for; the others are faint."
                other="# are what you look for; the others are faint."
              />
            ) : null}
          </p>
          <MapExport map={takeAlong} />
          {who ? legend : null}
        </div>
        <div className={styles['beside']}>
          {who ? (
            <ActorPanel
              data={data}
              actor={who}
              to={to}
              isNear={search.near === true}
              takesFocus={hasOpened.current}
              at={at === undefined ? undefined : lastDayOf(at)}
              relation={search.relation}
              onOpen={open}
              onConnect={(other) => change({ to: other?.id })}
              onNear={(isNear) => change({ near: isNear ? true : undefined })}
              onClose={close}
            />
          ) : null}
          {who ? null : legend}
        </div>
      </div>
      <WordsBesideMap
        data={data}
        actors={selection.chosen}
        communities={communities}
        modularity={modularity}
        facts={facts}
        at={at === undefined ? undefined : lastDayOf(at)}
        view={view}
        onOpen={open}
        onChooseSdg={(sdg) => change({ sdg })}
      />
    </>
  );
}

/** What the map shows, in sentences for who sees it elsewhere. */
function useCaption(search: NetworkSearch, data: MapData): readonly string[] {
  const { t, i18n } = useLingui();
  const relations = useRelationWords();
  const titles = useSdgTitles();
  const regions = useRegionName();
  const networks = useNetworkNames();
  const { q, network, relation, sdg, region, at } = search;
  const title = Object.entries(titles).find(([number]) => Number(number) === sdg)?.[1];
  return [
    at === undefined ? '' : t`As it was at the end of ${monthInWords(at, i18n.locale)}`,
    t`${data.actors.length} organizations, ${data.tieTotal} relations`,
    network === undefined ? '' : t`Network: ${networks.find(({ value }) => value === network)?.label ?? network}`,
    relation === undefined ? '' : t`Related by: ${relations[relation]}`,
    title === undefined ? '' : t`Works on: ${title}`,
    region === undefined ? '' : t`Region: ${regions(region)}`,
    q === undefined ? '' : t`Name: ${q}`,
    search.who === undefined ? '' : t`Open: ${data.find(search.who)?.name ?? search.who}`,
  ].filter((line) => line !== '');
}
