import type { Colours } from './colours.ts';
import type { MapScene, SceneNode } from './map-scene.ts';
import { shortened } from './names-over-map.ts';
import { DISC, RING } from './node-disc.ts';

const SVG = 'http://www.w3.org/2000/svg';
const NAME_SIZE = 13;

/**
 * A scene as a picture that needs no graphics card, and that can be taken along: SVG 1.1 with nothing from elsewhere. Texts of members are set
 * as text.
 *
 * @param names how many at most
 * @param least radius of a disc, in the measure of the picture
 */
export function pictureOf(
  scene: MapScene,
  colours: Colours,
  { names = 0, least = 0 }: { readonly names?: number; readonly least?: number },
): SVGSVGElement {
  const { box } = scene;
  const svg = element('svg', {
    viewBox: `${rounded(box.x)} ${rounded(box.y)} ${rounded(box.width)} ${rounded(box.height)}`,
    'font-family': 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
    'font-size': String(NAME_SIZE),
  }) as SVGSVGElement;
  const ties = element('g', { fill: 'none' });
  const ends = new Map(scene.nodes.map((node) => [node.place, node]));
  for (const { one, other, width, colour, isHidden } of scene.ties.toSorted(
    (a, b) => Number(a.isLit) - Number(b.isLit),
  )) {
    const [from, to] = [ends.get(one), ends.get(other)];
    if (isHidden || !from || !to) continue;
    ties.append(
      element('line', {
        ...{ x1: rounded(from.x), y1: rounded(from.y), x2: rounded(to.x), y2: rounded(to.y) },
        ...{ stroke: colour, 'stroke-width': rounded(width) },
      }),
    );
  }
  const nodes = element('g', {});
  for (const node of scene.nodes.toSorted((a, b) => Number(b.isFaint) - Number(a.isFaint)))
    if (!node.isHidden) nodes.append(discOf({ ...node, radius: Math.max(least, node.radius) }, colours));
  svg.append(ties, nodes, namesOf(scene, colours, names));
  return svg;
}

function discOf(node: SceneNode, { paper }: Colours): SVGElement {
  const { place, x, y, radius, colour, ring, ringColour } = node;
  const group = element('g', { 'data-place': String(place) });
  // as large as what is pointed at: the ring is not always whole
  group.append(
    element('circle', { cx: rounded(x), cy: rounded(y), r: rounded(radius), fill: paper, 'fill-opacity': '0' }),
  );
  group.append(element('circle', { cx: rounded(x), cy: rounded(y), r: rounded(radius * DISC), fill: colour }));
  if (ring > 0) {
    const middle = radius * ((1 + RING) / 2);
    const length = 2 * Math.PI * middle;
    group.append(
      element('circle', {
        ...{ cx: rounded(x), cy: rounded(y), r: rounded(middle), fill: 'none' },
        ...{ stroke: ringColour, 'stroke-width': rounded(radius * (1 - RING)) },
        ...{ 'stroke-dasharray': `${rounded(length * ring)} ${rounded(length)}` },
        // from the top
        transform: `rotate(-90 ${rounded(x)} ${rounded(y)})`,
      }),
    );
  }
  const title = element('title', {});
  title.textContent = node.name.slice(0, 200);
  group.append(title);
  return group;
}

/** Names beneath those that have the most to do with others, as far as none covers another. */
function namesOf(scene: MapScene, { ink, paper }: Colours, most: number): SVGElement {
  const group = element('g', {
    ...{ fill: ink, 'text-anchor': 'middle', stroke: paper, 'stroke-width': '3', 'paint-order': 'stroke' },
    'pointer-events': 'none',
  });
  const taken: { left: number; right: number; top: number }[] = [];
  for (const place of scene.named) {
    if (taken.length >= most) break;
    const node = scene.nodes[place];
    if (!node) continue;
    const text = shortened(node.name);
    const half = (text.length * NAME_SIZE * 0.56) / 2;
    const { box } = scene;
    const x = Math.max(box.x + half, Math.min(box.x + box.width - half, node.x));
    const top = node.y + node.radius + NAME_SIZE;
    const isFree = taken.every(
      (one) => x + half < one.left || x - half > one.right || Math.abs(top - one.top) > NAME_SIZE * 1.3,
    );
    if (!isFree) continue;
    taken.push({ left: x - half, right: x + half, top });
    const name = element('text', { x: rounded(x), y: rounded(top), 'unicode-bidi': 'plaintext' });
    name.textContent = text;
    group.append(name);
  }
  return group;
}

export function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function rounded(number: number): string {
  return String(Math.round(number * 100) / 100);
}
