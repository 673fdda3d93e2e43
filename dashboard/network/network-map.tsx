import { Trans, useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { coloursNow } from './colours.ts';
import type { MapScene } from './map-scene.ts';
import { openNames, type Room } from './names-over-map.ts';
import styles from './network-map.module.css';
import { nextPlace } from './next-place.ts';
import type { DrawnMap } from './sigma-map.ts';

/** What draws the map by the graphics card; a page that will need it has it come while it asks for the map. */
export const loadSigma = () => import('./sigma-map.ts');

/** A name takes so much of the map, in square pixels. */
const ROOM_OF_A_NAME = 42_000;
/** Names keep clear of discs where there are no more than so many. */
const CLEAR_OF = 80;
const HINT_MS = 1_800;

/**
 * The map itself: drawn by the graphics card where there is one, and else as a picture that stands still. By keyboard one goes from
 * organization to organization with the arrows; Enter opens it, as a click does.
 */
export function NetworkMap({
  scene,
  open,
  describe,
  onOpen,
  onLeave,
}: {
  readonly scene: MapScene;
  /** Place of the organization that is open beside it. */
  readonly open: number | undefined;
  /** What is said of an organization to those who hear the map. */
  readonly describe: (place: number) => string;
  readonly onOpen: (place: number) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useLingui();
  const stage = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnMap>(undefined);
  const names = useRef<ReturnType<typeof openNames>>(undefined);
  const pointed = useRef<number>(undefined);
  const [focused, setFocused] = useState<number>();
  const [canDraw, setCanDraw] = useState(hasWebGl);
  const [isHinting, setHinting] = useState(false);

  /** Names and the mark of the focus lie over the map, and go along with it. */
  const placeOver = useEffectEvent(() => {
    const map = drawn.current;
    if (!map || !layer.current) return;
    layer.current.dataset['drawn'] = String(scene.nodes.length);
    performance.mark('map-drawn');
    const certain = [pointed.current, focused, open].filter((place) => place !== undefined);
    const room = (layer.current.clientWidth * layer.current.clientHeight) / ROOM_OF_A_NAME;
    const shown = [...new Set([...certain, ...scene.named.slice(0, Math.ceil(1.5 * room))])].flatMap((place) => {
      const where = map.placeOnScreen(place);
      const text = scene.nodes[place]?.name ?? '';
      return where ? [{ place, text, ...where, isCertain: certain.includes(place) }] : [];
    });
    names.current ??= openNames(layer.current, styles['name'] ?? '');
    // of a few hundred, names cannot keep clear
    const discs =
      scene.nodes.length > CLEAR_OF ? [] : scene.nodes.flatMap(({ place }) => map.placeOnScreen(place) ?? []);
    names.current.show(shown, [
      ...roomOf(tools.current, layer.current),
      ...discs.map(({ x, y, radius }) => ({
        left: x - radius,
        right: x + radius,
        top: y - radius,
        bottom: y + radius,
      })),
    ]);
    const at = focused === undefined ? undefined : map.placeOnScreen(focused);
    if (!mark.current) return;
    mark.current.hidden = at === undefined;
    if (!at) return;
    const size = 2 * at.radius + 10;
    mark.current.style.inlineSize = `${size}px`;
    mark.current.style.blockSize = `${size}px`;
    mark.current.style.transform = `translate(${at.x - size / 2}px, ${at.y - size / 2}px)`;
  });
  const opened = useEffectEvent((place: number) => onOpen(place));
  const sceneNow = useEffectEvent(() => scene);
  const hint = useEffectEvent(() => setHinting(true));

  useEffect(() => {
    const container = stage.current;
    if (!container) return;
    let isOver = false;
    const events = {
      onPoint(place: number | undefined) {
        pointed.current = place;
        placeOver();
      },
      onOpen: (place: number) => opened(place),
      onFrame: () => placeOver(),
      onGesture: () => hint(),
      onLost: () => setCanDraw(false),
    };
    const begin = async () => {
      if (canDraw) {
        const { drawMap } = await loadSigma();
        if (isOver) return;
        try {
          drawn.current = drawMap(container, sceneNow(), events);
        } catch {
          setCanDraw(false);
        }
        return;
      }
      const { standingMap } = await import('./svg-map.ts');
      if (!isOver) drawn.current = standingMap(container, sceneNow(), coloursNow, events);
    };
    void begin();
    return () => {
      isOver = true;
      drawn.current?.end();
      drawn.current = undefined;
      container.replaceChildren();
    };
  }, [canDraw]);

  useEffect(() => drawn.current?.show(scene), [scene]);
  useEffect(() => placeOver(), [focused, open]);
  useEffect(() => {
    if (!isHinting) return;
    const over = setTimeout(() => setHinting(false), HINT_MS);
    return () => clearTimeout(over);
  }, [isHinting]);

  const goTo = (place: number | undefined) => {
    setFocused(place);
    if (place !== undefined) drawn.current?.bringIntoView(place);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextPlace(scene, focused ?? open, event.key);
    if (next !== undefined) goTo(next);
    else if (event.key === 'Enter' && focused !== undefined) onOpen(focused);
    else if (event.key === 'Escape') {
      goTo(undefined);
      onLeave();
    } else if (event.key === '+' || event.key === '=') drawn.current?.zoom(1.5);
    else if (event.key === '-') drawn.current?.zoom(1 / 1.5);
    else if (event.key === '0') drawn.current?.showAll();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles['map']}>
      <div
        className={styles['stage']}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is walked by its own keys, which it says
        tabIndex={0}
        aria-label={t`Map of ${scene.nodes.length} organizations`}
        aria-describedby="map-keys"
        onKeyDown={onKey}
        onBlur={() => setFocused(undefined)}
      >
        <div ref={stage} className={styles['stage']} />
      </div>
      <div ref={layer} className={styles['names']} aria-hidden="true">
        <div ref={mark} className={styles['mark']} hidden />
      </div>
      <p id="map-keys" className="visually-hidden">
        <Trans>
          Arrow keys go from one organization to the next, Home to the one with the most to do with others; Enter opens
          it, Escape leaves it. Plus and minus change the size, zero shows everything. The tables below tell the same in
          words.
        </Trans>
      </p>
      <p className="visually-hidden" aria-live="polite">
        {focused === undefined ? null : describe(focused)}
      </p>
      {canDraw ? (
        <div ref={tools} className={styles['tools']}>
          <button type="button" aria-label={t`Larger`} onClick={() => drawn.current?.zoom(1.5)}>
            +
          </button>
          <button type="button" aria-label={t`Smaller`} onClick={() => drawn.current?.zoom(1 / 1.5)}>
            −
          </button>
          <button type="button" aria-label={t`Show everything`} onClick={() => drawn.current?.showAll()}>
            ⤢
          </button>
        </div>
      ) : (
        <p className={styles['still']}>
          <Trans>Drawn as a standing picture: this browser has no way to draw by the graphics card.</Trans>
        </p>
      )}
      {isHinting ? (
        <p className={styles['hint']}>
          <Trans>Hold Ctrl, or ⌘, to change the size with the wheel; with two fingers to move the map.</Trans>
        </p>
      ) : null}
    </div>
  );
}

/** Where an element is within another one. */
function roomOf(element: HTMLElement | null, within: HTMLElement): readonly Room[] {
  if (!element) return [];
  const [own, whole] = [element.getBoundingClientRect(), within.getBoundingClientRect()];
  const [left, top] = [own.left - whole.left, own.top - whole.top];
  return [{ left, top, right: left + own.width, bottom: top + own.height }];
}

export function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
