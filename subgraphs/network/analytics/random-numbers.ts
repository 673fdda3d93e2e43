/** Numbers from 0 to below 1 that look random and are the same for the same seed (mulberry32): whoever measures again gets the same. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many different ones of 0 to `of` - 1, drawn at random, in order. */
export function drawn(count: number, of: number, random: () => number): Int32Array {
  const all = Int32Array.from({ length: of }, (_, index) => index);
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor(random() * (of - place));
    const moved = all[place] ?? 0;
    all[place] = all[other] ?? 0;
    all[other] = moved;
  }
  return all.slice(0, count).sort();
}
