import type { DemoSlug } from '../demo/index.ts';
import type { Capability } from './capabilities.ts';

/**
 * A step of the tour: a question in plain words, what serves it, and what the demo answers. One source for `npm run tour`, which runs it,
 * and for the page on capabilities, which shows it.
 */
export type TourStep = {
  readonly shows: readonly Capability[];
  /** Numbers of the rules of derived truth that have something to show in it. */
  readonly rules?: readonly number[];
  /** In plain words, as a coordinator would ask. */
  readonly question: string;
  /** The field, mutation or command that serves it, such as `Commitment.status`. */
  readonly servedBy: string;
  /** The test that shows it, by its path. */
  readonly test: string;
} & (Operation | { readonly command: string });

type Operation = {
  /** GraphQL, named, as one would copy it; ids are those of `npm start`. */
  readonly operation: string;
  /** The hub, or one of the five nodes. */
  readonly at?: 'HUB' | DemoSlug;
  /** In whose name: at the hub one with a node of its own; at a node its own people. Anybody when left out. */
  readonly as?: DemoSlug;
  /** What must hold of the answer, in words. */
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape that the operation beside says
  readonly expect: (data: any) => Readonly<Record<string, boolean>>;
};

export type TourOperation = TourStep & Operation;

/** Whether it is asked in GraphQL. */
export function isOperation(step: TourStep): step is TourOperation {
  return 'operation' in step;
}
