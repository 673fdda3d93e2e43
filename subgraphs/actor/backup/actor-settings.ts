import { join } from 'node:path';
import { readWhole } from '../membership/atomic-file.ts';
import { ACTOR_FILE, type ActorFile, actorPolicy } from '../setup/config.ts';
import { invalid } from './backup-file.ts';

/** What actor.json says of the actor itself: the rest of it is about the machine, or is a secret's place. */
export type ActorSettings = Pick<ActorFile, 'fourEyes' | 'packs' | 'audit' | 'retention'>;

/** In a backup. Software that is older than this line reads over it. */
export type SettingsLine = { readonly type: 'settings'; readonly settings: ActorSettings };

/** What a backup keeps of actor.json, as its operator wrote it. */
export async function settingsLine(actorDirectory: string): Promise<SettingsLine> {
  const file = (await readWhole(join(actorDirectory, ACTOR_FILE))) as ActorFile;
  return { type: 'settings', settings: settingsIn(file) };
}

/** @throws ConstellationError BACKUP_INVALID, for settings that this software does not know, too: four eyes are not to be left out */
export function checkSettings({ settings }: SettingsLine): ActorSettings {
  const { error } = actorPolicy.safeParse(settings);
  if (error) throw invalid(`its settings are none that this software knows: ${error.issues[0]?.message}`, error);
  return settingsIn(settings);
}

function settingsIn({ fourEyes, packs, audit, retention }: ActorSettings): ActorSettings {
  return {
    ...(fourEyes === undefined ? {} : { fourEyes }),
    ...(packs === undefined ? {} : { packs }),
    ...(audit === undefined ? {} : { audit }),
    ...(retention === undefined ? {} : { retention }),
  };
}
