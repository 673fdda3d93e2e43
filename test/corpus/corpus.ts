import { readdirSync, readFileSync } from 'node:fs';
import type { Expectations, Verdict } from '../../schema/index.ts';

/** One case: what is shown, the key history of the author, what the reader expects, and what must come of it. Ids are never changed. */
export type CorpusCase = {
  readonly id: string;
  readonly description: string;
  readonly presentation: unknown;
  readonly history: unknown;
  readonly expectations?: Expectations;
  readonly expected: { readonly verdict: Verdict; readonly code?: string };
};

/** All cases of this folder: `*.json` hold, `*_fail.json` must not. */
export function readCorpus(): readonly (CorpusCase & { readonly file: string })[] {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((file) => {
    const cases = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as CorpusCase[];
    return cases.map((one) => ({ ...one, file }));
  });
}
