import { writeSync } from 'node:fs';
import { openIndexStore } from '../../../subgraphs/network/store/open.ts';
import { pageOf } from './index-pages.ts';

// A hub's ingest in a process of its own: <url> <actor> <actor> <pages of each> <entries a page>. Says each page that it applied itself.
const [url = '', one = '', two = '', pages = '0', size = '1'] = process.argv.slice(2);
const index = await openIndexStore(url);
for (let page = 0; page < Number(pages); page++) {
  for (const actor of [one, two]) {
    if (await index.apply(pageOf(actor, page * Number(size), Number(size)))) writeSync(1, `${actor} ${page}\n`);
  }
}
await index.close();
