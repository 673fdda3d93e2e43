import type { Colours } from '../colours.ts';
import { element, pictureOf } from '../picture.ts';
import type { MapToTakeAlong } from './map-to-take-along.ts';
import { xmlText } from './xml-text.ts';

const NAMED = 40;
const LINE = 22;
const [MARGIN, SWATCH] = [24, 7];
/** Letters of a line that fit into a picture of this width, of a usual letter. */
const LETTER = 7.6;

/** A map as a picture with its caption and legend beneath, at least so wide, that stands for itself wherever it goes. */
export function svgOf({ scene, legend, caption }: MapToTakeAlong, colours: Colours): SVGSVGElement {
  const picture = pictureOf(scene, colours, { names: NAMED });
  const { box } = scene;
  const width = Math.max(900, Math.round(box.width));
  const height = Math.round((width / box.width) * box.height);
  picture.setAttribute('x', '0');
  picture.setAttribute('y', String(MARGIN + 3 * LINE));
  picture.setAttribute('width', String(width));
  picture.setAttribute('height', String(height));

  const texts: SVGElement[] = [line(caption.title, MARGIN, MARGIN + LINE, colours.ink, 20)];
  const [first, ...others] = caption.lines.flatMap((text) => wrapped(text, (width - 2 * MARGIN) / LETTER));
  if (first !== undefined) texts.push(line(first, MARGIN, MARGIN + 2 * LINE, colours.soft));
  let y = MARGIN + 3 * LINE + height + LINE;
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / 290));
  const columnWidth = (width - 2 * MARGIN) / columns;
  for (const [at, { colour, words }] of legend.entries()) {
    const x = MARGIN + (at % columns) * columnWidth;
    const top = y + Math.floor(at / columns) * LINE;
    texts.push(
      element('circle', { cx: String(x + SWATCH), cy: String(top - 5), r: String(SWATCH), fill: colour }),
      line(cut(words, columnWidth / LETTER - 4), x + 3 * SWATCH, top, colours.ink),
    );
  }
  y += Math.ceil(legend.length / columns) * LINE + LINE / 2;
  const foot = [
    ...others,
    ...wrapped(`${caption.source} · ${caption.day} · ${caption.address}`, (width - 2 * MARGIN) / LETTER),
    ...wrapped(caption.licence, (width - 2 * MARGIN) / LETTER),
  ];
  for (const text of foot) {
    texts.push(line(text, MARGIN, y, colours.soft));
    y += LINE;
  }
  const whole = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${y}`,
    width: String(width),
    height: String(y),
    'font-family': 'system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
    'font-size': '14',
  }) as SVGSVGElement;
  const title = element('title', {});
  title.textContent = `${caption.title}, ${caption.day}`;
  whole.append(title, element('rect', { width: '100%', height: '100%', fill: colours.paper }), picture, ...texts);
  return whole;
}

/** The picture as a file. */
export function svgFile(map: MapToTakeAlong, colours: Colours): Blob {
  const text = xmlText(new XMLSerializer().serializeToString(svgOf(map, colours)));
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], { type: 'image/svg+xml' });
}

function line(text: string, x: number, y: number, fill: string, size?: number): SVGElement {
  const made = element('text', {
    ...{ x: String(Math.round(x)), y: String(Math.round(y)), fill, 'unicode-bidi': 'plaintext' },
    ...(size === undefined ? {} : { 'font-size': String(size), 'font-weight': '600' }),
  });
  made.textContent = text;
  return made;
}

function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let rest = '';
  for (const word of text.split(' ')) {
    if (rest !== '' && rest.length + word.length + 1 > letters) {
      lines.push(rest);
      rest = '';
    }
    rest = rest === '' ? word : `${rest} ${word}`;
  }
  return rest === '' ? lines : [...lines, rest];
}

function cut(text: string, letters: number): string {
  const characters = [...text];
  return characters.length > letters ? `${characters.slice(0, Math.floor(letters) - 1).join('')}…` : text;
}
