import { useEffect, useState } from 'react';

/** So many groups have a colour of their own; what is left shares the last one. */
export const OWN_COLOURS = 7;

/** The tokens of the page as colours that a picture can be drawn with, outside of the page as well. */
export type Colours = {
  readonly series: readonly string[];
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
};

/** Reads them as they are now, by an element that the page never shows. */
export function coloursNow(): Colours {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(--${token})`;
    return hexOf(getComputedStyle(probe).color);
  };
  const colours = {
    series: Array.from({ length: OWN_COLOURS + 1 }, (_, at) => read(`series-${at + 1}`)),
    ink: read('ink'),
    soft: read('ink-soft'),
    line: read('line-strong'),
    paper: read('raised'),
    accent: read('focus'),
  };
  probe.remove();
  return colours;
}

/** The colours of the theme that is shown, also when it changes. */
export function useColours(): Colours {
  const [colours, setColours] = useState(coloursNow);
  useEffect(() => {
    const look = () => setColours(coloursNow());
    const device = matchMedia('(prefers-color-scheme: dark)');
    const chosen = new MutationObserver(look);
    chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    device.addEventListener('change', look);
    return () => {
      chosen.disconnect();
      device.removeEventListener('change', look);
    };
  }, []);
  return colours;
}

/** `rgb(10, 108, 148)` is #0a6c94. */
function hexOf(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** So much of the one colour over the other: what is faint is mixed with the paper, and stays as it is where things lie over each other. */
export function mixed(one: string, other: string, share: number): string {
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [from, to] = [parts(one), parts(other)];
  return `#${from
    .map((part, at) =>
      Math.round(part * share + (to[at] ?? 0) * (1 - share))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
