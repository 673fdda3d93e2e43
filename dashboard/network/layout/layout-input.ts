/** What is laid out: places of actors, and which of them belong together. As arrays of numbers, so that it can be handed to a worker. */
export type LayoutInput = {
  readonly count: number;
  /** By place the number of its community; 0 is the largest. */
  readonly communities: Int32Array;
  /** Both ends of each tie, and of how many kinds it is. */
  readonly one: Int32Array;
  readonly other: Int32Array;
  readonly weight: Float32Array;
};

/** By place where it is: x, y, x, y…, each from 0 to {@link EXTENT}. */
export type Positions = Float32Array;

/** A picture is so wide; how high it is follows from its shape, and is at most as much. */
export const EXTENT = 1_000;

/** What a worker is asked, and what it answers; the last answer to a question is final. */
export type LayoutQuestion = { readonly key: string; readonly input: LayoutInput; readonly radius: number };
export type LayoutAnswer = { readonly key: string; readonly positions: Positions; readonly isFinal: boolean };
