import { createSecretKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type NodeSession, openNodeSessions } from '../../../subgraphs/actor/callers/node-sessions.ts';

const session = (id: string, hub = 'did:web:hub.example'): NodeSession => ({
  id,
  hub,
  hubKey: 'key',
  actor: 'did:web:acme.example',
  secret: createSecretKey(Buffer.alloc(32)),
  endsAt: 1_000,
});

describe('the sessions of a node', () => {
  test('are no more than so many of one hub, and of all', () => {
    const sessions = openNodeSessions({ perHub: 2, inAll: 3 });
    for (const id of ['a', 'b', 'c']) sessions.add(session(id));
    expect(['a', 'b', 'c'].map((id) => sessions.find(id, 0)?.id)).toEqual([undefined, 'b', 'c']);
    for (const hub of ['d', 'e']) sessions.add(session(hub, `did:web:${hub}.example`));
    expect(['b', 'c', 'd', 'e'].map((id) => sessions.find(id, 0)?.id)).toEqual([undefined, 'c', 'd', 'e']);
    expect(sessions.size).toBe(3);
  });

  test('take each number once', () => {
    const sessions = openNodeSessions();
    const one = session('a');
    sessions.add(one);
    const numbers = [0, 7, 8, 65_535];
    expect(numbers.map((number) => sessions.take(one, number))).toEqual([true, true, true, true]);
    expect(numbers.map((number) => sessions.take(one, number))).toEqual([false, false, false, false]);
    expect(sessions.take(one, 65_536)).toBe(false);
    sessions.end('a');
    expect(sessions.take(one, 1)).toBe(false);
  });
});
