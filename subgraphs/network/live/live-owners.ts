import type { ErrorCode } from '../../../schema/index.ts';

/**
 * The way to owners within one request of somebody who is signed in: given by the gateway, whose deadlines, bounds, breakers and sessions
 * hold here as well. Owners are asked in the name of the viewer, and decide what they show.
 */
export type LiveOwners = {
  /** How long all questions of the request may take, in milliseconds: the rest of its time is for the content. */
  readonly mostMs: number;
  /** Which of these actors can be asked in one go, and whom nobody may ask now. Whoever takes no question of a viewer is in neither. */
  groups(actors: readonly string[]): LiveGroups;
  /** Asks actors of one group. The answer is bounded in size, and not believed. @throws ConstellationError ACTOR_* | VIEWER_UNKNOWN_THERE */
  ask(question: LiveQuery): Promise<LiveAnswer>;
  /** Notes that an owner answered, after so many milliseconds; with a code where not all of it could be used. */
  answered(actor: string, ms: number, refused?: ErrorCode): void;
  /** Notes that an owner could not be used at all. */
  failed(actor: string, ms: number, code: ErrorCode): void;
};

export type LiveGroups = {
  readonly together: readonly (readonly string[])[];
  readonly unable: ReadonlyMap<string, ErrorCode>;
};

export type LiveQuery = {
  readonly owners: readonly string[];
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
};

export type LiveAnswer = { readonly data: unknown; readonly errors: unknown };
