/** Measures of graphs, and the thread that takes them. */
export { type EdgeList, edgeList } from './edge-list.ts';
export type { GraphMeasures } from './measures.ts';
export { type Measuring, type MeasuringOptions, openMeasuring } from './measuring.ts';
