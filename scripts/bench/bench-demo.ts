import { startDemo } from '../demo/demo-network.ts';
import { measurePages, residentMb, round } from '../trial/measure.ts';

/** Starts the demo twice, first with nothing there, then as it was left; gives the time to ready and the memory of the processes. */
export async function benchDemo(directory: string, hubPort: number, runs: number) {
  const { signal } = new AbortController();
  const start = async () => {
    const began = performance.now();
    const network = await startDemo({ directory, hubPort, signal });
    return { network, seconds: round((performance.now() - began) / 1000) };
  };
  const first = await start();
  const firstMemory = memoryOf(first.network.services);
  await first.network.stop();
  const second = await start();
  try {
    const idle = memoryOf(second.network.services);
    const page = await measurePages(second.network.url, runs);
    return {
      firstStartSeconds: first.seconds,
      laterStartSeconds: second.seconds,
      memoryAtFirstStart: firstMemory,
      memory: idle,
      memoryAfterQueries: memoryOf(second.network.services),
      pageOfGoals: page,
    };
  } finally {
    await second.network.stop();
  }
}

function memoryOf([hub, ...nodes]: readonly { readonly pid: number }[]) {
  return { hubMb: hub && residentMb(hub.pid), nodesMb: nodes.map(({ pid }) => residentMb(pid)) };
}
