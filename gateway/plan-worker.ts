import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { GraphQLError, parse } from 'graphql';

/**
 * Plans operations in a thread of its own, so that a hostile one can be stopped by ending the thread. Speaks JSON texts with
 * `planner.ts`, which also keeps the time.
 */
export type PlanWorkerData = {
  readonly supergraphSdl: string;
  readonly config: ConstructorParameters<typeof QueryPlanner>[1];
  /** Planned once before `ready`, so that the first real operation finds warm code. */
  readonly warmUp: readonly string[];
};
export type PlanRequest = { readonly id: number; readonly document: string };
/** `plan` is JSON; `refused` means that the planner's own limits were passed. */
export type PlanReply =
  | { readonly ready: true }
  | { readonly id: number; readonly plan: string }
  | { readonly id: number; readonly refused: string }
  | { readonly id: number; readonly failed: string };

if (parentPort !== null) serve(parentPort, workerData as PlanWorkerData);

function serve(port: NonNullable<typeof parentPort>, data: PlanWorkerData): void {
  const supergraph = Supergraph.build(data.supergraphSdl, { validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph, data.config);
  const plan = (document: string) =>
    JSON.stringify(planner.buildQueryPlan(operationFromDocument(apiSchema, parse(document, { noLocation: true }))));

  for (const document of data.warmUp) plan(document);
  port.on('message', ({ id, document }: PlanRequest) => port.postMessage(reply(id, document)));
  port.postMessage({ ready: true } satisfies PlanReply);

  function reply(id: number, document: string): PlanReply {
    try {
      return { id, plan: plan(document) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      // the planner has limits of its own, and throws plain errors for them
      if (error instanceof GraphQLError || message.includes('exceeds limit')) return { id, refused: message };
      return { id, failed: error instanceof Error ? (error.stack ?? message) : message };
    }
  }
}
