import { readHubConfig } from '../hub/hub-config.ts';
import { runHub } from '../hub/run-hub.ts';
import { untilStopped } from '../processes/until-stopped.ts';

/** Starts a hub and runs until it is asked to stop. */
export async function startHubCommand(
  directory: string,
  commandLine: { readonly port?: number; readonly host?: string },
): Promise<void> {
  const stopped = untilStopped();
  const hub = await runHub(readHubConfig(directory, process.env, commandLine));
  console.log(`listening ${hub.url}/graphql`);
  const ended = new AbortController();
  void hub.caughtUp(ended.signal).then(
    () => console.log(`ready ${hub.url}/graphql`),
    () => {},
  );
  await stopped;
  ended.abort();
  await hub.close();
  if (process.connected) process.disconnect();
}
