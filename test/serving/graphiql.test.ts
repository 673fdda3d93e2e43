import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { describe, onTestFinished, test } from 'vitest';
import { addGraphiQL, addGraphQL, createServer, listen } from '../../subgraphs/serving/index.ts';
import { startBrowser } from '../support/browser.ts';
import { chromiumForTests } from '../support/chromium.ts';

const chromium = chromiumForTests();
const FIRST = '# Press the button.\n{ hello }\n';

async function startPage(): Promise<string> {
  const app = createServer({ logger: pino({ level: 'silent' }) });
  const end = await addGraphQL(app, {
    path: '/graphql',
    source: { schema: buildSchema('type Query { hello: String bye: String }') },
    maxBodyBytes: 10_000,
    limits: { depth: 20, aliases: 10, fields: 500, rows: 100 },
    context: () => ({}),
  });
  addGraphiQL(app, { title: 'A page', endpoint: '/graphql', query: FIRST });
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 }, 'choose another');
  onTestFinished(async () => {
    await close();
    await end();
  });
  return `${url}/graphiql`;
}

describe.skipIf(!chromium)('GraphiQL in a browser', { timeout: 60_000 }, () => {
  test('shows its first query on the second visit and the third too, in one tab', async () => {
    const url = await startPage();
    const page = await startBrowser(chromium!);
    onTestFinished(() => page.close());
    const shows = (text: string) =>
      page.until(
        `document.querySelector('.graphiql-query-editor .view-lines')?.innerText.replaceAll('\\u00a0', ' ').includes(${JSON.stringify(text)})`,
      );
    const kept = 'JSON.parse(localStorage.getItem("graphiql:tabState") ?? "null")';
    for (let visit = 1; visit <= 3; visit++) {
      await page.open(url);
      await shows('hello');
      // what it keeps is written half a second later
      await page.until(`${kept}?.tabs.length === 1 && ${kept}.tabs[0].query?.includes('hello')`);
    }
    // a link that somebody sent shows what it says, and leaves the own text where it was
    await page.open(`${url}?query=${encodeURIComponent('{ bye }')}`);
    await shows('bye');
    await page.until(`${kept}?.tabs.length === 2`);
    await page.open(url);
    await shows('bye');
  });

  test('fills an empty tab that an earlier visit has left', async () => {
    const url = await startPage();
    const page = await startBrowser(chromium!);
    onTestFinished(() => page.close());
    await page.open(url);
    const tab = { id: 'a', title: '<untitled>', query: null, variables: null, headers: null, operationName: null };
    const state = JSON.stringify({ activeTabIndex: 0, tabs: [{ ...tab, response: null }] });
    await page.run(`localStorage.setItem('graphiql:tabState', ${JSON.stringify(state)})`);
    await page.open(url);
    await page.until(`document.querySelector('.graphiql-query-editor .view-lines')?.innerText.includes('hello')`);
  });
});
