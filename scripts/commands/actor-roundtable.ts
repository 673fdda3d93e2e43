import type { Command } from 'commander';
import type { ActorCommandWords } from './actor-privacy.ts';
import { countOption, dayOption, daysOption } from './options.ts';

/** Adds what is done with others in a network: what waits for one, splits, rounds of questions, and doors for guests. */
export function addRoundtable(actor: Command, words: ActorCommandWords): void {
  const { directory: about, example } = words;
  actor
    .command('todo')
    .description('Lists what waits for your organization: claims and decisions, what is due, ideas of guests.')
    .argument('<dir>', about)
    .option('--days <days>', 'how far to look ahead, 0 to 366 (30 unless told)', daysOption)
    .option('--hub <hub>', 'address or DID of a hub that the actor joined; may be left off when there is one')
    .option('--json', 'as JSON')
    .option(...words.actor)
    .addHelpText('after', example('constellation actor todo my-node', 'constellation actor todo my-node --days 90'))
    .action(async (directory, options) => (await import('./actor-todo.ts')).todoCommand(directory, options));
  actor
    .command('split')
    .description('Prepares the split of a network in two: drafts of a second charter and of the event. Moves nobody.')
    .argument('<dir>', about)
    .argument('<network>', 'id of the charter, of which the actor is the steward')
    .requiredOption('--name <name>', 'what the second network is called')
    .option('--ambition <words>', 'what the second wants to reach, where that is something else')
    .option('--why <words>', 'why they go on as two')
    .option('--on <day>', 'day of the split, such as 2026-01-31; today unless told', dayOption)
    .option(...words.actor)
    .addHelpText(
      'after',
      example('constellation actor split my-node did:web:acme.example/network/01… --name "Water for the city"'),
    )
    .action(async (directory, network, options) =>
      (await import('./actor-split.ts')).splitCommand(directory, network, options),
    );
  const rounds = async () => import('./actor-health.ts');
  const health = actor
    .command('health')
    .description(
      'Asks people how a network is doing: a round of questions, answered by one-time links without a name.',
    );
  health
    .command('open')
    .description('Opens the round of a HealthCheck and prints its links, one on each line. They are shown this once.')
    .argument('<dir>', about)
    .argument('<id>', 'id of the HealthCheck')
    .requiredOption('--seats <number>', 'how many links to make, from 5 on: one for each person', countOption)
    .option(...words.actor)
    .addHelpText(
      'after',
      example('constellation actor health open my-node did:web:acme.example/health-check/01… --seats 12'),
    )
    .action(async (directory, id, options) => (await rounds()).openRoundCommand(directory, id, options));
  health
    .command('tokens')
    .description('Makes more links for a round that runs. Each counts one answer, so make none that nobody needs.')
    .argument('<dir>', about)
    .argument('<id>', 'id of the HealthCheck')
    .requiredOption('--seats <number>', 'how many more', countOption)
    .option(...words.actor)
    .addHelpText(
      'after',
      example('constellation actor health tokens my-node did:web:acme.example/health-check/01… --seats 2'),
    )
    .action(async (directory, id, options) => (await rounds()).moreTokensCommand(directory, id, options));
  health
    .command('list')
    .description('Lists the rounds that run, and how many have answered.')
    .argument('<dir>', about)
    .option(...words.actor)
    .addHelpText('after', example('constellation actor health list my-node'))
    .action(async (directory, options) => (await rounds()).listRoundsCommand(directory, options));
  health
    .command('close')
    .description('Ends a round and publishes its results; with fewer than five answers there are none.')
    .argument('<dir>', about)
    .argument('<id>', 'id of the HealthCheck')
    .option(...words.actor)
    .addHelpText('after', example('constellation actor health close my-node did:web:acme.example/health-check/01…'))
    .action(async (directory, id, options) => (await rounds()).closeRoundCommand(directory, id, options));
  addGuests(actor, words);
}

function addGuests(actor: Command, words: ActorCommandWords): void {
  const { directory: about, example } = words;
  const doors = async () => import('./actor-guests.ts');
  const guests = actor
    .command('guests')
    .description(
      'Lets people without an account leave ideas on a topic, for your people to read first. Off by default.',
    );
  guests
    .command('on')
    .description('Opens the door of a PUBLIC topic and prints its address. Ideas come in as drafts, and wait there.')
    .argument('<dir>', about)
    .argument('<topic>', 'id of the Topic')
    .option(...words.actor)
    .addHelpText('after', example('constellation actor guests on my-node did:web:acme.example/topic/01…'))
    .action(async (directory, topic, options) => (await doors()).openDoorCommand(directory, topic, options));
  guests
    .command('off')
    .description('Shuts the door of a topic. What came in stays among the drafts.')
    .argument('<dir>', about)
    .argument('<topic>', 'id of the Topic')
    .option(...words.actor)
    .addHelpText('after', example('constellation actor guests off my-node did:web:acme.example/topic/01…'))
    .action(async (directory, topic, options) => (await doors()).shutDoorCommand(directory, topic, options));
  guests
    .command('list')
    .description('Lists the doors that are open, and how many ideas wait.')
    .argument('<dir>', about)
    .option(...words.actor)
    .addHelpText('after', example('constellation actor guests list my-node'))
    .action(async (directory, options) => (await doors()).listDoorsCommand(directory, options));
}
