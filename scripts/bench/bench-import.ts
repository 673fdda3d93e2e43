import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registry } from '../../schema/index.ts';
import { initActor, openActor } from '../../subgraphs/actor/index.ts';
import { importFile, importTarget } from '../../subgraphs/actor/tables/index.ts';

/** Imports a table of goals into a new actor with a SQLite store; gives rows a second, for new rows and for unchanged ones. */
export async function benchImport(directory: string, options: { readonly rows: number; readonly port: number }) {
  const { rows, port } = options;
  const did = `did:web:localhost%3A${port}`;
  await initActor(directory, {
    did,
    name: 'Bench',
    node: { listen: { host: '127.0.0.1', port }, development: true, logLevel: 'warn' },
  });
  const file = join(directory, 'goals.csv');
  await writeFile(file, tableOf(rows));
  const kind = registry.byName('ImpactGoal');
  if (!kind) throw new Error('There is no kind ImpactGoal.');
  const actor = await openActor(directory, { environment: {} });
  try {
    const timed = async () => {
      const began = performance.now();
      await importFile(importTarget(actor), { file, kind, key: 'key', audience: 'PUBLIC', language: 'en' });
      return Math.round((rows / (performance.now() - began)) * 1000);
    };
    return { did, rows, newRowsPerSecond: await timed(), unchangedRowsPerSecond: await timed() };
  } finally {
    await actor.close();
  }
}

function tableOf(rows: number): string {
  const header = 'key,title,description,direction,abc,sdgs,importance,resultKind\n';
  const row = (at: number) =>
    `G${at},Goal number ${at},"What goal ${at} is about, in a sentence or two, as people write it.",PREVENT,ACT_TO_AVOID_HARM,13;7.2,HIGH,OUTCOME\n`;
  return header + Array.from({ length: rows }, (_, at) => row(at)).join('');
}
