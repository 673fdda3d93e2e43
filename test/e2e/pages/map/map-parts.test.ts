import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { xmlText } from '../../../../dashboard/network/export/xml-text.ts';
import { layOut } from '../../../../dashboard/network/layout/lay-out.ts';
import type { LayoutInput, Positions } from '../../../../dashboard/network/layout/layout-input.ts';
import type { MapData } from '../../../../dashboard/network/map-data.ts';
import { networkSearch } from '../../../../dashboard/network/network-search.ts';
import { connectionBetween } from '../../../../dashboard/network/who-connects.ts';

/** Two circles of six that one tie joins, and two who are related to nobody. */
const ENDS = [0, 6].flatMap((first) =>
  Array.from({ length: 6 }, (_, at) => [first + at, first + ((at + 1) % 6)] as const),
);
const TIES: readonly (readonly [number, number])[] = [...ENDS, [2, 8]];
const INPUT: LayoutInput = {
  count: 14,
  communities: Int32Array.from({ length: 14 }, (_, at) => Math.floor(at / 6)),
  one: Int32Array.from(TIES, ([one]) => one),
  other: Int32Array.from(TIES, ([, other]) => other),
  weight: Float32Array.from(TIES, () => 1),
};
const RADIUS = 20;

function laidOut(input: LayoutInput): Positions {
  const steps = layOut(input, RADIUS);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the layout of a map', () => {
  const positions = laidOut(INPUT);
  const apart = (one: number, other: number) =>
    Math.hypot(
      (positions[2 * one] ?? 0) - (positions[2 * other] ?? 0),
      (positions[2 * one + 1] ?? 0) - (positions[2 * other + 1] ?? 0),
    );

  test('is the same each time', () => {
    expect(laidOut(INPUT)).toEqual(positions);
  });

  test('covers nobody, and leaves nobody out', () => {
    for (let one = 0; one < INPUT.count; one++) {
      expect(Number.isFinite(positions[2 * one])).toBe(true);
      for (let other = one + 1; other < 12; other++) expect(apart(one, other)).toBeGreaterThanOrEqual(2 * RADIUS - 1);
    }
  });

  test('has those beside each other who belong together, and the unrelated beneath', () => {
    const mean = (pairs: readonly (readonly [number, number])[]) =>
      pairs.reduce((sum, [one, other]) => sum + apart(one, other), 0) / pairs.length;
    const across = Array.from({ length: 6 }, (_, at) => [at, at + 6] as const);
    expect(mean(ENDS)).toBeLessThan(mean(across));
    const lowest = Math.max(...Array.from({ length: 12 }, (_, at) => positions[2 * at + 1] ?? 0));
    for (const lone of [12, 13]) expect(positions[2 * lone + 1]).toBeGreaterThan(lowest);
  });

  test('can do with one, and with none', () => {
    const nothing = { communities: new Int32Array(1), one: new Int32Array(), other: new Int32Array() };
    expect(laidOut({ ...nothing, count: 1, weight: new Float32Array() })).toHaveLength(2);
    expect(laidOut({ ...nothing, count: 0, weight: new Float32Array() })).toHaveLength(0);
  });
});

describe('who connects two', () => {
  const neighbours: number[][] = Array.from({ length: 14 }, () => []);
  for (const [one, other] of TIES) {
    neighbours[one]?.push(other);
    neighbours[other]?.push(one);
  }
  const data = { neighbours, tieBetween: () => ({ kinds: ['COMMITMENT'] }) } as unknown as MapData;

  test('is who is related to both', () => {
    expect(connectionBetween(data, 0, 2)).toMatchObject({ isDirect: false, between: [1] });
    expect(connectionBetween(data, 0, 1)).toMatchObject({ isDirect: true, between: [] });
  });

  test('else the shortest way, where there is one', () => {
    expect(connectionBetween(data, 1, 9)).toEqual({ isDirect: false, between: [], way: [1, 2, 8, 9] });
    expect(connectionBetween(data, 1, 13).way).toBeUndefined();
  });
});

describe('what the address says', () => {
  test('is taken as far as it makes sense, and no further', () => {
    const good = { sdg: 6, region: 'NL-GE', at: '2026-06', who: 'did:web:localhost%3A4101', near: true, view: 'work' };
    expect(networkSearch(good)).toEqual(good);
    const bad = {
      sdg: 18,
      region: '<b>',
      at: '2026-13',
      who: 'javascript:1',
      near: 'x',
      view: 'none',
      relation: {},
      q: '',
    };
    expect(networkSearch(bad)).toEqual({});
  });
});

describe('texts in files', () => {
  test('lose what no XML can hold, and nothing else', () => {
    expect(xmlText('a\u0007b\uFFFE\uD800c\nd 水 😀')).toBe('a b \uFFFDc\nd 水 😀');
  });
});

/** Colours as tokens.css has them, for light and dark. */
function tokens(name: string): readonly [light: string, dark: string] {
  const css = readFileSync(new URL('../../../../dashboard/style/tokens.css', import.meta.url), 'utf8');
  const found = css.match(new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`));
  if (!found) throw new Error(`There is no colour ${name}.`);
  return [found[1] ?? '', found[2] ?? ''];
}

/** Each part of light, from 0 to 1 (WCAG 2.2). */
const lightOf = (colour: string) =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
const luminance = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = lightOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string) => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

describe('the colours of groups', () => {
  const series = Array.from({ length: 8 }, (_, at) => tokens(`series-${at + 1}`));
  for (const [theme, name] of ['light', 'dark'].entries())
    test(`stand out from the map, ${name}`, () => {
      const paper = tokens('raised')[theme] ?? '';
      for (const colour of [...series, tokens('ink-soft'), tokens('focus')])
        expect(contrast(colour[theme] ?? '', paper)).toBeGreaterThanOrEqual(3);
    });
});
