import { coreExamples } from './core.ts';
import type { KindExample } from './example.ts';
import { landscapeExamples } from './landscape.ts';
import { partnershipExamples } from './partnership.ts';
import { reflectionExamples } from './reflection.ts';
import { roundtableExamples } from './roundtable.ts';

export type { BadInput, ExampleActor, KindExample, Places } from './example.ts';

/** Records of every kind, in an order in which each points only to what is there. */
export const kindExamples: readonly KindExample[] = [
  ...coreExamples,
  ...partnershipExamples,
  ...landscapeExamples,
  ...roundtableExamples,
  ...reflectionExamples,
];
