import { pino } from 'pino';
import { isAstray, type NodeConfig, readNodeConfig, startNode } from '../../subgraphs/actor/index.ts';
import { openPages } from '../../subgraphs/serving/index.ts';
import { PAGES_DIRECTORY } from '../pages/pages-directory.ts';
import { holdAsRunning } from '../processes/directory-hold.ts';
import { untilStopped } from '../processes/until-stopped.ts';
import { asCalled } from './as-called.ts';

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
  const node = await startNode(directory, {
    environment,
    logger: pino({ level: logLevel }, pino.destination(2)),
    pages: openPages(PAGES_DIRECTORY),
  });
  console.log(`listening ${node.url}/graphql`);
  for (const { did, name } of node.actors.values()) console.log(`  ${did}  ${name}`);
  const listensAt = Number(new URL(node.url).port);
  for (const actor of node.actors.values()) {
    const address = node.addressOf(actor);
    if (isAstray(address, listensAt))
      console.error(asCalled(astrayMessage(actor.did, address, listensAt, node.config)));
  }
  await stopped;
  await node.close();
  hold.release();
  if (process.connected) process.disconnect();
}

function astrayMessage(did: string, address: string, port: number, { directory, publicUrl }: NodeConfig): string {
  const todo =
    publicUrl === undefined
      ? `stop it and start it without --port; or, if it shall stay at this port, stop it and run: constellation actor move ${directory} --to http://localhost:${port}`
      : `correct "publicUrl" in node.json, or listen at the port that it names`;
  return `warning: others look for ${did} at ${address}, and this node listens at port ${port}: hubs and members do not find it here. What to do: ${todo}`;
}
