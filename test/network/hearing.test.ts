import { expect, test } from 'vitest';
import { openHearing } from '../../subgraphs/network/ingest/hearing.ts';
import type { TierGate } from '../../subgraphs/network/ingest/tier-gate.ts';

const UNHEARD_MS = 10_000;
const ASH = 'did:web:ash.example';
const openSince = (ms: number): TierGate => ({ state: 'OPEN', readAt: performance.now() - ms });

test('what members see of an actor counts while its feed was read and it was heard of, and neither alone is enough', () => {
  const hearing = openHearing({ now: Date.now, unheardMs: UNHEARD_MS });
  expect(hearing.isCurrent(ASH, openSince(0))).toBe(false);
  hearing.heard(ASH);
  expect(hearing.isCurrent(ASH, openSince(0))).toBe(true);
  expect(hearing.isCurrent(ASH, openSince(UNHEARD_MS + 1))).toBe(false);
  expect(hearing.isCurrent(ASH, { state: 'OPEN', readAt: undefined })).toBe(false);
  expect(hearing.isCurrent(ASH, { ...openSince(0), state: 'UNREAD' })).toBe(false);
  expect(hearing.isCurrent(ASH, undefined)).toBe(false);
  hearing.forget(ASH);
  expect(hearing.isCurrent(ASH, openSince(0))).toBe(false);
});
