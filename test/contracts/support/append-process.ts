import { writeSync } from 'node:fs';
import { openActorStore } from '../../../subgraphs/actor/store/open.ts';
import { idOf, journalWriter } from './journal-writer.ts';

// A process that appends to a store: <url> <actor> <first id number> <how many>. Says each number that was acknowledged.
const [url = '', actor = '', first = '0', count = '0'] = process.argv.slice(2);
const store = await openActorStore(url, { actor });
for (let n = Number(first); n < Number(first) + Number(count); ) {
  const head = await store.head();
  const writer = journalWriter(actor, head);
  const id = idOf(actor, 'goal', n);
  const entries = [writer.version(id, 'ImpactGoal', { title: `goal ${n}` }, 'PUBLIC'), writer.policy(id, 'PRIVATE')];
  const stored = await store.append(entries);
  // Half a pair is possible only when another process came between: the record is there, shown to all.
  if (stored === 0) continue;
  writeSync(1, `${n}\n`);
  n += 1;
}
await store.close();
