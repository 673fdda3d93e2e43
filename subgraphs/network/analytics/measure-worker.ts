import { parentPort } from 'node:worker_threads';
import type { EdgeList } from './edge-list.ts';
import { type GraphMeasures, measuresOf } from './measures.ts';

/** Measures graphs in a thread of its own, so that nobody else waits for it. Speaks with `measuring.ts`. */
export type MeasureRequest = { readonly id: number; readonly graph: EdgeList };
export type MeasureReply =
  | { readonly id: number; readonly measures: GraphMeasures }
  | { readonly id: number; readonly failed: string };

if (parentPort !== null) serve(parentPort);

function serve(port: NonNullable<typeof parentPort>): void {
  port.on('message', ({ id, graph }: MeasureRequest) => {
    try {
      const measures = measuresOf(graph);
      const { communities, pageRank, betweenness } = measures;
      const moved = [communities.buffer, pageRank.buffer, betweenness.buffer] as ArrayBuffer[];
      port.postMessage({ id, measures } satisfies MeasureReply, moved);
    } catch (error) {
      port.postMessage({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
