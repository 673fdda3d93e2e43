import { existsSync } from 'node:fs';
import { openHubState, recoveryFileOf } from '../../subgraphs/network/index.ts';
import { readHubConfig } from '../hub/hub-config.ts';
import { requireHub } from '../hub/hub-directory.ts';
import { hubIdentityOf } from '../hub/hub-identity.ts';

/** Tells an operator what members ask for: the name, and by which key they know it. */
export async function infoCommand(directory: string, options: { readonly json?: boolean }): Promise<void> {
  const config = readHubConfig(directory);
  requireHub(config);
  const identity = await hubIdentityOf(config);
  const state = await openHubState(config.state, { directory });
  try {
    const [members, roster] = await Promise.all([state.members(), state.rosterHead()]);
    const count = (status: string) => members.filter((member) => member.status === status).length;
    const info = {
      name: config.name,
      did: identity?.did ?? null,
      thumbprint: identity?.checked.current.thumbprint ?? null,
      admission: config.admission,
      members: { active: count('ACTIVE'), suspended: count('SUSPENDED'), applied: count('APPLIED') },
      rosterEntries: roster.count,
    };
    if (options.json) return console.log(JSON.stringify(info, null, 2));
    console.log(`${info.name}`);
    console.log(`Name:       ${info.did ?? 'none; set "publicUrl" (https) in hub.json'}`);
    if (info.thumbprint) console.log(`Thumbprint: ${info.thumbprint}`);
    console.log(`Admission:  ${info.admission}`);
    const { active, suspended, applied } = info.members;
    console.log(`Members:    ${active} active, ${suspended} suspended, ${applied} waiting`);
    console.log(`Roster:     ${info.rosterEntries} entries, believed for ${config.rosterHours} hours`);
    const recovery = recoveryFileOf(directory);
    if (identity && existsSync(recovery))
      console.log(
        `\nThe recovery key still lies in ${recovery}: move it to a safe, and do not keep it on this machine.`,
      );
  } finally {
    await state.close();
  }
}
