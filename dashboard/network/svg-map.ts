import type { Colours } from './colours.ts';
import type { MapScene } from './map-scene.ts';
import { pictureOf } from './picture.ts';
import type { DrawnMap, MapEvents } from './sigma-map.ts';

/** No disc has a smaller radius, in pixels. */
const LEAST = 4;

/** The same map as {@link DrawnMap} where there is no graphics card to draw it: it stands still, and everything else of it works. */
export function standingMap(
  container: HTMLElement,
  first: MapScene,
  coloursOf: () => Colours,
  events: Pick<MapEvents, 'onPoint' | 'onOpen' | 'onFrame'>,
): DrawnMap {
  let scene = first;
  const placeAt = (event: Event) => {
    const found = (event.target as Element).closest('[data-place]');
    return found === null ? undefined : Number(found.getAttribute('data-place'));
  };
  const scaleOf = () => {
    const { clientWidth, clientHeight } = container;
    return Math.min(clientWidth / scene.box.width, clientHeight / scene.box.height) || 1;
  };
  const draw = () => {
    const svg = pictureOf(scene, coloursOf(), { least: LEAST / scaleOf() });
    svg.setAttribute('width', '100%');
    svg.setAttribute('height', '100%');
    svg.setAttribute('aria-hidden', 'true');
    svg.addEventListener('pointerover', (event) => events.onPoint(placeAt(event)));
    svg.addEventListener('pointerleave', () => events.onPoint(undefined));
    svg.addEventListener('click', (event) => {
      const place = placeAt(event);
      if (place !== undefined) events.onOpen(place);
    });
    container.replaceChildren(svg);
    events.onFrame();
  };
  const watch = new ResizeObserver(draw);
  // it tells of the size that the element has now, too: that draws it for the first time
  watch.observe(container);
  return {
    show(next) {
      scene = next;
      draw();
    },
    placeOnScreen(place) {
      const node = scene.nodes[place];
      if (!node || node.isHidden) return undefined;
      const { clientWidth, clientHeight } = container;
      const { box } = scene;
      const scale = scaleOf();
      return {
        x: (node.x - box.x) * scale + (clientWidth - box.width * scale) / 2,
        y: (node.y - box.y) * scale + (clientHeight - box.height * scale) / 2,
        radius: node.radius * scale,
      };
    },
    zoom() {},
    showAll() {},
    bringIntoView() {},
    end() {
      watch.disconnect();
      container.replaceChildren();
    },
  };
}
