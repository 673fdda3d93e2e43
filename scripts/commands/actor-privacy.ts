import type { Command } from 'commander';

/** What the commands of `constellation actor` have in common. */
export type ActorCommandWords = {
  readonly directory: string;
  readonly actor: readonly [string, string];
  example(...lines: readonly string[]): string;
};

/** Adds what an organization owes to people and to itself: who saw what, erasing, and taking everything along. */
export function addPrivacy(actor: Command, words: ActorCommandWords): void {
  const { directory: about, example } = words;
  actor
    .command('audit')
    .description('Prints who was shown, or refused, what is shared with few (NETWORKS, PARTNERS, PRIVATE).')
    .argument('<dir>', about)
    .option(...words.actor)
    .option('--since <moment>', 'from then on: 2026-11-01, or 2026-11-01T08:00:00Z')
    .option('--who <name>', 'DID of an organization or hub, label of a token, or anyone')
    .option('--record <id>', 'id of a record')
    .option('--denied', 'refusals only')
    .option('--json', 'one JSON value on each line')
    .option('--verify', 'checks that no entry was changed, removed or added')
    .option('--expect <digest>', 'checks that, and that the entry noted earlier is still there')
    .addHelpText(
      'after',
      example(
        'constellation actor audit my-node --since 2026-11-01 --denied',
        'constellation actor audit my-node --verify',
      ),
    )
    .action(async (directory, options) => (await import('./actor-audit.ts')).auditCommand(directory, options));
  actor
    .command('erase')
    .description(
      'Erases content for good, of every version; what was signed stays checkable. The node may run meanwhile.',
    )
    .argument('<dir>', about)
    .argument('[id]', 'id of a record: it is withdrawn, and all its content erased')
    .option(...words.actor)
    .option('--field <name>', 'erases this field only, and withdraws nothing; again for each', several, [])
    .option(
      '--all-personal-of <name>',
      'erases the personal fields of every record that names this person in one, as whole words; asks before',
    )
    .option(
      '--due',
      'erases what was to be kept for a time only: personal data as «retention» in actor.json says, posts as the charter of their network says',
    )
    .option('--dry-run', 'says what would be erased, and changes nothing')
    .option('--yes', 'do not ask whether it is meant')
    .addHelpText(
      'after',
      example(
        'constellation actor erase my-node --all-personal-of "Jo Doe" --dry-run',
        'constellation actor erase my-node --due',
      ),
    )
    .action(async (directory, id, options) => (await import('./actor-erase.ts')).eraseCommand(directory, id, options));
  actor
    .command('export-all')
    .description('Writes everything of an actor to a folder, in open formats, with all proofs. Changes nothing.')
    .argument('<dir>', about)
    .requiredOption('--to <folder>', 'new folder to write to')
    .option(...words.actor)
    .addHelpText('after', example('constellation actor export-all my-node --to acme-everything'))
    .action(async (directory, options) => (await import('./actor-export-all.ts')).exportAllCommand(directory, options));
}

function several(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
