import { writeSync } from 'node:fs';
import { openActor } from '../../../subgraphs/actor/index.ts';

// A process that publishes, alone and in batches, until it is ended: <node directory>. Says each id that was acknowledged.
const actor = await openActor(process.argv[2] ?? '', { environment: {} });
for (let round = 0; round < 200; round++) {
  const size = round % 3 === 0 ? 1 : 25;
  const commands = Array.from({ length: size }, (_, index) => ({
    type: 'PUBLISH' as const,
    kind: 'ImpactGoal',
    content: { title: `Goal ${round}.${index}`, direction: 'PREVENT' },
    audience: 'PUBLIC' as const,
  }));
  for (const { envelope } of await actor.publisher.applyAll(commands)) writeSync(1, `${envelope.id}\n`);
}
await actor.close();
