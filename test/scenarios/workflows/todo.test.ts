import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGuestDoor } from '../../../subgraphs/actor/index.ts';
import { run } from '../support/living-network.ts';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';

/** A city promises something to a dairy, and asks it to decide. */
let world: TrustWorld;
let [dairy, city] = ['', ''];
let promise = '';
const MEMBERS = { audience: 'MEMBERS' };

async function todo(did: string, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const process = run(['scripts/constellation.mjs', 'actor', 'todo', world.nodeOf(did).directory, ...args]);
  return { code: await process.ended, output: process.output() };
}

beforeAll(async () => {
  world = await startTrustWorld([['dairy'], ['city'], ['loner']]);
  [dairy = '', city = ''] = world.dids;
  await world.publish(city, 'Profile', { name: 'City of \u00d6lst', actorType: 'GOVERNMENT' }, { audience: 'PUBLIC' });
  promise = await world.publish(city, 'Commitment', { title: 'Build a pipe', receiver: { id: dairy } }, MEMBERS);
  await world.publish(dairy, 'Commitment', { title: 'Save water', due: '2026-01-01' }, MEMBERS);
  const nowhere = { id: `${city}/network/01K0000000000000000000000A` };
  await world.publish(dairy, 'Membership', { network: nowhere, role: 'Dairy' }, MEMBERS);
  await world.settled();
}, 120_000);
afterAll(() => world.close());

describe('constellation actor todo', { timeout: 120_000 }, () => {
  it('says in plain words what a hub knows to wait, and who is behind it', async () => {
    const { code, output } = await todo(dairy);
    expect(output).toContain('Claim unanswered: Read it, and answer CONFIRMED or REJECTED at your node.');
    expect(output).toMatch(
      new RegExp(`^ {2}since \\d{4}-\\d\\d-\\d\\d {2}Build a pipe {2}\\(City of Ölst\\) {2}${promise}$`, 'm'),
    );
    expect(output).toMatch(/^ {2}was due 2026-01-01 {2}Save water/m);
    expect(output).toMatch(/^Charter unseen: Check the id\..*\n {2}since [\d-]+ {2}Dairy {2}\(City of Ölst\)/m);
    expect(code).toBe(0);
    const { items } = JSON.parse((await todo(dairy, '--json', '--days', '0')).output);
    expect(items.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'CHARTER_UNSEEN',
      'CLAIM_UNANSWERED',
      'COMMITMENT_DUE',
    ]);
  });

  it('says what waits at the node itself, and what no hub says when there is none', async () => {
    const [, , loner = ''] = world.dids;
    const node = world.nodeOf(loner);
    const topic = await world.publish(
      loner,
      'Topic',
      { title: 'Reed', network: { id: `${city}/network/01K0000000000000000000000A` } },
      { audience: 'PUBLIC' },
    );
    await openGuestDoor(node.actor(0), topic);
    const origin = `http://localhost:${new URL(node.node.url).port}`;
    const sent = await fetch(`${node.node.url}/guests/${topic.replaceAll('%', '%25')}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ text: 'Plant reed' }),
    });
    expect(sent.status).toBe(202);
    expect((await todo(loner)).output).toContain('1 idea of guests among the drafts');
    for (const [args, code] of [
      [['--hub', 'did:web:other.example'], 'HUB_UNKNOWN'],
      [['--days', '900'], 'days are a number from 0 to 366'],
    ] as const)
      expect((await todo(loner, ...args)).output).toContain(code);
  });
});
