import { Agent, request } from 'undici';

/** Asks from another loopback address, as another client. */
export async function askFrom(localAddress: string, url: string, query: string): Promise<unknown> {
  const agent = new Agent({ localAddress, connections: 1 });
  try {
    const { body } = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      dispatcher: agent,
    });
    return await body.json();
  } finally {
    await agent.close();
  }
}
