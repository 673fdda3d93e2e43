import type { Command } from 'commander';
import type { ActorCommandWords } from './actor-privacy.ts';
import { dayOption, namesOption } from './options.ts';

/** Adds who may come in at a node, and what its people show to hubs. */
export function addAccess(actor: Command, words: ActorCommandWords): void {
  const { directory: about, example } = words;
  actor
    .command('token')
    .description(
      'Issues a token for programs that read and write at the node. It is shown once; the node keeps its digest.',
    )
    .argument('<dir>', about)
    .option(...words.actor)
    .option(
      '--role <role>',
      'SERVICE (reads at hubs only), READER (reads all of the actor), MEMBER (drafts), COORDINATOR (publishes what does not bind) or SIGNER (publishes all)',
      'READER',
    )
    .option('--label <label>', 'by which it is listed and revoked; counts as the name of a person', 'command line')
    .option('--expires <days or date>', 'after so many days, or on a day: 90, 2030-12-31')
    .option('--list', 'list the tokens there are')
    .option('--revoke <label>', 'remove the tokens with this label')
    .addHelpText(
      'after',
      example(
        'constellation actor token my-node --label "web form" --role MEMBER --expires 90',
        'constellation actor token my-node --label "nightly report" --role SERVICE --expires 365',
        'constellation actor token my-node --revoke office',
      ),
    )
    .action(async (directory, options) => (await import('./actor-token.ts')).tokenCommand(directory, options));
  actor
    .command('packs')
    .description('Lists the packs of kinds that the actor publishes of, and switches them on and off.')
    .argument('<dir>', about)
    .option(...words.actor)
    .option('--on <packs>', 'packs to switch on, separated by commas, or all', namesOption)
    .option('--off <packs>', 'packs to switch off; what was published of them stays', namesOption)
    .addHelpText(
      'after',
      example('constellation actor packs my-node', 'constellation actor packs my-node --on partnership,roundtable'),
    )
    .action(async (directory, options) => (await import('./actor-packs.ts')).packsCommand(directory, options));
  actor
    .command('people')
    .description('Lists who signs in at the node; invites, disables and removes people.')
    .argument('<dir>', about)
    .option(...words.actor)
    .option('--invite <name>', 'invite somebody; prints the link that lets them in once')
    .option('--role <role>', 'role of who is invited: READER, MEMBER, COORDINATOR or SIGNER', 'MEMBER')
    .option('--days <days>', 'for how many days the link holds, 7 at most', '7')
    .option('--until <day>', 'last day of the role, such as 2026-12-31; with --invite or --prolong', dayOption)
    .option('--prolong <id>', 'let the role of somebody end later')
    .option('--disable <id>', 'shut somebody out, from the next request on')
    .option('--enable <id>', 'let them in again')
    .option('--remove <id>', 'remove somebody for good, or an invitation that nobody has used')
    .addHelpText(
      'after',
      example(
        'constellation actor people my-node --invite "Ada Lovelace" --role COORDINATOR',
        'constellation actor people my-node --invite "Bo Deputy" --role SIGNER --until 2026-12-31',
        'constellation actor people my-node',
      ),
    )
    .action(async (directory, options) => (await import('./actor-people.ts')).peopleCommand(directory, options));
  actor
    .command('assertion')
    .description(
      'Prints what shows to a hub that you read in the name of the actor: for two minutes, for that hub, for reading only.',
    )
    .argument('<dir>', about)
    .option('--hub <hub>', 'address or DID of a hub that the actor joined; may be left off when there is one')
    .option(...words.actor)
    .addHelpText('after', example('constellation actor assertion my-node --hub did:web:hub.example'))
    .action(async (directory, options) => (await import('./actor-assertion.ts')).assertionCommand(directory, options));
}
