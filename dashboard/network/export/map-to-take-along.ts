import type { AnswerFacts } from '../../asking/index.ts';
import type { Groups } from '../groups.ts';
import type { MapData } from '../map-data.ts';
import type { MapScene } from '../map-scene.ts';

/** A map as it is taken along, with what must be known beside it. */
export type MapToTakeAlong = {
  readonly data: MapData;
  readonly scene: MapScene;
  readonly groups: Groups;
  /** What each colour stands for. */
  readonly legend: readonly { readonly colour: string; readonly words: string }[];
  readonly caption: Caption;
  readonly facts: AnswerFacts | undefined;
};

export type Caption = {
  readonly title: string;
  /** What it shows, by which filters, of which time. */
  readonly lines: readonly string[];
  /** The day that it is true of (YYYY-MM-DD). */
  readonly day: string;
  /** The hub or node that it comes from. */
  readonly source: string;
  readonly address: string;
  readonly licence: string;
};

/** Hands a file over to whoever asked for it. */
export function handOver(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
