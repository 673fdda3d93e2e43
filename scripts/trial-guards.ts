import { type GuardVerdict, tryGuards } from './trial/guard-removal.ts';
import { GUARDS } from './trial/guards.ts';

/** `npm run trial:guards [words]`: takes each guard out, or those whose names hold the words, and sees whether a test fails. */
const wanted = process.argv.slice(2).join(' ');
const chosen = GUARDS.filter(({ guard, file }) => `${guard} ${file}`.includes(wanted));
const shown: Record<GuardVerdict['outcome'], string> = {
  NOTICED: 'noticed',
  UNNOTICED: 'NOT NOTICED',
  NOT_FOUND: 'TEXT NOT FOUND ONCE',
  BROKEN: 'TESTS DO NOT RUN',
};
const verdicts: GuardVerdict[] = [];
for await (const verdict of tryGuards(chosen)) {
  verdicts.push(verdict);
  const seconds = (verdict.ms / 1_000).toFixed(1).padStart(6);
  console.log(
    `${shown[verdict.outcome].padEnd(20)} ${seconds} s  ${verdict.guard} (${verdict.file})${verdict.isLate ? ', by a test that ran out of time' : ''}`,
  );
}
const unnoticed = verdicts.filter(({ outcome }) => outcome !== 'NOTICED');
console.log(`${verdicts.length - unnoticed.length} of ${verdicts.length} guards cannot be taken out unnoticed.`);
process.exitCode = unnoticed.length > 0 ? 1 : 0;
