import { ConstellationError, type Reference } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { secretText } from '../people/secret-text.ts';
import type { HealthRound, NewHealthRound } from '../store/health-port.ts';
import { FEWEST_ANSWERS, isTooFew, publishedResults } from './results.ts';

const PREFIX = 'csh_';
export const HEALTH_TOKEN_PREFIX = PREFIX;
/** Where the page is: what follows `#` in a link never leaves the browser by itself. */
export const HEALTH_PAGE = '/health-check';
const MAX_SEATS = 500;

/** A round, and the texts of tokens that were made for it just now: they are nowhere else. */
export type OpenedRound = { readonly round: HealthRound; readonly tokens: readonly string[] };

/**
 * Opens the round of a HealthCheck: a token for each seat, good for one answer until the last day of the round. The texts are given here, once; the
 * store keeps digests only.
 *
 * @throws ConstellationError NOT_FOUND | WITHDRAWN | BAD_INPUT
 */
export async function openHealthRound(
  { did, store }: HostedActor,
  healthCheck: string,
  seats: number,
  now: number = Date.now(),
): Promise<OpenedRound> {
  refuseSeats(seats, FEWEST_ANSWERS);
  const found = (await store.find([healthCheck], 'ALL')).get(healthCheck);
  if (found?.envelope.kind !== 'HealthCheck')
    throw new ConstellationError('NOT_FOUND', 'There is no HealthCheck of that id among the records of this actor.', {
      actor: did,
      field: 'healthCheck',
    });
  const { envelope, content } = found;
  if (envelope.withdrawn) throw new ConstellationError('WITHDRAWN', undefined, { actor: did });
  const { title, opens, closes, questions, results } = content as Omit<NewHealthRound, 'healthCheck'> & {
    readonly results?: readonly unknown[];
  };
  if (results !== undefined && results.length > 0)
    throw refused('It has its results already. Publish a new HealthCheck for another round.');
  if (closes < dayOf(now)) throw refused('Its last day is over. Revise it with a later one first.');
  const round: NewHealthRound = {
    ...{ healthCheck, title, opens, closes },
    questions: questions.map(({ topic, text }) => ({ topic, text })),
    ...(envelope.language === undefined ? {} : { language: envelope.language }),
  };
  const made = tokensFor(seats);
  if (!(await store.health.begin(round, made.digests)))
    throw refused('Its round is open already. More tokens for it are added, not opened.');
  return { round: await present(store, healthCheck), tokens: made.texts };
}

/**
 * Adds seats to an open round.
 *
 * @throws ConstellationError NOT_FOUND | BAD_INPUT
 */
export async function addHealthSeats(
  { store }: HostedActor,
  healthCheck: string,
  seats: number,
  now: number = Date.now(),
): Promise<OpenedRound> {
  refuseSeats(seats, 1);
  const round = await present(store, healthCheck);
  if (isOver(round, now)) throw refused('The round is over.');
  const made = tokensFor(seats);
  if (!(await store.health.addSeats(healthCheck, made.digests, MAX_SEATS)))
    throw refused(`A round has ${MAX_SEATS} seats at most, and takes none once it is over.`, 'seats');
  return { round: await present(store, healthCheck), tokens: made.texts };
}

/**
 * Ends a round and publishes the next version of its HealthCheck with the results; where fewer than five answered there are none, and what
 * they answered is thrown away. What is left at the node of the round is nothing, once that is done; a publication that fails is tried
 * again by closing again.
 *
 * @throws ConstellationError NOT_FOUND, and as publishing
 */
export async function closeHealthRound(
  { store, publisher }: HostedActor,
  healthCheck: string,
): Promise<{ readonly round: HealthRound; readonly isPublished: boolean }> {
  const round = await store.health.end(healthCheck);
  if (!round) throw noRound();
  const record = (await store.find([healthCheck], 'ALL')).get(healthCheck);
  const isPublished = !isTooFew(round) && record !== undefined && record.envelope.withdrawn === undefined;
  if (isPublished)
    await publisher.apply({
      type: 'REVISE',
      id: healthCheck,
      changes: { questions: round.questions, results: publishedResults(round), respondents: round.answers },
    });
  await store.health.remove(healthCheck);
  return { round, isPublished };
}

/** Whether no more answers are taken at this moment. */
export function isOver({ isOver, closes }: HealthRound, now: number): boolean {
  return isOver || closes < dayOf(now);
}

/** A day in UTC. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** The link to hand to somebody. */
export function healthLink(origin: string, token: string): string {
  return `${origin}${HEALTH_PAGE}#${token}`;
}

async function present({ health }: HostedActor['store'], healthCheck: Reference['id']): Promise<HealthRound> {
  const round = await health.round(healthCheck);
  if (!round) throw noRound();
  return round;
}

function tokensFor(seats: number) {
  const made = Array.from({ length: seats }, () => secretText(PREFIX));
  return { texts: made.map(({ text }) => text), digests: made.map(({ digest }) => digest) };
}

function refuseSeats(seats: number, fewest: number): void {
  if (Number.isInteger(seats) && seats >= fewest && seats <= MAX_SEATS) return;
  const why = fewest === FEWEST_ANSWERS ? ' With fewer nothing could be shown without telling who said what.' : '';
  throw refused(`Seats are a whole number from ${fewest} to ${MAX_SEATS}.${why}`, 'seats');
}

function noRound(): ConstellationError {
  return new ConstellationError('NOT_FOUND', 'There is no round of that HealthCheck here.', { field: 'healthCheck' });
}

function refused(message: string, field = 'healthCheck'): ConstellationError {
  return new ConstellationError('BAD_INPUT', message, { field });
}
