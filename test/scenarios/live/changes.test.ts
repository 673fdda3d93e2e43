import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';
import { type EventListener, listenTo } from './support/event-listener.ts';

let world: TrustWorld;
const open: EventListener[] = [];

beforeAll(async () => {
  world = await startTrustWorld([['ash'], ['birch']]);
  await world.settled();
}, 60_000);
afterAll(async () => {
  for (const listener of open) listener.close();
  await world.close();
});

async function listening(headers: Record<string, string> = {}): Promise<EventListener> {
  const listener = await listenTo(`${world.url}/changes`, headers);
  open.push(listener);
  await listener.heard(({ event }) => event === 'here');
  return listener;
}
const goal = (title: string) => ({ title, direction: 'INCREASE' });
const tells = (kind: string, actor: string) => (event: { event: string; data: unknown }) =>
  event.event === 'changed' &&
  (event.data as { actor: string; kinds: string[] | null }[]).some(
    (change) => change.actor === actor && (change.kinds === null || change.kinds.includes(kind)),
  );

test('a page hears which actor published what, and the hub answers with it then', async () => {
  const [ash = ''] = world.dids;
  const listener = await listening();
  const id = await world.publish(ash, 'ImpactGoal', goal('Clean water'), { audience: 'PUBLIC' });
  await listener.heard(tells('ImpactGoal', ash));
  const { data } = await world.ask('query ($id: ID!) { node(id: $id) { ... on ImpactGoal { title } } }', {
    variables: { id },
  });
  expect(data.node).toEqual({ title: 'Clean water' });
});

test('what is for members is told to those who are signed in, and to nobody else', async () => {
  const [ash = '', birch = ''] = world.dids;
  const stranger = await listening();
  const member = await listening({ authorization: `Bearer ${await world.assertion(birch)}` });
  await world.publish(ash, 'Concept', { form: 'TERM', label: 'Ours' }, { audience: 'MEMBERS' });
  await member.heard(tells('Concept', ash));
  // the next public change comes after it, so that what did not come by then does not come
  await world.publish(ash, 'ImpactGoal', goal('For all'), { audience: 'PUBLIC' });
  await stranger.heard(tells('ImpactGoal', ash));
  expect(stranger.events.filter(tells('Concept', ash))).toEqual([]);
});

test('who was away hears what was missed by the id heard last', async () => {
  const [ash = ''] = world.dids;
  const listener = await listening();
  const lastId = listener.events.at(-1)?.id ?? '';
  listener.close();
  await world.publish(ash, 'ImpactGoal', goal('Meanwhile'), { audience: 'PUBLIC' });
  await world.settled();
  const again = await listening({ 'last-event-id': lastId });
  await again.heard(tells('ImpactGoal', ash));
});

test('whoever shows what does not let them in hears nothing', async () => {
  const answer = await fetch(`${world.url}/changes`, { headers: { authorization: 'Bearer nonsense' } });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});
