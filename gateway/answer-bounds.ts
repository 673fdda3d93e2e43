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

/** Characters of one text: no field of a kind takes more than 8,000, and nobody should have to print more. */
const LONGEST_TEXT = 20_000;
/** A signed record holds all texts of its record at once. */
const LONGEST_PROOF = 300_000;

/** Whether a value is a text too long for its field. */
export function isTooLong(value: unknown, field: string): boolean {
  return typeof value === 'string' && value.length > (field === 'sdJwt' ? LONGEST_PROOF : LONGEST_TEXT);
}

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
