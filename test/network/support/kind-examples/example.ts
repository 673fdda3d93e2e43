/** What of others' records and names a content can point to. */
export type Places = {
  did(actor: ExampleActor): string;
  /** An example that was published before, in the version it has. */
  record(label: string): { readonly id: string; readonly digest: string };
};

export type ExampleActor = 'alder' | 'birch' | 'cedar';

/** A record of a kind, with every field that can be filled at once, and what is wrong with others. */
export type KindExample = {
  readonly label: string;
  readonly kind: string;
  readonly by: ExampleActor;
  readonly content: (at: Places) => Readonly<Record<string, unknown>>;
  /** Not shown to everybody, though its kind may be. */
  readonly isPrivate?: true;
  /** Fields that stay empty, because a rule forbids them beside the others. */
  readonly empty?: readonly string[];
  readonly bad?: readonly BadInput[];
};

/** A change that makes the content faulty: which code, at which field. */
export type BadInput = {
  readonly why: string;
  readonly change: (at: Places) => Readonly<Record<string, unknown>>;
  readonly code: string;
  readonly field: string;
};

/** The id alone: a reference to whatever is current. */
export const idOf = ({ id }: { readonly id: string }): { readonly id: string } => ({ id });

/** A fault that does not depend on other records. */
export const bad = (why: string, change: Record<string, unknown>, field: string, code = 'BAD_INPUT'): BadInput => ({
  why,
  change: () => change,
  code,
  field,
});

export const LONG_AGO = '2024-03-01';
export const FAR_AHEAD = '2999-12-31';
