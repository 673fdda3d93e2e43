import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConstellationError, checkKeyHistory, type KeyHistory } from '../../schema/index.ts';
import {
  type ActorConfig,
  isAstray,
  moveActorTo,
  NODE_FILE,
  readNodeConfig,
  readRecoveryText,
  recoverActorKey,
  recoveryText,
  revokeActorKey,
  rotateActorKey,
  tellHubs,
} from '../../subgraphs/actor/index.ts';
import { whileStopped } from '../processes/directory-hold.ts';
import { asCalled } from './as-called.ts';
import { showRecoveryKey, typedRecoveryKey } from './recovery-key.ts';

type Options = { readonly actor?: string; readonly hub: readonly string[] };
const STORED = 'Make a backup now: an older one holds the old key, and restoring it would bring that back.';

/** Says which keys there were, and what happened to them. */
export async function showCommand(directory: string, options: { readonly actor?: string }): Promise<void> {
  const actor = actorOf(directory, options.actor);
  const history = JSON.parse(await readFile(actor.historyFile, 'utf8')) as KeyHistory;
  const { keys, current, moved, recovery } = await checkKeyHistory(history, actor.did);
  console.log(`${actor.did}  ${actor.name}`);
  for (const { thumbprint, from, until, replacedBy, revokedSince } of keys.values()) {
    const end =
      until === undefined ? 'speaks now' : `until ${until}${replacedBy === 'RECOVERY' ? ', replaced by recovery' : ''}`;
    const taken = revokedSince === undefined ? '' : `, taken back since ${revokedSince}`;
    console.log(`${thumbprint === current.thumbprint ? '*' : ' '} ${thumbprint}  from ${from}, ${end}${taken}`);
  }
  console.log(
    recovery === undefined ? 'There is no recovery key.' : 'A recovery key is committed to: the one printed last.',
  );
  if (moved) console.log(`Moved ${moved.at} to ${moved.node ?? moved.newDid}.`);
  console.log(`${history.statements.length} of at most 100 statements.`);
}

export async function rotateCommand(directory: string, options: Options): Promise<void> {
  const actor = actorOf(directory, options.actor);
  const { history, thumbprint } = await whileStopped(directory, 'The node', () => rotateActorKey(actor));
  console.log(`The new key of ${actor.did} has the thumbprint ${thumbprint}. ${STORED}`);
  await tell(directory, actor, history, options);
}

export async function revokeCommand(
  directory: string,
  revoked: string | undefined,
  options: Options & { readonly since: string },
): Promise<void> {
  const actor = actorOf(directory, options.actor);
  const { history, thumbprint } = await whileStopped(directory, 'The node', () =>
    revokeActorKey(actor, { since: options.since, thumbprint: revoked }),
  );
  console.log(`What the key signed since ${options.since} counts no more. The key now: ${thumbprint}. ${STORED}`);
  console.log('Publish again, from the node, what you yourselves published since then.');
  await tell(directory, actor, history, options);
}

export async function recoverCommand(
  directory: string,
  options: Options & { readonly since?: string; readonly file?: string },
): Promise<void> {
  const actor = actorOf(directory, options.actor);
  const { since } = options;
  const { history, thumbprint, recoveryKey } = await whileStopped(directory, 'The node', async () =>
    recoverActorKey(actor, readRecoveryText(await typedRecoveryKey(options.file)), { since }),
  );
  console.log(`The new key of ${actor.did} has the thumbprint ${thumbprint}. ${STORED}`);
  showRecoveryKey(recoveryText(recoveryKey), 'The recovery key that you have just used is spent: destroy it.');
  await tell(directory, actor, history, options);
}

export async function moveCommand(
  directory: string,
  options: Options & { readonly to?: string; readonly did?: string },
): Promise<void> {
  const { to, did } = options;
  if (to === undefined && did === undefined)
    throw new ConstellationError('BAD_INPUT', 'Say where to: --to https://node.example, or --did did:web:new.example.');
  const actor = actorOf(directory, options.actor);
  const node = to === undefined ? {} : { node: URL.canParse(to) ? new URL(to).href.replace(/\/$/, '') : to };
  const { history } = await whileStopped(directory, 'The node', () =>
    moveActorTo(actor, { ...node, ...(did === undefined ? {} : { newDid: did }) }),
  );
  console.log(`${actor.did} answers at ${to ?? did} from now on; its name and all its ids stay.`);
  if (to !== undefined) sayWhatNodeFileSays(directory, to);
  await tell(directory, actor, history, options, to ?? did);
}

/** Tells the hubs what there is to know by now. */
export async function tellCommand(directory: string, options: Options): Promise<void> {
  const actor = actorOf(directory, options.actor);
  await tell(directory, actor, JSON.parse(await readFile(actor.historyFile, 'utf8')) as KeyHistory, options);
}

/** The files of a node are its operator's: they are not changed, but what no longer fits is named. */
function sayWhatNodeFileSays(directory: string, to: string): void {
  const { listen, publicUrl } = readNodeConfig(directory);
  const file = join(directory, NODE_FILE);
  if (publicUrl !== undefined && publicUrl !== new URL(to).origin)
    console.log(
      `${file} still says "publicUrl": "${publicUrl}", which goes before: change it there, if this node serves the new address.`,
    );
  if (isAstray(to, listen.port))
    console.log(
      `${file} still says that the node listens at port ${listen.port}: write "port": ${new URL(to).port || 80} there, if this node serves the new address.`,
    );
}

async function tell(
  directory: string,
  actor: ActorConfig,
  history: KeyHistory,
  { hub }: Options,
  movedTo?: string,
): Promise<void> {
  const { development } = readNodeConfig(directory);
  const told = await tellHubs(actor, history, { development, hubs: hub });
  for (const { hub: name, isTold, why, found } of told) {
    if (isTold && found === false) {
      console.log(`told ${name}, which does not find the node at its new address yet, and goes on at the old one.`);
      continue;
    }
    console.log(
      asCalled(isTold ? `told ${name}` : `NOT told ${name}: ${why} Later: constellation actor key tell ${directory}`),
    );
  }
  const next =
    movedTo === undefined
      ? `If the node does not run: constellation actor start ${directory}`
      : `Start the node at the new address: it then tells its hubs again by itself. A hub that still does not find it: constellation actor key tell ${directory}`;
  console.log(asCalled(next));
}

function actorOf(directory: string, only: string | undefined): ActorConfig {
  const { actors } = readNodeConfig(directory);
  const chosen = actors.filter(({ did, slug }) => only === undefined || only === did || only === slug);
  const [actor, ...others] = chosen;
  if (!actor) throw new ConstellationError('NOT_FOUND', `There is no such actor in ${directory}.`);
  if (others.length > 0)
    throw new ConstellationError(
      'BAD_INPUT',
      `This node hosts several actors; name one with --actor: ${chosen.map(({ slug }) => slug).join(', ')}.`,
    );
  return actor;
}
