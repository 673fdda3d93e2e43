import { ConstellationError } from '../../schema/index.ts';
import {
  backupActor,
  type ClosedRecord,
  examineNode,
  openActor,
  recoverAfterRestore,
  restoreActor,
  type UnheardHub,
} from '../../subgraphs/actor/index.ts';
import { whileStopped } from '../processes/directory-hold.ts';
import { asCalled } from './as-called.ts';
import { requireWritable } from './output-file.ts';

/** Writes everything of an actor to one file. */
export async function backupCommand(
  directory: string,
  file: string,
  options: { readonly actor?: string; readonly keys: boolean },
): Promise<void> {
  await requireWritable(file);
  const actor = await openActor(directory, options.actor === undefined ? {} : { only: options.actor });
  try {
    const { entries, drafts, tokens, bytes } = await backupActor(actor, file, { withoutKeys: !options.keys });
    console.log(
      `wrote ${file} (${bytes} bytes): ${entries} entries, ${drafts} drafts, ${tokens} tokens of ${actor.did}`,
    );
    if (options.keys)
      console.error('It holds the private key: keep it as safe as the node itself, on another machine.');
  } finally {
    await actor.close();
  }
}

export type RestoreCommandOptions = {
  readonly actor?: string;
  readonly hub: readonly string[];
  readonly replace?: boolean;
  readonly store?: string;
  readonly continue?: boolean;
  readonly force?: boolean;
  readonly keepSharing?: boolean;
};

/** Restores an actor, and asks its hubs what the backup lacks. */
export async function restoreCommand(
  directory: string,
  file: string | undefined,
  options: RestoreCommandOptions,
): Promise<void> {
  const { hub, replace, store, keepSharing } = options;
  if ((file === undefined) !== (options.continue === true))
    throw new ConstellationError(
      'BAD_INPUT',
      'Give the backup file, or --continue to finish a restore that was begun.',
    );
  let only = options.actor;
  if (file !== undefined) {
    // a running node would go on writing to the store that is put aside
    const restored = await whileStopped(directory, 'The node', () =>
      restoreActor(directory, file, {
        ...(replace ? { replace } : {}),
        ...(store ? { store } : {}),
        ...(keepSharing ? { keepSharing } : {}),
      }),
    );
    only = restored.did;
    console.log(`restored ${restored.did}: ${restored.head.seq} entries.`);
    if (restored.erasedAgain.length > 0) {
      console.error(
        'The backup is from before these were erased. They were erased again; withdraw those that were withdrawn:',
      );
      for (const id of restored.erasedAgain) console.error(`  ${id}`);
    }
    if (restored.keptOut.length > 0)
      console.error(`Shut out after the backup, and not let in again: ${restored.keptOut.join(', ')}.`);
    if (restored.backAgain.length > 0)
      console.error(
        asCalled(
          `Nothing here says who was shut out after the backup. These can come in again: ${restored.backAgain.join(', ')}. What to do: remove who must not (constellation actor people --remove, constellation actor token --revoke).`,
        ),
      );
    if (restored.lacksSettings)
      console.error(
        asCalled(
          'The backup is of older software and does not hold what actor.json said: packs are off, and nothing needs a second signer. What to do: switch packs on (constellation actor packs --on), and write fourEyes, retention and audit into actor.json again.',
        ),
      );
    if (restored.putAside) console.log(`The store that was there lies in ${restored.putAside}`);
  }
  await recover(directory, only, hub, options.force ?? false);
}

async function recover(directory: string, only: string | undefined, hubs: readonly string[], force: boolean) {
  const actor = await openActor(directory, only === undefined ? {} : { only });
  try {
    const { outcome, lost, closed, unheard } = await recoverAfterRestore(actor, hubs, { force });
    for (const { url, why } of unheard) console.error(`${url} ${UNHEARD[why]}`);
    tellClosed(closed);
    switch (outcome) {
      case 'COMPLETE':
        return console.log(
          `${unheard.length === 0 ? 'No hub' : 'No hub that could say'} saw more than the backup holds: nothing that it read is lost.`,
        );
      case 'RESTORED':
        console.log(
          `Hubs saw more than the backup holds: ${lost.length} ${lost.length === 1 ? 'record has' : 'records have'} lost later versions. A signed entry says so; publish again what these said:`,
        );
        for (const { id, version, kept } of lost)
          console.log(
            `  ${id}  version ${version} ${kept === 0 ? 'was its only trace; the backup does not know it' : `is lost, version ${kept} is back`}`,
          );
        return;
      case 'FORCED':
        return console.error(
          'No hub could say what it saw: versions that readers have, and the backup lacks, may now be numbered a second time.',
        );
      case 'PENDING':
        throw new ConstellationError('NOT_READY', pendingMessage(directory, hubs, unheard));
    }
  } finally {
    await actor.close();
  }
}

function tellClosed(closed: readonly ClosedRecord[]): void {
  for (const [why, said] of [
    [
      'CHANGED',
      'These were changed after the backup, and may have been taken back. They are PRIVATE now; decide again who sees them, fields included, and withdraw again what was withdrawn:',
    ],
    [
      'SHARED_WITH_FEW',
      'Nothing here says what was taken back after the backup from networks and partners. What was shared with them of these is PRIVATE now; decide again who sees it:',
    ],
  ] as const) {
    const ids = closed.filter((one) => one.why === why);
    if (ids.length > 0) console.error(said);
    for (const { id } of ids) console.error(`  ${id}`);
  }
}

const UNHEARD: Readonly<Record<UnheardHub['why'], string>> = {
  UNREACHABLE: 'did not answer, or not as a hub does.',
  NOT_READY: 'is starting, or has not read the whole feed since: ask it again in a while.',
  NOT_A_MEMBER: 'does not know this actor, or not any more: is it the right hub?',
  BEHIND:
    'has read less than the backup holds: it was behind, or its index was emptied and it has forgotten what it saw.',
};

function pendingMessage(directory: string, hubs: readonly string[], unheard: readonly UnheardHub[]): string {
  const nobody =
    hubs.length === 0
      ? 'No hub was named, and none that it belongs to could say what it saw'
      : 'No hub could say what it saw, or of the feed for members none that it belongs to';
  const again = `constellation actor restore ${directory} --continue --hub <url of a hub>`;
  // such a hub would have to read the feed first, which is not shown before the recovery
  const forgetful = unheard.some(({ why }) => why === 'BEHIND' || why === 'NOT_READY')
    ? ' A hub with an emptied index cannot remember, however long you wait: ask another one.'
    : '';
  return (
    `${nobody}, so it is not known what the backup lacks, and publishing waits. What to do: ${again}.${forgetful} ` +
    'With --force it goes on without: right if the actor never joined a hub, or nothing was published after the backup; ' +
    'otherwise versions are numbered a second time, which readers take for forgery.'
  );
}

/** Examines a node and says what is wrong; the exit code is 1 when something is. */
export async function doctorCommand(directory: string): Promise<void> {
  const sign = { OK: 'ok     ', WARNING: 'warning', FAULT: 'FAULT  ' } as const;
  for await (const { level, actor, what, todo } of examineNode(directory)) {
    const line = `${sign[level]} ${actor ? `${actor}: ` : ''}${what}`;
    console.log(asCalled(`${line}${todo ? `\n        What to do: ${todo}` : ''}`));
    if (level === 'FAULT') process.exitCode = 1;
  }
}
