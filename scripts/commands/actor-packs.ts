import { ConstellationError, EVERY_PACK, OPTIONAL_PACKS, PACKS } from '../../schema/index.ts';
import { type ActorConfig, readNodeConfig, switchPacks } from '../../subgraphs/actor/index.ts';

export type PacksOptions = {
  readonly actor?: string;
  readonly on?: readonly string[];
  readonly off?: readonly string[];
};

/** Lists the packs of kinds and switches them. The node need not run. */
export async function packsCommand(directory: string, options: PacksOptions): Promise<void> {
  const actor = chosenActor(directory, options.actor);
  const { on = [], off = [] } = options;
  const packs = new Set(await switchPacks(actor, { on, off }));
  console.log(lineOf('core', true, PACKS.core));
  for (const pack of EVERY_PACK) console.log(lineOf(pack, packs.has(pack), OPTIONAL_PACKS[pack]));
  if (on.length + off.length > 0) console.error('A node that runs goes by this from its next start on.');
}

function lineOf(pack: string, isOn: boolean, about: string): string {
  return `${isOn ? 'on ' : 'off'}  ${pack.padEnd(12)} ${about}`;
}

function chosenActor(directory: string, name: string | undefined): ActorConfig {
  const { actors } = readNodeConfig(directory);
  const [actor, ...others] = actors.filter(({ did, slug }) => name === undefined || [did, slug].includes(name));
  if (actor && others.length === 0) return actor;
  const there = actors.map(({ slug }) => slug).join(', ');
  throw actor
    ? new ConstellationError('BAD_INPUT', `This node hosts several actors; name one of them with --actor: ${there}.`)
    : new ConstellationError('NOT_FOUND', `There is no such actor in ${directory}${there && `; there are ${there}`}.`);
}
