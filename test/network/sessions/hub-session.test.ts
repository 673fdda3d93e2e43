import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { REQUESTS_PER_SESSION } from '../../../schema/index.ts';
import { isUsable } from '../../../subgraphs/network/sessions/hub-session.ts';

test('a session whose numbers are used up is not used, though its time has not come', () => {
  const session = {
    id: 'a',
    secret: createSecretKey(Buffer.alloc(32)),
    openedAt: 0,
    endsAt: 300_000,
    renewAt: 200_000,
  };
  expect(isUsable({ ...session, next: REQUESTS_PER_SESSION - 1 }, 0)).toBe(true);
  expect(isUsable({ ...session, next: REQUESTS_PER_SESSION }, 0)).toBe(false);
});
