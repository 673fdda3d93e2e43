import type { MapScene } from './map-scene.ts';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where a key leads on the map: to the nearest organization in that direction, of those that are shown; those straight ahead come before those at
 * the side. Undefined where there is none, or the key is another.
 */
export function nextPlace(scene: MapScene, from: number | undefined, key: string): number | undefined {
  if (key === 'Home') return scene.named[0];
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const start = from === undefined ? undefined : scene.nodes[from];
  if (!start || start.isHidden) return scene.named[0];
  const [dx, dy] = direction;
  let best: { readonly place: number; readonly far: number } | undefined;
  for (const { place, x, y, isHidden } of scene.nodes) {
    if (isHidden || place === from) continue;
    const ahead = (x - start.x) * dx + (y - start.y) * dy;
    const aside = Math.abs((x - start.x) * dy - (y - start.y) * dx);
    if (ahead <= 0 || aside > 2 * ahead) continue;
    const far = ahead + 1.5 * aside;
    if (!best || far < best.far) best = { place, far };
  }
  return best?.place;
}
