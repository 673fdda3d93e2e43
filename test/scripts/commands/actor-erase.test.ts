import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { calledAs } from '../../../scripts/commands/as-called.ts';
import { initActor, openActor } from '../../../subgraphs/actor/index.ts';
import { run } from '../../scenarios/support/living-network.ts';

const ACME = 'did:web:acme.example';
let node = '';
let role = '';
let goal = '';

async function erase(...args: string[]): Promise<{ code: number | null; output: string }> {
  const process = run(['scripts/constellation.mjs', 'actor', 'erase', node, ...args]);
  return { code: await process.ended, output: process.output() };
}

beforeAll(async () => {
  node = join(mkdtempSync(join(tmpdir(), 'erase-')), 'node');
  await initActor(node, { did: ACME, name: 'Acme' });
  const actor = await openActor(node, { environment: {} });
  const publish = async (kind: string, content: Record<string, unknown>) =>
    (await actor.publisher.apply({ type: 'PUBLISH', kind, content })).envelope.id;
  role = await publish('RoleAssignment', { person: 'Jo Doe', role: 'CONTACT', mandate: 'Answers letters.' });
  goal = await publish('ImpactGoal', {
    title: 'A meadow',
    description: 'As Jo Doe proposed.',
    direction: 'INCREASE',
  });
  await actor.close();
});
afterAll(() => rmSync(join(node, '..'), { recursive: true, force: true }));

/** Without the verb, which says whether it was done. */
const listed = (output: string) =>
  output.split('\n').flatMap((line) => (line.startsWith(role) ? [line.replace(/(to be )?erased/, '')] : []));

it('announces what it erases, asks before, and erases that', { timeout: 60_000 }, async () => {
  const rehearsed = await erase('--all-personal-of', 'jo doe', '--dry-run');
  expect(rehearsed.code, rehearsed.output).toBe(0);
  expect(rehearsed.output).toContain(
    `${role}  to be erased: person, role, mandate, network, until, of every version (named in person)`,
  );
  expect(rehearsed.output).toContain(
    `${goal}  named in description; not personal by its kind, and stays. Erase with: npx constellation actor erase ${node} ${goal} --field description`,
  );
  const unasked = await erase('--all-personal-of', 'Jo Doe');
  expect(unasked.code).toBe(1);
  expect(unasked.output).toContain('say --yes where nobody can answer');
  const done = await erase('--all-personal-of', 'Jo Doe', '--yes');
  expect(done.code, done.output).toBe(0);
  expect(listed(done.output)).toEqual([...listed(rehearsed.output), ...listed(rehearsed.output)]);
  const after = await erase('--all-personal-of', 'Jo Doe', '--yes');
  expect(after.output).toContain('Nothing was erased: the name stands in no field that is personal');
  expect(after.output).not.toContain('There is nothing to erase');
  expect((await erase(goal, '--dry-run')).output).toContain('all content, of every version; withdrawn as well');
});

it('names commands as they work where it was called', () => {
  const script = '/srv/constellation/scripts/constellation.mjs';
  expect(calledAs({}, script)).toBe('npx constellation');
  expect(calledAs({ npm_command: 'exec', npm_lifecycle_event: 'npx' }, '/srv/.bin/constellation')).toBe(
    'npx constellation',
  );
  expect(calledAs({ npm_command: 'run', npm_lifecycle_event: 'constellation' }, script)).toBe(
    'npm run constellation --',
  );
  expect(calledAs({}, '/usr/local/bin/constellation')).toBe('constellation');
  expect(calledAs({}, '/srv/app/node_modules/.bin/constellation')).toBe('npx constellation');
});
