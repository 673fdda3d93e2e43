import { ConstellationError } from '../schema/index.ts';

/** How large an owner's answer may be. */
export type AnswerBounds = {
  /** Decoded bytes. */
  readonly bytes: number;
  /** Entries of one list. */
  readonly list: number;
  /** Objects and lists inside each other. */
  readonly nesting: number;
};

export const DEFAULT_BOUNDS: AnswerBounds = { bytes: 2_000_000, list: 1_000, nesting: 32 };

/** @throws ConstellationError ACTOR_ANSWER_TOO_LARGE when a list is too long or the nesting too deep */
export function checkBounds(value: unknown, bounds: AnswerBounds, level = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (level >= bounds.nesting) throw tooLarge('nested too deeply');
  if (Array.isArray(value)) {
    if (value.length > bounds.list) throw tooLarge('a list too long');
    for (const entry of value) checkBounds(entry, bounds, level + 1);
    return;
  }
  for (const key in value) checkBounds((value as Record<string, unknown>)[key], bounds, level + 1);
}

export function tooLarge(what: string): ConstellationError {
  return new ConstellationError('ACTOR_ANSWER_TOO_LARGE', `The answer of the actor is refused: ${what}.`, {
    retryable: false,
  });
}
