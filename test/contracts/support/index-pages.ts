import { EMPTY_HEAD } from '../../../schema/index.ts';
import type { IndexBatch } from '../../../subgraphs/network/store/port.ts';
import { idOf } from './journal-writer.ts';

/** A page of a made-up feed whose every entry is a new goal; always the same for the same numbers. */
export function pageOf(actor: string, from: number, size: number): IndexBatch {
  const headAt = (count: number) => (count === 0 ? EMPTY_HEAD : { count, digest: `sha-256:${count}` });
  const seqs = Array.from({ length: size }, (_, i) => from + i + 1);
  return {
    actor,
    tier: 'PUBLIC',
    expected: headAt(from),
    position: { actor, tier: 'PUBLIC', head: headAt(from + size) },
    puts: seqs.map((seq) => ({
      tier: 'PUBLIC',
      id: idOf(actor, 'goal', seq),
      actor,
      kind: 'ImpactGoal',
      kindVersion: 1,
      version: 1,
      digest: `sha-256:${seq}`,
      issuedAt: `2026-01-01T00:00:${String(Math.min(59, seq >> 2)).padStart(2, '0')}Z`,
      withdrawn: false,
      opaque: false,
      title: `goal ${seq % 7}`,
      links: [{ name: 'satisfies', target: idOf(actor, 'goal', seq >> 1) }],
      facets: [{ name: 'sdg', value: String(seq % 17) }],
      undisclosed: seq % 3,
      feedSeq: seq,
    })),
    removes: [],
    chain: seqs.map((seq) => ({
      seq,
      id: idOf(actor, 'goal', seq),
      version: 1,
      recordDigest: `sha-256:${seq}`,
      digest: `sha-256:${seq}`,
    })),
    holes: [],
  };
}
