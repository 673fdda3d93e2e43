import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startTestNode, type TestNode } from '../support/test-node.ts';
import { joined } from './support/visitor.ts';

const ACME = 'did:web:acme.example';

/** Listens for news of the feeds; tells when the node ends that. */
async function listening(node: TestNode, headers: Record<string, string>) {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const response = await fetch(`${node.url}/feed/stream`, { headers, signal: leaving.signal });
  const seen = { text: '', ended: false };
  void (async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      seen.text += new TextDecoder().decode(chunk);
    seen.ended = true;
  })().catch(() => {});
  await expect.poll(() => seen.text).toContain('still here');
  return seen;
}

describe('an open stream of news', () => {
  test('ends when the session or the token that opened it does, and others go on', async () => {
    const node = await startTestNode([ACME], undefined, { heartbeatMs: 50 });
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const bob = await joined(node, ACME, 'Bob', 'READER');
    const of = (one: typeof ada) =>
      listening(node, { cookie: `${one.cookie}=${one.jar.get(one.cookie)}`, origin: one.origin });
    const [adas, bobs] = [await of(ada), await of(bob)];
    const token = await node.token('READER');
    const programs = await listening(node, { authorization: `Bearer ${token}` });
    const strangers = await listening(node, {});
    expect(adas.text).toContain('MEMBERS');
    expect(strangers.text).not.toContain('MEMBERS');

    await ada.post('/sign-out', {});
    await expect.poll(() => adas.ended).toBe(true);
    expect([bobs.ended, programs.ended]).toEqual([false, false]);
    await node.actors.get(ACME)!.store.removeTokens('test READER');
    await expect.poll(() => programs.ended).toBe(true);
    const { people } = node.actors.get(ACME)!.store;
    const person = (await people.persons()).find(({ name }) => name === 'Bob')!;
    await people.changePerson({ ...person, role: 'SERVICE' });
    await expect.poll(() => bobs.ended).toBe(true);
    expect(strangers.ended).toBe(false);
  });

  test('keeps no session alive that nobody uses', async () => {
    let ahead = 0;
    const now = () => Date.now() + ahead;
    const node = await startTestNode([ACME], undefined, { heartbeatMs: 50, now });
    const ada = await joined(node, ACME, 'Ada', 'READER');
    const cookie = `${ada.cookie}=${ada.jar.get(ada.cookie)}`;
    const seen = await listening(node, { cookie, origin: ada.origin });
    ahead = 40 * 60_000;
    await sleep(200);
    expect(seen.ended).toBe(false);
    ahead = 61 * 60_000;
    await expect.poll(() => seen.ended).toBe(true);
  });
});
