import type { Command } from 'commander';
import type { ActorCommandWords } from './actor-privacy.ts';

/** Adds how an actor joins hubs, sees how it stands with them, and leaves. */
export function addMembership(actor: Command, words: ActorCommandWords): void {
  const { directory: about, example } = words;
  actor
    .command('join')
    .description('Joins a hub: remembers its name and key, and applies. The node must run, since the hub asks it.')
    .argument('<dir>', about)
    .argument('<hub>', 'address or DID of the hub')
    .option(...words.actor)
    .option('--thumbprint <thumbprint>', "of the hub's key, as its operator told you; with another, nothing is done")
    .addHelpText(
      'after',
      example(
        'constellation actor join my-node https://hub.example',
        'constellation actor join my-node did:web:hub.example --thumbprint kQ4…',
      ),
    )
    .action(async (directory, hub, options) => (await import('./actor-join.ts')).joinCommand(directory, hub, options));
  actor
    .command('hubs')
    .description('Lists the hubs that the actors of a node joined, and how far their rosters were followed.')
    .argument('<dir>', about)
    .option('--json', 'print JSON')
    .addHelpText('after', example('constellation actor hubs my-node'))
    .action(async (directory, options) => (await import('./actor-hubs.ts')).hubsCommand(directory, options));
  actor
    .command('leave')
    .description('Leaves a hub: writes everything to a folder first, then tells the hub, which forgets the records.')
    .argument('<dir>', about)
    .argument('<hub>', 'address or DID of the hub')
    .option(...words.actor)
    .option('--to <folder>', 'new folder for everything that the actor has')
    .option('--no-export', 'write no such folder')
    .option('--forget', 'do not tell the hub: for one that is gone for good')
    .option('--yes', 'do not ask whether it is meant')
    .addHelpText('after', example('constellation actor leave my-node did:web:hub.example --to acme-everything'))
    .action(async (directory, hub, options) =>
      (await import('./actor-leave.ts')).leaveCommand(directory, hub, options),
    );
}
