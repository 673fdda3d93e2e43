import { issueToken, type TokenRole } from '../../../../subgraphs/actor/index.ts';
import type { TrustWorld } from '../../trust/support/trust-world.ts';

/** What a person of an actor does at its node, over HTTP; gives the first field of the answer. */
export type Write = (did: string, mutation: string, role?: TokenRole) => Promise<Written>;
// biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of the answer
export type Written = any;

/** Writing in this world as people do: each at the node of their own organization, with the role that they have. */
export function writingIn(world: TrustWorld): Write {
  return async (did, mutation, role = 'SIGNER') => {
    const token = await issueToken(world.actor(did).store, {
      label: `${role} ${crypto.randomUUID().slice(0, 8)}`,
      role,
    });
    const response = await fetch(`${world.nodeOf(did).node.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: `mutation { ${mutation} }` }),
    });
    const { data, errors } = (await response.json()) as {
      data: object | null;
      errors?: { message: string; extensions: { code: string } }[];
    };
    if (errors) return { code: errors[0]?.extensions.code, message: errors[0]?.message };
    return Object.values(data ?? {})[0];
  };
}
