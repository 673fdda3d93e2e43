import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** Put this in the name of a test or suite that reads the data set beside the project, which a plain clone lacks. */
export const NEEDS_SHARED_DATA = '[needs ../shared/data]';

const sharedData = fileURLToPath(new URL('../../../shared/data', import.meta.url));

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** Full names of skipped tests that have no excuse. */
  unexcused: string[];
  /** Full names of tests that failed at first and passed when they were tried again. */
  flaky: string[];
}

/**
 * Counts the tests of a run. A file or suite that broke outside its tests (import, `beforeAll`) counts as one failure;
 * a skipped test is excused only if it is named as needing the shared data set and that is absent.
 */
export function tally(modules: readonly TestModule[], sharedDataPresent: boolean): Tally {
  const sum: Tally = { passed: 0, failed: 0, skipped: 0, unexcused: [], flaky: [] };
  for (const module of modules) {
    const broken = [module, ...module.children.allSuites()].filter(
      (part: TestModule | TestSuite) => part.errors().length,
    );
    sum.failed += broken.length;
    for (const test of module.children.allTests()) count(test, module, sum, sharedDataPresent);
  }
  return sum;
}

function count(test: TestCase, module: TestModule, sum: Tally, sharedDataPresent: boolean): void {
  const state = test.result().state;
  if (state === 'passed' || state === 'failed') {
    sum[state] += 1;
    if (test.diagnostic()?.flaky) sum.flaky.push(`${module.relativeModuleId} > ${test.fullName}`);
    return;
  }
  sum.skipped += 1;
  const excused = !sharedDataPresent && test.fullName.includes(NEEDS_SHARED_DATA);
  if (!excused) sum.unexcused.push(`${module.relativeModuleId} > ${test.fullName}`);
}

/**
 * Closes a run with the plain line `N passed, N failed, N skipped`, for people and scripts that read only the end.
 * Tests that needed a second try are named before it, since a fault that hides behind luck is still a fault.
 * With `skippedIsFailure` (CI) a test that did not run makes the run fail: a suite nobody runs protects nobody.
 */
export class TallyReporter implements Reporter {
  readonly #skippedIsFailure: boolean;
  readonly #sharedDataPresent: boolean;

  constructor(options: { skippedIsFailure: boolean; sharedDataPresent?: boolean }) {
    this.#skippedIsFailure = options.skippedIsFailure;
    this.#sharedDataPresent = options.sharedDataPresent ?? existsSync(sharedData);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const { passed, failed, skipped, unexcused, flaky } = tally(modules, this.#sharedDataPresent);
    if (this.#skippedIsFailure && unexcused.length > 0) {
      process.exitCode = 1;
      console.error(`CI=true and these tests did not run:\n${unexcused.map((name) => `  ${name}`).join('\n')}\n`);
    }
    if (flaky.length > 0) {
      console.log(`Passed only when tried again:\n${flaky.map((name) => `  ${name}`).join('\n')}\n`);
    }
    console.log(`${passed} passed, ${failed + unhandledErrors.length} failed, ${skipped} skipped`);
  }
}
