import { join } from 'node:path';
import { ConstellationError, EVERY_PACK, type OptionalPack } from '../../../schema/index.ts';
import { readWhole, writeWhole } from '../membership/atomic-file.ts';
import { ACTOR_FILE, type ActorConfig } from './config.ts';

/** Which packs to switch. Names come from people, and are checked. */
export type PackSwitches = { readonly on?: readonly string[]; readonly off?: readonly string[] };

/**
 * Writes into actor.json which packs are on. A node that runs has read it at its start, and goes by that until the next.
 *
 * @returns those that are on now
 * @throws ConstellationError BAD_INPUT for a name that is no pack, or is to be switched on and off
 */
export async function switchPacks(
  actor: ActorConfig,
  { on = [], off = [] }: PackSwitches,
): Promise<readonly OptionalPack[]> {
  const [turnedOn, turnedOff] = [new Set(packsIn(on)), new Set(packsIn(off))];
  const both = [...turnedOn].find((pack) => turnedOff.has(pack));
  if (both) throw new ConstellationError('BAD_INPUT', `${both} cannot be switched on and off at once.`);
  const packs = EVERY_PACK.filter((pack) => (actor.packs.has(pack) || turnedOn.has(pack)) && !turnedOff.has(pack));
  const path = join(actor.directory, ACTOR_FILE);
  const file = (await readWhole(path)) as Record<string, unknown>;
  if (turnedOn.size + turnedOff.size > 0) await writeWhole(path, { ...file, packs });
  return packs;
}

/** The packs that people name; `all` names each. @throws ConstellationError BAD_INPUT */
export function packsIn(names: readonly string[]): readonly OptionalPack[] {
  const chosen = names.flatMap((name) => {
    if (name === 'all') return EVERY_PACK;
    return isOptional(name) ? [name] : refuse(name);
  });
  return [...new Set(chosen)];
}

function isOptional(name: string): name is OptionalPack {
  return (EVERY_PACK as readonly string[]).includes(name);
}

function refuse(name: string): never {
  const choice = `Packs are ${EVERY_PACK.join(', ')}, or all of them.`;
  throw new ConstellationError(
    'BAD_INPUT',
    name === 'core' ? `The core is always on. ${choice}` : `«${name.slice(0, 60)}» is no pack. ${choice}`,
  );
}
