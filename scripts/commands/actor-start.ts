import { pino } from 'pino';
import { readNodeConfig, startNode } from '../../subgraphs/actor/index.ts';
import { holdAsRunning } from '../processes/directory-hold.ts';
import { untilStopped } from '../processes/until-stopped.ts';

/** Starts a node and runs until it is asked to stop. Logs go to the error stream. */
export async function startCommand(
  directory: string,
  { port, host }: { readonly port?: number; readonly host?: string },
): Promise<void> {
  const stopped = untilStopped();
  const environment = {
    ...process.env,
    ...(port === undefined ? {} : { CONSTELLATION_PORT: String(port) }),
    ...(host === undefined ? {} : { CONSTELLATION_HOST: host }),
  };
  const { logLevel } = readNodeConfig(directory, environment);
  const hold = await holdAsRunning(directory);
  const node = await startNode(directory, { environment, logger: pino({ level: logLevel }, pino.destination(2)) });
  console.log(`listening ${node.url}/graphql`);
  for (const { did, name } of node.actors.values()) console.log(`  ${did}  ${name}`);
  await stopped;
  await node.close();
  hold.release();
  if (process.connected) process.disconnect();
}
