import { noteChange, noteSessionOver, type WritingFailure } from '../asking/index.ts';

/** A spreadsheet as it was when somebody chose it: what is looked at is what is written. */
export type ChosenFile = { readonly name: string; readonly bytes: ArrayBuffer };

/** How it is to be read. */
export type ImportChoice = {
  readonly kind: string;
  /** For rows that do not say it; empty leaves each as it is. */
  readonly audience: string;
  readonly language: string;
  /** Column that names each row; empty without. */
  readonly key: string;
  readonly ignore: readonly string[];
  readonly skipInvalid: boolean;
};

export type ImportFault = { readonly row: number; readonly column: string; readonly reason: string };
export type ImportRow = {
  readonly row: number;
  readonly does: 'NEW' | 'REVISED' | 'AUDIENCE' | 'UNCHANGED' | 'WITHDRAWN' | 'FAULTY';
  readonly id?: string;
  readonly title?: string;
  readonly audience?: string;
};

/** What importing would do, or did; see docs/desk-api.md. */
export type ImportResult = {
  readonly rows: number;
  readonly new: number;
  readonly revised: number;
  readonly audienceChanged: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
  readonly planned: readonly ImportRow[];
  readonly columns: readonly string[];
  readonly repeatable: boolean;
  readonly written: boolean;
  readonly digest: string;
};

/** As much as the node takes. */
export const MOST_BYTES = 5_000_000;

/** Asks the node what importing a file would do; with the digest of that answer, has it done. */
export async function sendTable(
  file: ChosenFile,
  choice: ImportChoice,
  write?: string,
): Promise<{ readonly data: ImportResult } | { readonly data?: undefined; readonly failure: WritingFailure }> {
  const { ignore, skipInvalid, ...texts } = choice;
  const query = new URLSearchParams(
    Object.entries({
      ...{ ...texts, name: file.name, ignore: ignore.join(','), write: write ?? '' },
      skipInvalid: skipInvalid ? 'true' : '',
    }).filter(([, text]) => text !== ''),
  );
  const answer = await fetch(`/import?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file.bytes,
  }).catch(() => undefined);
  const body: unknown = await answer?.json().catch(() => undefined);
  if (answer?.ok && body !== undefined) {
    if (write !== undefined) noteChange();
    return { data: body as ImportResult };
  }
  const failure = failureIn(body, answer?.status);
  noteSessionOver(failure);
  return { failure };
}

function failureIn(body: unknown, status: number | undefined): WritingFailure {
  const [first] = (body as { readonly errors?: readonly Refused[] } | undefined)?.errors ?? [];
  const code = first?.extensions?.code ?? (status === 401 ? 'UNAUTHENTICATED' : 'UNREACHABLE');
  return { code, message: first?.message ?? 'There was no answer.' };
}

type Refused = { readonly message?: string; readonly extensions?: { readonly code?: string } };
