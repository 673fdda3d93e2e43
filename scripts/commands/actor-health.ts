import {
  addHealthSeats,
  closeHealthRound,
  type HostedActor,
  healthLink,
  isTooFew,
  type Node,
  type OpenedRound,
  openHealthRound,
  originForPeople,
} from '../../subgraphs/actor/index.ts';
import { withActor } from './with-actor.ts';

type RoundOptions = { readonly actor?: string };
type SeatOptions = RoundOptions & { readonly seats: number };

/** Opens a round. The links are all that goes to the output, so that they can be taken from it. */
export async function openRoundCommand(directory: string, id: string, options: SeatOptions): Promise<void> {
  await withActor(directory, options, async (actor, node) =>
    tellLinks(await openHealthRound(actor, id, options.seats), actor, node),
  );
}

/** Makes more links for a round that runs. */
export async function moreTokensCommand(directory: string, id: string, options: SeatOptions): Promise<void> {
  await withActor(directory, options, async (actor, node) =>
    tellLinks(await addHealthSeats(actor, id, options.seats), actor, node),
  );
}

/** Lists the rounds that are not closed yet. */
export async function listRoundsCommand(directory: string, options: RoundOptions): Promise<void> {
  await withActor(directory, options, async ({ store }) => {
    const rounds = await store.health.rounds();
    if (rounds.length === 0) return console.log('No round runs.');
    for (const { healthCheck, title, opens, closes, seats, answers } of rounds)
      console.log(`${healthCheck}  ${opens} to ${closes}  ${answers} of ${seats} answered  ${title}`);
  });
}

/** Ends a round and publishes what came of it. */
export async function closeRoundCommand(directory: string, id: string, options: RoundOptions): Promise<void> {
  await withActor(directory, options, async (actor) => {
    const { round, isPublished } = await closeHealthRound(actor, id);
    if (isPublished) console.log(`${round.answers} of ${round.seats} answered; the HealthCheck has the results now.`);
    else if (isTooFew(round))
      console.log(
        `Only ${round.answers} of ${round.seats} answered. With fewer than five there are no results; what they answered is thrown away.`,
      );
    else console.log('The HealthCheck was withdrawn, so there is nothing to publish; the answers are thrown away.');
  });
}

function tellLinks({ round, tokens }: OpenedRound, actor: HostedActor, { config }: Node): void {
  const origin = originForPeople(actor, config);
  for (const token of tokens) console.log(healthLink(origin, token));
  console.error(
    `Give one to each person, until ${round.closes}. They are shown this once. Write down nowhere who got which: as long as nobody does, nobody can tell who answered.`,
  );
}
