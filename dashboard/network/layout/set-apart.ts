import type { Positions } from './layout-input.ts';

/** So often everybody is looked at; of a thousand, hardly anybody is moved after the tenth time. */
const ROUNDS = 40;

/** Moves those apart that cover each other, a little at a time, by a grid of squares in which only neighbours can touch. */
export function* setApart(positions: Positions, places: readonly number[], radius: number): Generator<void> {
  const least = 2 * radius;
  for (let round = 0; round < ROUNDS; round++) {
    const squares = new Map<string, number[]>();
    const squareOf = (place: number): readonly [number, number] => [
      Math.floor((positions[2 * place] ?? 0) / least),
      Math.floor((positions[2 * place + 1] ?? 0) / least),
    ];
    for (const place of places) {
      const key = squareOf(place).join();
      const inside = squares.get(key);
      if (inside) inside.push(place);
      else squares.set(key, [place]);
    }
    let hasMoved = false;
    for (const place of places) {
      const [column, row] = squareOf(place);
      for (let x = column - 1; x <= column + 1; x++)
        for (let y = row - 1; y <= row + 1; y++)
          for (const near of squares.get(`${x},${y}`) ?? [])
            if (near > place && part(positions, place, near, least)) hasMoved = true;
    }
    if (!hasMoved) return;
    yield;
  }
}

function part(positions: Positions, one: number, other: number, least: number): boolean {
  const [dx, dy] = [
    (positions[2 * other] ?? 0) - (positions[2 * one] ?? 0),
    (positions[2 * other + 1] ?? 0) - (positions[2 * one + 1] ?? 0),
  ];
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= least) return false;
  // in the same spot there is no direction: one that follows from who they are
  const [x, y] = distance > 1e-6 ? [dx / distance, dy / distance] : [Math.cos(one + other), Math.sin(one + other)];
  const step = (least - distance) / 2 + 0.01;
  positions[2 * one] = (positions[2 * one] ?? 0) - x * step;
  positions[2 * one + 1] = (positions[2 * one + 1] ?? 0) - y * step;
  positions[2 * other] = (positions[2 * other] ?? 0) + x * step;
  positions[2 * other + 1] = (positions[2 * other + 1] ?? 0) + y * step;
  return true;
}
