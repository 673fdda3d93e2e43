import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../scenarios/support/living-network.ts';
import { startTestNode } from '../support/test-node.ts';
import { joined, visitor } from './support/visitor.ts';

const ACME = 'did:web:acme.example';
const DAY = 24 * 60 * 60 * 1_000;
const day = (days = 0, from = Date.now()) => new Date(from + days * DAY).toISOString().slice(0, 10);
const INVITE =
  'mutation ($role: Role!, $until: Date) { invite(name: "Bo", role: $role, until: $until) { link invitation { until } } }';
const tokenIn = (link: string) => link.split('/join/')[1] ?? '';

/** A node whose clock can be moved, and somebody who coordinates there until tomorrow. */
async function delegated() {
  const clock = { now: Date.now() };
  const node = await startTestNode([ACME], undefined, { now: () => clock.now });
  const boss = await joined(node, ACME, 'Ada', 'COORDINATOR');
  const { body } = await boss.graphql(INVITE, { role: 'COORDINATOR', until: day(1) });
  const deputy = visitor(node);
  const text = tokenIn(body.data.invite.link);
  return { node, clock, boss, deputy, text };
}

describe('a role that was delegated until a day', () => {
  test('holds to the end of that day, and not a moment longer: sessions end, and nobody signs in', async () => {
    const { clock, deputy, text, boss } = await delegated();
    expect((await deputy.ask(`/join/${text}`)).text).toContain(`, until ${day(1)}`);
    expect((await deputy.join(text)).status).toBe(200);
    clock.now = Date.parse(`${day(1)}T23:50:00Z`);
    expect((await deputy.signIn()).status).toBe(200);
    expect((await deputy.graphql('{ me { role } }')).body.data.me).toEqual({ role: 'COORDINATOR' });
    clock.now = Date.parse(`${day(2)}T00:00:00Z`);
    expect((await deputy.graphql('{ me { role } }')).code).toBe('UNAUTHENTICATED');
    expect((await deputy.signIn()).code).toBe('UNAUTHENTICATED');
    await boss.signIn();
    const { data } = (await boss.graphql('{ people { persons { name until } } }')).body;
    expect(data.people.persons).toEqual(
      expect.arrayContaining([
        { name: 'Ada', until: null },
        { name: 'Bo', until: day(1) },
      ]),
    );
  });

  test('is delegated no further than it goes, and what it has given ends with it', async () => {
    const { node, clock, deputy, text, boss } = await delegated();
    await deputy.join(text);
    const given = async (until?: string) => deputy.graphql(INVITE, { role: 'MEMBER', until });
    expect((await given(day(2))).body.errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'until' });
    expect((await given(day(-1))).body.errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'until' });
    const own = (await given()).body.data.invite;
    expect(own.invitation.until).toBe(day(1));
    expect((await given(day(0))).body.data.invite.invitation.until).toBe(day(0));
    expect((await boss.graphql(INVITE, { role: 'MEMBER' })).body.data.invite.invitation.until).toBeNull();
    clock.now = Date.parse(`${day(2)}T00:00:00Z`);
    expect((await visitor(node).ask(`/join/${tokenIn(own.link)}`)).status).toBe(404);
  });

  test('does not count as a second pair of eyes once it is over', async () => {
    const first = await startTestNode([ACME]);
    await first.close();
    const file = join(first.folder, 'actors', 'acme.example', 'actor.json');
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), fourEyes: true }));
    const node = await startTestNode([ACME], first.folder);
    const { store } = node.actors.get(ACME)!;
    const signer = await node.token('SIGNER');
    const draft = 'mutation { draftCommitment(changes: { title: "Together" }) { id digest } }';
    const { id, digest } = (await node.ask(draft, {}, signer)).data.draftCommitment;
    const publish = async () => {
      const { data, errors } = await node.ask(`mutation { publishCommitment(draft: "${id}") { id } }`, {}, signer);
      return errors?.[0]?.extensions.code ?? data.publishCommitment.id;
    };
    const bo = { id: 'bo', name: 'Bo', role: 'SIGNER', createdAt: new Date().toISOString(), until: day(-1) } as const;
    await store.people.addPerson(bo);
    await store.people.addApproval({ draft: id, digest, person: 'bo', name: 'Bo', at: new Date().toISOString() });
    expect(await publish()).toBe('SECOND_SIGNER_NEEDED');
    await store.people.changePerson({ ...bo, until: day(0) });
    expect(await publish()).toBe(id);
  });

  test('is given, listed and prolonged at the command line, and ended early by shutting out only', {
    timeout: 120_000,
  }, async () => {
    const node = await startTestNode([ACME]);
    const people = async (...args: string[]) => {
      const process = run(['scripts/constellation.mjs', 'actor', 'people', node.folder, ...args]);
      return { code: await process.ended, output: process.output() };
    };
    const invited = await people('--invite', 'Bo Deputy', '--role', 'SIGNER', '--until', day(30));
    const bo = visitor(node);
    expect((await bo.join(/csi_[\w-]{43}/.exec(invited.output)?.[0] ?? '')).status).toBe(200);
    const listed = (await people()).output;
    expect(listed).toMatch(new RegExp(`^SIGNER .* Bo Deputy {2}\\(until ${day(30)}\\)$`, 'm'));
    const id = /[0-9a-f-]{36}/.exec(listed)?.[0] ?? '';
    expect((await people('--prolong', id, '--until', day(60))).output).toContain(`is in until ${day(60)}`);
    for (const args of [
      ['--prolong', id, '--until', day(10)],
      ['--prolong', id],
      ['--invite', 'X', '--until', day(-1)],
    ])
      expect((await people(...args)).output).toContain('BAD_INPUT');
    expect((await people('--invite', 'X', '--until', 'soon')).code).not.toBe(0);
  });
});
