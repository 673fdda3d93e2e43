import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConstellationError, formatDid } from '../../schema/index.ts';
import { initActor, type NodeFile, packsIn, recoveryText, slugOf } from '../../subgraphs/actor/index.ts';
import { asCalled } from './as-called.ts';
import { showRecoveryKey } from './recovery-key.ts';

export type InitOptions = {
  readonly did?: string;
  readonly name: string;
  readonly port?: number;
  readonly host?: string;
  readonly publicUrl?: string;
  readonly store?: string;
  readonly packs?: readonly string[];
  readonly development?: boolean;
  /** An actor that is there already is left as it is: for containers, which run the same commands at each start. */
  readonly ifMissing?: boolean;
};

const DEFAULT_PORT = 4101;

/** Creates an actor and shows its recovery key, once. */
export async function initCommand(directory: string, options: InitOptions): Promise<void> {
  const { name, store } = options;
  const did = options.did ?? localDid(options);
  const node = nodeFile(options);
  const folder = join(directory, 'actors', slugOf(did));
  if (options.ifMissing && existsSync(folder)) return console.log(`${did} is there already, in ${folder}`);
  const isHosted = existsSync(join(directory, 'node.json'));
  const actor = await initActor(directory, {
    did,
    name,
    ...(store ? { store } : {}),
    ...(options.packs ? { packs: packsIn(options.packs) } : {}),
    ...(node ? { node } : {}),
  });
  console.log(`created ${actor.did} (${name}) in ${folder}`);
  console.log(`Thumbprint of its key, for operators of hubs to compare: ${actor.thumbprint}`);
  if (isHosted && node) console.log(`The node was there already: node.json in ${directory} stays as it is.`);
  showRecoveryKey(recoveryText(actor.recoveryKey));
  console.log(
    asCalled(`Next:
  constellation actor start ${directory}
  constellation actor people ${directory} --invite "your name" --role SIGNER`),
  );
}

function localDid({ development, port = DEFAULT_PORT }: InitOptions): string {
  if (development) return formatDid({ host: 'localhost', port });
  throw new ConstellationError(
    'CONFIG_INVALID',
    'An actor needs a name for ever. What to do: give --did did:web:<your host>, or --development for a trial on this machine.',
  );
}

/** What node.json shall say, when the command line says something about it. */
function nodeFile({ port, host, publicUrl, development }: InitOptions): NodeFile | undefined {
  if (port === undefined && host === undefined && publicUrl === undefined && !development) return undefined;
  return {
    listen: { host: host ?? '127.0.0.1', port: port ?? DEFAULT_PORT },
    ...(publicUrl ? { publicUrl } : {}),
    ...(development ? { development } : {}),
  };
}
