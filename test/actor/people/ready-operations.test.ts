import { expect, test } from 'vitest';
import { PLACES } from '../../../subgraphs/actor/people/ready-operations.ts';
import { startTestNode } from '../support/test-node.ts';
import { invitationTo, visitor } from './support/visitor.ts';

const ACME = 'did:web:acme.example';

test('what the page offers to do runs as it stands there, once the own words are in', async () => {
  const node = await startTestNode([ACME]);
  const ada = visitor(node);
  await ada.join(await invitationTo(node, ACME, 'Ada', 'COORDINATOR'));
  const { text: page } = await ada.ask('/sign-in');
  const offered = [...page.matchAll(/href="\/graphiql\?query=([^"]+)"/g)].map(([, query = '']) =>
    decodeURIComponent(query),
  );
  expect(offered).toHaveLength(4);
  const shown = [...page.matchAll(/<code>([^<]+)<\/code>/g)].map(([, text = '']) =>
    text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  );
  expect(shown).toEqual(offered);
  let id = '';
  const run = async (place: number) => {
    const { body } = await ada.graphql((offered[place] ?? '').replace(PLACES.id, id));
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  expect((await run(0)).me).toEqual({ name: 'Ada', actor: ACME, role: 'COORDINATOR' });
  ({ id } = (await run(1)).publishImpactGoal);
  const seen = async () => (await node.ask(`{ node(id: "${id}") { id } }`)).data.node?.id;
  expect(await seen()).toBe(id);
  expect((await run(2)).setAudience.sharing).toMatchObject({ audience: 'PARTNERS', notKnown: [PLACES.partner] });
  expect((await run(3)).setAudience.sharing).toEqual({ audience: 'PRIVATE' });
  expect(await seen()).toBeUndefined();
});

test('the page offers it to those who are signed in', async () => {
  const node = await startTestNode([ACME]);
  expect((await visitor(node).ask('/sign-in')).text).not.toContain('What you can do');
});
