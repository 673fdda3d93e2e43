import { Command } from 'commander';
import { ConstellationError } from '../../schema/index.ts';
import { momentOption, portOption } from './options.ts';
import { example } from './query.ts';

/** `constellation hub …`: runs a hub, and changes who takes part. */
export function hubCommands(): Command {
  const hub = new Command('hub').description('Runs a hub: one view over the actors that take part.');
  hub
    .command('start')
    .description('Starts the hub of a directory; Ctrl-C stops it.')
    .argument('<dir>', 'directory of the hub; hub.json in it is optional')
    .option('--port <port>', 'port to listen on (else as in hub.json, else 4000)', portOption)
    .option('--host <address>', 'address to listen on (else as in hub.json, else 127.0.0.1)')
    .addHelpText('after', example('constellation hub start my-hub --port 4000'))
    .action(async (directory: string, options: { port?: number; host?: string }) => {
      const { startHubCommand } = await import('./hub-start.ts');
      await startHubCommand(directory, options);
    });

  const members = hub
    .command('members')
    .description('Lists and changes the members of a hub. A running hub notices by itself.')
    .argument('<dir>', 'directory of the hub')
    .argument('<action>', 'list, add, admit, suspend, resume, remove or refresh')
    .argument('[did...]', 'the members, by their DIDs')
    .option('--reason <text>', 'why it is suspended or removed')
    .option('--expect <thumbprint>', 'of the key that the member told you; with another, it is not added')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      example(
        'constellation hub members my-hub add did:web:acme.example',
        'constellation hub members my-hub add did:web:acme.example --expect kQ4…',
        'constellation hub members my-hub suspend did:web:acme.example --reason "asked us to pause"',
        'constellation hub members my-hub list',
      ),
    );
  members.action(async (directory, action, dids, options) => {
    const { membersCommand } = await import('./hub-members.ts');
    await membersCommand(directory, action, dids, options);
  });

  hub
    .command('admit')
    .description('Takes in actors that applied; the same as: members <dir> admit.')
    .argument('<dir>', 'directory of the hub')
    .argument('<did...>', 'who applied: constellation hub members <dir> list')
    .addHelpText('after', example('constellation hub admit my-hub did:web:acme.example'))
    .action(async (directory: string, dids: string[]) => {
      const { membersCommand } = await import('./hub-members.ts');
      await membersCommand(directory, 'admit', dids, {});
    });

  hub
    .command('info')
    .description('Prints the name of the hub and the thumbprint of its key, for members to compare.')
    .argument('<dir>', 'directory of the hub')
    .option('--json', 'print JSON')
    .addHelpText('after', example('constellation hub info my-hub'))
    .action(async (directory: string, options: { json?: boolean }) => {
      const { infoCommand } = await import('./hub-info.ts');
      await infoCommand(directory, options);
    });

  const key = hub
    .command('key')
    .description('Changes the key of a hub. Stop the hub before a change, and start it after.');
  key
    .command('rotate')
    .description('Replaces the key by a new one. Members need not join again: their nodes follow the change.')
    .argument('<dir>', 'directory of the hub; stop the hub first')
    .addHelpText('after', example('constellation hub key rotate my-hub'))
    .action(async (directory: string) => (await import('./hub-key.ts')).rotateHubKeyCommand(directory));
  key
    .command('recover')
    .description('Replaces a lost or stolen key by the recovery key from the safe, and prints a new recovery key.')
    .argument('<dir>', 'directory of the hub; stop the hub first')
    .option('--since <time>', 'the key was stolen: since when others may have had it', momentOption)
    .option('--file <file>', 'read the recovery key from a file instead of asking for it')
    .addHelpText('after', example('constellation hub key recover my-hub --since 2026-01-31'))
    .action(async (directory: string, options: { since?: string; file?: string }) =>
      (await import('./hub-key.ts')).recoverHubKeyCommand(directory, options),
    );

  hub
    .command('holes')
    .description('Lists feed entries that were faulty and passed over.')
    .argument('<dir>', 'directory of the hub')
    .option('--actor <did>', 'of one member only')
    .option('--json', 'print JSON')
    .addHelpText('after', example('constellation hub holes my-hub'))
    .action(async (directory: string, options: { actor?: string; json?: boolean }) => {
      const { holesCommand } = await import('./hub-index.ts');
      await holesCommand(directory, options);
    });

  hub
    .command('reindex')
    .description('Empties the index; the hub builds an equal one from the feeds of its members when it starts.')
    .argument('<dir>', 'directory of the hub; stop the hub first')
    .addHelpText('after', example('constellation hub reindex my-hub'))
    .action(async (directory: string) => {
      const { reindexCommand } = await import('./hub-index.ts');
      await reindexCommand(directory);
    });

  hub
    .command('backup')
    .description(
      'Writes the members, the roster, the keys and the settings (hub.json) of the hub to a file. The index needs no backup: it is built anew.',
    )
    .argument('<dir>', 'directory of the hub')
    .argument('<file>', 'the backup to write')
    .addHelpText('after', example('constellation hub backup my-hub hub-members.backup'))
    .action(async (directory: string, file: string) => {
      const { hubBackupCommand } = await import('./hub-backup.ts');
      await hubBackupCommand(directory, file);
    });

  hub
    .command('restore')
    .description('Brings the members of a backup into a hub that has none, and does not run.')
    .argument('<dir>', 'directory of the new hub')
    .argument('[file]', 'the backup')
    .option('--continue', 'publish the roster again, although not every node said what it has of it')
    .addHelpText('after', example('constellation hub restore my-new-hub hub-members.backup'))
    .action(async (directory: string, file: string | undefined, options: { continue?: boolean }) => {
      const { hubContinueCommand, hubRestoreCommand } = await import('./hub-backup.ts');
      if ((file === undefined) !== (options.continue === true))
        throw new ConstellationError('BAD_INPUT', 'Give the backup file, or --continue after a restore.');
      await (file === undefined ? hubContinueCommand(directory) : hubRestoreCommand(directory, file));
    });
  return hub;
}
