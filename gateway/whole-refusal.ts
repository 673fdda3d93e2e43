import type { ApolloServerPlugin } from '@apollo/server';
import { failureBody } from '../subgraphs/serving/index.ts';
import type { NetworkContext } from './hub.ts';

/** Says once that a request to the network subgraph was refused, instead of once for every field that it ended. */
export const wholeRefusal: ApolloServerPlugin<NetworkContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue: { refusal }, response: { body } }) => {
      if (!refusal || body.kind !== 'single' || body.singleResult.data === undefined) return;
      body.singleResult = { data: null, ...failureBody(refusal) };
    },
  }),
};
