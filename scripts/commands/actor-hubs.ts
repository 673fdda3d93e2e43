import { type HubStanding, hubStandings, readNodeConfig } from '../../subgraphs/actor/index.ts';
import { asCalled } from './as-called.ts';

/** Lists the hubs of a node as they lie on disk; the node need not run. */
export async function hubsCommand(directory: string, options: { readonly json?: boolean }): Promise<void> {
  const config = readNodeConfig(directory);
  const standings = await hubStandings(config);
  if (options.json) return console.log(JSON.stringify(standings, null, 2));
  if (standings.length === 0)
    return console.log(asCalled('no hubs yet: join one with: constellation actor join <dir> <hub>'));
  for (const standing of standings) console.log(lineOf(standing));
}

function lineOf({ hub, name, actor, thumbprint, state, members, readAt, believedUntil, code }: HubStanding): string {
  const roster =
    readAt === undefined
      ? 'roster not read yet'
      : `${members} members as of ${shortTime(readAt)}, believed until ${shortTime(believedUntil)}`;
  return `${state.padEnd(9)} ${hub}  ${name}  for ${actor}  key ${thumbprint}  ${roster}${code ? `  ${code}` : ''}`;
}

function shortTime(ms: number | undefined): string {
  return ms === undefined ? '?' : new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}
