import { Command } from 'commander';
import { addAccess } from './actor-access.ts';
import { addKeyCommands } from './actor-keys.ts';
import { addMembership } from './actor-membership.ts';
import { addPrivacy } from './actor-privacy.ts';
import { addRoundtable } from './actor-roundtable.ts';
import { namesOption, portOption } from './options.ts';
import { example } from './query.ts';

const NODE_DIRECTORY = 'directory of the node';
const ACTOR_OPTION = ['--actor <did or folder>', 'which actor, when the node hosts several'] as const;

/** `constellation actor …`: creates actors, runs their node, and moves records in and out. */
export function actorCommands(): Command {
  const actor = new Command('actor').description('Creates Value Actors and runs the node that speaks for them.');
  actor
    .command('init')
    .description('Creates an actor: its key, its key history, and the directory of its node when there is none yet.')
    .argument('<dir>', NODE_DIRECTORY)
    .option('--did <did>', 'its name for ever: did:web:<host>[:<path>]; left out only with --development')
    .requiredOption('--name <name>', 'what people call it')
    .option('--port <port>', 'port the node listens on', portOption)
    .option('--host <address>', 'address the node listens on (127.0.0.1 keeps it to this machine)')
    .option('--public-url <url>', 'where others reach the node, when that is not what the DID says')
    .option('--store <url>', 'sqlite:<path> or mongodb://<host>/<database>')
    .option('--packs <packs>', 'packs of kinds to switch on beside the core, separated by commas, or all', namesOption)
    .option('--development', 'a network on this machine only, without certificates')
    .option('--if-missing', 'do nothing when the actor is there already')
    .addHelpText(
      'after',
      example(
        'constellation actor init my-node --did did:web:acme.example --name "Acme" --port 4101',
        'constellation actor init trial --name "Trial" --development --port 4101',
      ),
    )
    .action(async (directory, options) => (await import('./actor-init.ts')).initCommand(directory, options));
  actor
    .command('start')
    .description('Starts the node of a directory, with all its actors; Ctrl-C stops it.')
    .argument('<dir>', NODE_DIRECTORY)
    .option('--port <port>', 'port to listen on (else as in node.json)', portOption)
    .option('--host <address>', 'address to listen on (else as in node.json)')
    .addHelpText('after', example('constellation actor start my-node'))
    .action(async (directory, options) => (await import('./actor-start.ts')).startCommand(directory, options));
  addAccess(actor, { directory: NODE_DIRECTORY, actor: ACTOR_OPTION, example });
  addTables(actor);
  addCare(actor);
  addKeyCommands(actor);
  addMembership(actor, { directory: NODE_DIRECTORY, actor: ACTOR_OPTION, example });
  addPrivacy(actor, { directory: NODE_DIRECTORY, actor: ACTOR_OPTION, example });
  addRoundtable(actor, { directory: NODE_DIRECTORY, actor: ACTOR_OPTION, example });
  return actor;
}

function addTables(actor: Command): void {
  actor
    .command('import')
    .description(
      'Publishes the rows of a table. The whole file is checked first; nothing is imported while anything is wrong.',
    )
    .argument('<dir>', NODE_DIRECTORY)
    .requiredOption('--kind <kind>', 'what the rows are, such as ImpactGoal')
    .requiredOption('--file <file>', '.csv or .xlsx, with one column per field (target.due for fields in groups)')
    .option(...ACTOR_OPTION)
    .option('--key <column>', 'column that names each record for ever, so that importing again revises it')
    .option(
      '--audience <audience>',
      'PUBLIC, MEMBERS or PRIVATE, where no column says so; new records are PRIVATE else',
    )
    .option('--language <tag>', 'language of the texts, such as nl')
    .option('--licence <licence>', 'SPDX identifier or address, such as CC-BY-4.0')
    .option('--reported-by <name>', 'who says so, when it is not the actor itself')
    .option('--reported-source <url>', 'where that can be read')
    .option(
      '--ignore-columns <names>',
      'columns to leave out, separated by commas; * for all unknown ones',
      namesOption,
    )
    .option('--dry-run', 'check and count only')
    .option('--skip-invalid', 'leave faulty rows out and import the others')
    .addHelpText(
      'after',
      `
Cells:
  lists are separated by ; (written \\; inside a value), dates are YYYY-MM-DD or Excel dates
  a reference is an id, or id@digest; identifiers are SCHEME:value, such as LEI:5493001KJTIIGC8Y1R12
  the columns id, audience, language, licence, reportedBy.name and reportedBy.source are those of an export
${example('constellation actor import my-node --kind ImpactGoal --file goals.xlsx --key code --audience PUBLIC')}`,
    )
    .action(async (directory, options) => (await import('./actor-import.ts')).importCommand(directory, options));
  actor
    .command('export')
    .description('Writes all records of a kind, private ones included, as a table that can be imported again.')
    .argument('<dir>', NODE_DIRECTORY)
    .requiredOption('--kind <kind>', 'what to export, such as ImpactGoal')
    .requiredOption('--file <file>', 'ends in .csv or .xlsx')
    .option(...ACTOR_OPTION)
    .addHelpText(
      'after',
      `
In CSV, a text that a spreadsheet would take for a formula gets an apostrophe in front, which importing takes off again.
${example('constellation actor export my-node --kind Commitment --file commitments.csv')}`,
    )
    .action(async (directory, options) => (await import('./actor-import.ts')).exportCommand(directory, options));
}

function addCare(actor: Command): void {
  actor
    .command('backup')
    .description('Writes everything of an actor to one file. The node may run meanwhile.')
    .argument('<dir>', NODE_DIRECTORY)
    .argument('<file>', 'file to write')
    .option(...ACTOR_OPTION)
    .option('--no-keys', 'leave the private key out')
    .addHelpText('after', example('constellation actor backup my-node acme-2026-01-31.backup.gz'))
    .action(async (directory, file, options) =>
      (await import('./actor-care.ts')).backupCommand(directory, file, options),
    );
  actor
    .command('restore')
    .description('Restores an actor from a backup and asks its hubs what the backup lacks. Stop the node first.')
    .argument('<dir>', NODE_DIRECTORY)
    .argument('[file]', 'backup to restore')
    .option('--hub <url>', 'another hub to ask than those that the actor joined; again for each', several, [])
    .option('--replace', 'put a store that is not empty aside (SQLite)')
    .option('--store <url>', 'where to restore to, when the actor is not in the directory yet')
    .option('--continue', 'ask the hubs again, after a restore that could not reach them')
    .option('--force', 'go on although no hub answers')
    .option(
      '--keep-sharing',
      'keep what is shared with networks and partners, although something may have been taken back',
    )
    .option(...ACTOR_OPTION)
    .addHelpText('after', example('constellation actor restore my-node acme-2026-01-31.backup.gz --replace'))
    .action(async (directory, file, options) =>
      (await import('./actor-care.ts')).restoreCommand(directory, file, options),
    );
  actor
    .command('doctor')
    .description('Examines a node: configuration, keys, stores, every signature. Changes nothing.')
    .argument('<dir>', NODE_DIRECTORY)
    .addHelpText('after', example('constellation actor doctor my-node'))
    .action(async (directory) => (await import('./actor-care.ts')).doctorCommand(directory));
}

function several(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
