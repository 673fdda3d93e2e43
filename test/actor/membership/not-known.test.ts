import { afterEach, expect, test } from 'vitest';
import { issueToken } from '../../../subgraphs/actor/index.ts';
import { startJoiningNode } from '../../network/support/joining-node.ts';
import { startNamedHub } from '../../network/support/named-hub.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

test('who shares with somebody whom no hub of theirs knows is told so, and it is shared all the same', {
  timeout: 60_000,
}, async () => {
  const hub = await startNamedHub({ admission: 'OPEN' });
  opened.push(hub);
  const [ash, birch] = [await startJoiningNode(), await startJoiningNode()];
  opened.push(ash, birch);
  await ash.join(hub.did);
  await birch.join(hub.did);
  await ash.follow(hub.did);
  const [own = '', partner = ''] = [ash.dids[0], birch.dids[0]];
  const token = await issueToken(ash.actor(0).store, { label: 'test', role: 'COORDINATOR' });
  const typo = partner.replace('localhost', 'locallhost');
  const charter = (of: string) => `${of}/network/01J8ZQ4Y3N0000000000000001`;
  const publish = async (audience: string) => {
    const query = `mutation { publishImpactGoal(${audience}, input: { title: "x", direction: INCREASE }) { id sharing { audience notKnown } } }`;
    const response = await fetch(`${ash.node.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data: { publishImpactGoal: { sharing: unknown } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    return data.publishImpactGoal.sharing;
  };
  expect(await publish(`audience: PARTNERS, partners: ["${partner}", "${typo}"]`)).toEqual({
    audience: 'PARTNERS',
    notKnown: [typo],
  });
  const networks = JSON.stringify([charter(own), charter(partner)]);
  expect(await publish(`audience: NETWORKS, networks: ${networks}`)).toEqual({
    audience: 'NETWORKS',
    notKnown: [charter(partner)],
  });
  const field = `{ field: "title", audience: PARTNERS, partners: ["${typo}"] }`;
  expect(await publish(`audience: PUBLIC, fieldAudiences: [${field}]`)).toEqual({
    audience: 'PUBLIC',
    notKnown: [typo],
  });
});
