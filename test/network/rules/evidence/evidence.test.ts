import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANSWERS_COUNTED,
  type AnswerGiven,
  type Claim,
  evidenceOf,
} from '../../../../subgraphs/network/rules/evidence/evidence.ts';

const claim: Claim = {
  id: 'did:web:a.example/goal/1',
  digest: 'v2',
  asked: ['did:web:b.example', 'did:web:c.example'],
};
let serial = 0;
function answer(by: string, verdict: string, aboutDigest = 'v2', at = '01'): AnswerGiven {
  serial++;
  const id = `did:web:${by}.example/answer/${String(serial).padStart(6, '0')}`;
  return { id, about: claim.id, aboutDigest, verdict, issuedAt: `2026-01-${at}T00:00:00Z` };
}

describe('evidence', () => {
  test('is null when nobody is asked', () => {
    expect(evidenceOf({ ...claim, asked: [] }, [answer('b', 'CONFIRMED')])).toBeNull();
  });

  test('is UNDISCLOSED where others may be asked, unless somebody who is known rejects', () => {
    const all = [answer('b', 'CONFIRMED'), answer('c', 'CONFIRMED')];
    const nothing = { value: 'UNDISCLOSED', because: [], standing: null };
    expect(evidenceOf({ ...claim, asked: [], mayAskOthers: true }, all)).toMatchObject(nothing);
    expect(evidenceOf({ ...claim, mayAskOthers: true }, all)).toMatchObject(nothing);
    const no = answer('c', 'REJECTED', 'v2', '02');
    const rejected = evidenceOf({ ...claim, mayAskOthers: true }, [...all, no]);
    expect(rejected).toMatchObject({ value: 'REJECTED', because: [no.id], standing: null });
  });

  test('is UNANSWERED until all have confirmed the version', () => {
    expect(evidenceOf(claim, [])).toMatchObject({ value: 'UNANSWERED', because: [], standing: null });
    const first = answer('b', 'CONFIRMED');
    expect(evidenceOf(claim, [first])).toMatchObject({ value: 'UNANSWERED', because: [first.id], standing: null });
    const all = [first, answer('c', 'CONFIRMED')];
    expect(evidenceOf(claim, all)).toMatchObject({
      value: 'CONFIRMED',
      because: all.map(({ id }) => id),
      standing: { id: claim.id, digest: 'v2' },
    });
  });

  test('is REJECTED when anyone has rejected the version', () => {
    const no = answer('c', 'REJECTED');
    expect(evidenceOf(claim, [answer('b', 'CONFIRMED'), no])).toMatchObject({ value: 'REJECTED', because: [no.id] });
  });

  test('is STALE when only another version was answered, and that version stands', () => {
    const old = [answer('b', 'CONFIRMED', 'v1'), answer('c', 'CONFIRMED', 'v1')];
    expect(evidenceOf(claim, old)).toMatchObject({ value: 'STALE', standing: { digest: 'v1' } });
    const half = [...old, answer('b', 'CONFIRMED', 'v2', '02')];
    expect(evidenceOf(claim, half)).toMatchObject({ value: 'UNANSWERED', standing: { digest: 'v1' } });
    const whole = [...half, answer('c', 'CONFIRMED', 'v2', '03')];
    expect(evidenceOf(claim, whole)).toMatchObject({ value: 'CONFIRMED', standing: { digest: 'v2' } });
  });

  test('counts the newest answer of each', () => {
    const answers = [answer('b', 'REJECTED', 'v2', '01'), answer('b', 'CONFIRMED', 'v2', '02')];
    expect(evidenceOf({ ...claim, asked: ['did:web:b.example'] }, answers)?.value).toBe('CONFIRMED');
    const back = [...answers, answer('b', 'REJECTED', 'v2', '03')];
    expect(evidenceOf({ ...claim, asked: ['did:web:b.example'] }, back)).toMatchObject({
      value: 'REJECTED',
      standing: null,
    });
  });

  test('counts no more than so many answers of each, the newest', () => {
    const both = [answer('b', 'CONFIRMED', 'v1'), answer('c', 'CONFIRMED', 'v1')];
    const more = Array.from({ length: ANSWERS_COUNTED - 1 }, () => answer('b', 'CONFIRMED', 'v3'));
    expect(evidenceOf(claim, [...both, ...more])).toMatchObject({ value: 'STALE', standing: { digest: 'v1' } });
    const tooMany = [...both, ...more, answer('b', 'CONFIRMED', 'v2', '02')];
    expect(evidenceOf(claim, tooMany)).toMatchObject({ value: 'UNANSWERED', standing: null });
    const others = more.map((one) => ({ ...one, about: 'did:web:a.example/goal/2' }));
    expect(evidenceOf(claim, [...both, ...others, ...others])).toMatchObject({ standing: { digest: 'v1' } });
  });

  const answers = fc
    .array(
      fc.record({
        by: fc.constantFrom('a', 'b', 'c', 'd'),
        verdict: fc.constantFrom('CONFIRMED', 'REJECTED', 'UNDERSTOOD', 'CONSENT'),
        digest: fc.constantFrom('v1', 'v2', 'v3'),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { maxLength: 12 },
    )
    .map((all) => all.map(({ by, verdict, digest, day }) => answer(by, verdict, digest, String(day))));
  const asked = fc.uniqueArray(fc.constantFrom('did:web:b.example', 'did:web:c.example', 'did:web:d.example'));

  test('does not depend on the order of records', () => {
    fc.assert(
      fc.property(answers, asked, fc.func(fc.integer()), (given, actors, rank) => {
        const shuffled = [...given].sort((a, b) => rank(a.id) - rank(b.id));
        const one = { ...claim, asked: actors };
        const other = { ...claim, asked: [...actors].reverse() };
        expect(evidenceOf(other, shuffled)).toEqual(evidenceOf(one, given));
      }),
    );
  });

  test('is not changed by answers to other records, of actors not asked, or of other verdicts', () => {
    fc.assert(
      fc.property(answers, answers, asked, (given, more, actors) => {
        const one = { ...claim, asked: actors };
        const unrelated = [
          ...more.map((each) => ({ ...each, about: 'did:web:x.example/goal/2' })),
          ...more.filter(({ id }) => !actors.some((actor) => id.startsWith(`${actor}/`))),
          ...more.filter(({ verdict }) => verdict === 'UNDERSTOOD' || verdict === 'CONSENT'),
        ];
        expect(evidenceOf(one, [...given, ...unrelated])).toEqual(evidenceOf(one, given));
      }),
    );
  });

  test('rests on answers of those asked, and stands on a version that all of them confirmed', () => {
    fc.assert(
      fc.property(answers, asked, (given, actors) => {
        const evidence = evidenceOf({ ...claim, asked: actors }, given);
        expect(evidence === null).toBe(actors.length === 0);
        if (!evidence) return;
        for (const id of evidence.because) expect(actors.some((actor) => id.startsWith(`${actor}/`))).toBe(true);
        for (const actor of evidence.standing ? actors : [])
          expect(
            given.some(
              ({ id, aboutDigest, verdict }) =>
                id.startsWith(`${actor}/`) && aboutDigest === evidence.standing?.digest && verdict === 'CONFIRMED',
            ),
          ).toBe(true);
      }),
    );
  });
});
