import type { ApolloServerPlugin } from '@apollo/server';
import { failureBody } from '../subgraphs/serving/index.ts';
import type { NetworkContext } from './hub.ts';

/** A request to the network subgraph that was refused on its way is refused as a whole: half an answer would look like one. */
export const wholeRefusal: ApolloServerPlugin<NetworkContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response: { body } }) => {
      const refusal = contextValue.refusal?.();
      if (!refusal || body.kind !== 'single' || body.singleResult.data === undefined) return;
      body.singleResult = { data: null, ...failureBody(refusal) };
    },
  }),
};
