/** A name that is to be shown over the map, in pixels from its corner; those first in a list have the right of way. */
export type NameOnMap = {
  readonly place: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Shown in any case: pointed at, or open. */
  readonly isCertain: boolean;
};

/** A piece of the map, in pixels from its corner. */
export type Room = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A name is cut where it is longer; the whole one is beside the map. */
const LONGEST = 34;
const [HEIGHT, GAP, PADDING] = [20, 3, 4];

/**
 * Puts names over a map as text of the page: in its letters and directions, and so that none covers another. What members call themselves is
 * set as text.
 *
 * @returns shows these names, clear of each other and of what is kept
 */
export function openNames(
  layer: HTMLElement,
  className: string,
): { show(names: readonly NameOnMap[], kept: readonly Room[]): void } {
  const spans: HTMLElement[] = [];
  const measure = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();

  function widthOf(text: string): number {
    const known = widths.get(text);
    if (known !== undefined) return known;
    if (measure) measure.font = getComputedStyle(layer).font;
    const width = (measure?.measureText(text).width ?? text.length * 7) + 2 * PADDING;
    widths.set(text, width);
    return width;
  }

  return {
    show(names, kept) {
      const taken = [...kept];
      const whole = { width: layer.clientWidth, height: layer.clientHeight };
      let used = 0;
      for (const { text, x, y, radius, isCertain } of names) {
        if (x < 0 || y < 0 || x > whole.width || y > whole.height) continue;
        const short = shortened(text);
        const rooms = roomsFor(x, y, radius, Math.min(widthOf(short), whole.width), whole);
        const room =
          rooms.find((one) => taken.every((other) => areApart(one, other))) ?? (isCertain ? rooms[0] : undefined);
        if (!room) continue;
        taken.push(room);
        const { left, top } = room;
        const span = spans[used] ?? addSpan(layer, className);
        spans[used++] = span;
        if (span.textContent !== short) span.textContent = short;
        span.hidden = false;
        span.dataset['certain'] = String(isCertain);
        span.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      }
      for (const span of spans.slice(used)) span.hidden = true;
    },
  };
}

/** Beneath, else above, else beside: inside of the map. */
function roomsFor(
  x: number,
  y: number,
  radius: number,
  width: number,
  whole: { readonly width: number; readonly height: number },
): readonly Room[] {
  const across = Math.max(0, Math.min(whole.width - width, x - width / 2));
  const corners: readonly (readonly [left: number, top: number])[] = [
    [across, y + radius + GAP],
    [across, y - radius - GAP - HEIGHT],
    [x + radius + GAP, y - HEIGHT / 2],
    [x - radius - GAP - width, y - HEIGHT / 2],
  ];
  const rooms = corners.map(([left, top]) => ({ left, right: left + width, top, bottom: top + HEIGHT }));
  const inside = rooms.filter(
    ({ left, right, top, bottom }) => left >= 0 && top >= 0 && right <= whole.width && bottom <= whole.height,
  );
  return inside.length > 0 ? inside : rooms.slice(0, 1);
}

function areApart(one: Room, other: Room): boolean {
  return one.right < other.left || one.left > other.right || one.bottom < other.top || one.top > other.bottom;
}

/** As much of a name as there is room for; not in the midst of a character. */
export function shortened(text: string): string {
  const characters = [...text.slice(0, 4 * LONGEST)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}

function addSpan(layer: HTMLElement, className: string): HTMLElement {
  const span = document.createElement('bdi');
  span.className = className;
  layer.append(span);
  return span;
}
