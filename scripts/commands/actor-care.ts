import { ConstellationError } from '../../schema/index.ts';
import { backupActor, examineNode, openActor, recoverAfterRestore, restoreActor } from '../../subgraphs/actor/index.ts';

/** Writes everything of an actor to one file. */
export async function backupCommand(
  directory: string,
  file: string,
  options: { readonly actor?: string; readonly keys: boolean },
): Promise<void> {
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
};

/** Restores an actor, and asks its hubs what the backup lacks. */
export async function restoreCommand(
  directory: string,
  file: string | undefined,
  options: RestoreCommandOptions,
): Promise<void> {
  const { hub, replace, store } = options;
  if ((file === undefined) !== (options.continue === true))
    throw new ConstellationError(
      'BAD_INPUT',
      'Give the backup file, or --continue to finish a restore that was begun.',
    );
  let only = options.actor;
  if (file !== undefined) {
    const restored = await restoreActor(directory, file, {
      ...(replace ? { replace } : {}),
      ...(store ? { store } : {}),
    });
    only = restored.did;
    console.log(`restored ${restored.did}: ${restored.head.seq} entries.`);
    if (restored.putAside) console.log(`The store that was there lies in ${restored.putAside}`);
  }
  await recover(directory, only, hub, options.force ?? false);
}

async function recover(directory: string, only: string | undefined, hubs: readonly string[], force: boolean) {
  const actor = await openActor(directory, only === undefined ? {} : { only });
  try {
    const { outcome, lost, unreachable } = await recoverAfterRestore(actor, hubs, { force });
    for (const url of unreachable) console.error(`${url} did not answer.`);
    switch (outcome) {
      case 'COMPLETE':
        return console.log('No hub saw more than the backup holds: nothing is lost.');
      case 'RESTORED':
        return console.log(
          `Hubs saw more than the backup holds: ${lost} ${lost === 1 ? 'record has' : 'records have'} lost later versions. A signed entry says so; publish them again.`,
        );
      case 'FORCED':
        return console.error('No hub was heard: what they saw beyond the backup may now be numbered a second time.');
      case 'PENDING':
        throw new ConstellationError(
          'NOT_READY',
          `${hubs.length === 0 ? 'No hub was named' : 'No hub answered'}, so nobody could say what the backup lacks, and publishing waits. What to do: constellation actor restore ${directory} --continue --hub <url of the hub>, or with --force if the actor never joined one.`,
        );
    }
  } finally {
    await actor.close();
  }
}

/** Examines a node and says what is wrong; the exit code is 1 when something is. */
export async function doctorCommand(directory: string): Promise<void> {
  const sign = { OK: 'ok     ', WARNING: 'warning', FAULT: 'FAULT  ' } as const;
  for await (const { level, actor, what, todo } of examineNode(directory)) {
    console.log(`${sign[level]} ${actor ? `${actor}: ` : ''}${what}${todo ? `\n        What to do: ${todo}` : ''}`);
    if (level === 'FAULT') process.exitCode = 1;
  }
}
