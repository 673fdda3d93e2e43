import { describe, expect, test } from 'vitest';
import { run } from '../scenarios/support/living-network.ts';
import { visitor } from './people/support/visitor.ts';
import { startTestNode } from './support/test-node.ts';

const ACME = 'did:web:acme.example';
const NETWORK = { id: 'did:web:acme.example/network/01K0000000000000000000000A' };
const day = (days = 0) => new Date(Date.now() + days * 24 * 60 * 60 * 1_000).toISOString().slice(0, 10);

/** A node that runs, with a command for it. */
async function nodeWith(kind: string, content: object, audience: 'PUBLIC' | 'MEMBERS') {
  const node = await startTestNode([ACME]);
  const actor = node.actors.get(ACME)!;
  const command = { type: 'PUBLISH', kind, audience, content: { network: NETWORK, ...content } } as const;
  const { id } = (await actor.publisher.apply(command)).envelope;
  const constellation = async (group: string, verb: string, ...args: string[]) => {
    const process = run(['scripts/constellation.mjs', 'actor', group, verb, node.folder, ...args]);
    return { code: await process.ended, output: process.output() };
  };
  return { node, actor, id, constellation };
}

describe('constellation actor health', { timeout: 180_000 }, () => {
  test('opens a round beside the running node, adds links, lists and closes it', async () => {
    const questions = [{ topic: 'TRUST', text: 'Do we rely on each other?' }];
    const check = { title: 'Spring', opens: day(), closes: day(7), questions };
    const { node, actor, id, constellation } = await nodeWith('HealthCheck', check, 'MEMBERS');
    expect((await constellation('health', 'list')).output).toContain('No round runs');
    expect((await constellation('health', 'open', id, '--seats', '4')).output).toContain('BAD_INPUT');
    const opened = await constellation('health', 'open', id, '--seats', '5');
    const more = await constellation('health', 'tokens', id, '--seats', '1');
    const links =
      `${opened.output}${more.output}`.match(/^https:\/\/acme\.example\/health-check#csh_[\w-]{43}$/gm) ?? [];
    expect(links).toHaveLength(6);
    for (const [index, link] of links.entries()) {
      const sent = { token: link.split('#')[1], answers: [index < 3 ? 2 : 5] };
      expect((await visitor(node).post('/health-check/answer', sent)).status).toBe(200);
    }
    expect((await constellation('health', 'list')).output).toContain(
      `${id}  ${day()} to ${day(7)}  6 of 6 answered  Spring`,
    );
    expect((await constellation('health', 'close', id)).output).toContain(
      '6 of 6 answered; the HealthCheck has the results',
    );
    const { content } = (await actor.store.find([id], 'ALL')).get(id)!;
    expect(content.results).toEqual([{ topic: 'TRUST', ones: 0, twos: 3, threes: 0, fours: 0, fives: 3 }]);
    const again = await constellation('health', 'close', id);
    expect([again.code, again.output]).toEqual([1, expect.stringContaining('NOT_FOUND')]);
  });

  test('says so where too few answered, and publishes nothing', async () => {
    const check = {
      title: 'Spring',
      opens: day(),
      closes: day(),
      questions: [{ topic: 'VOICE', text: 'Are you heard?' }],
    };
    const { actor, id, constellation } = await nodeWith('HealthCheck', check, 'MEMBERS');
    await constellation('health', 'open', id, '--seats', '5');
    expect((await constellation('health', 'close', id)).output).toContain('Only 0 of 5 answered');
    expect((await actor.store.find([id], 'ALL')).get(id)?.envelope.version).toBe(1);
  });
});

describe('constellation actor guests', { timeout: 180_000 }, () => {
  test('opens a door beside the running node, lists it with what waits, and shuts it', async () => {
    const { node, id, constellation } = await nodeWith('Topic', { title: 'Reed' }, 'PUBLIC');
    expect((await constellation('guests', 'list')).output).toContain('No door is open');
    const opened = await constellation('guests', 'on', id);
    expect(opened.output).toContain(`https://acme.example/guests/${id}\n`);
    expect((await visitor(node).post(`/guests/${id}`, { text: 'Plant it' })).status).toBe(202);
    const listed = (await constellation('guests', 'list')).output;
    expect(listed).toContain(`/guests/${id}  Reed`);
    expect(listed).toContain('1 idea waits among the drafts');
    expect((await constellation('guests', 'off', id)).output).toContain('The door is shut');
    expect((await visitor(node).ask(`/guests/${id}`)).status).toBe(404);
    expect((await constellation('guests', 'off', id)).output).toContain('NOT_FOUND');
    expect((await constellation('guests', 'on', NETWORK.id)).output).toContain('NOT_FOUND');
  });
});
