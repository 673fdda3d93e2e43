import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';

/**
 * Runs in a worker thread: takes the packaged GraphiQL apart into files and hands them over compressed, so that the main thread
 * never holds the texts.
 */
const { css, editorWorkerService, graphqlWorker, js, jsonWorker } = await import(
  '@graphql-yoga/render-graphiql/graphiql'
);

const workers = `self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => '/graphiql/' + ({ json: 'json-worker.js', graphql: 'graphql-worker.js' }[label] ?? 'editor-worker.js'),
};`;

/**
 * GraphiQL keeps its tabs in the browser, and begins with the one whose texts equal those that it is started with; when none does it opens
 * an empty one more. So it is started with what the open tab holds, or with the first query when that holds nothing.
 */
const start = `const { title, endpoint, query } = document.body.dataset;
let tab;
try {
  const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem('graphiql:tabState'));
  tab = tabs[activeTabIndex];
} catch {
  // none yet, or this browser keeps nothing
}
const linked = new URLSearchParams(location.search).get('query');
const shown = tab && tab.query && (!linked || linked === tab.query) ? tab : { query: linked || query };
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  title,
  endpoint,
  defaultQuery: query,
  query: shown.query,
  initialVariables: shown.variables || '',
  initialHeaders: shown.headers || '',
});`;

/** On a phone the panes stand below each other: side by side, answers would be one character wide. */
const narrow = `@media (max-width: 700px) {
  .graphiql-container :has(> .graphiql-editors) { flex-direction: column !important; }
  .graphiql-container .graphiql-editors, .graphiql-container .graphiql-response { width: auto !important; min-height: 0; }
  .graphiql-container .graphiql-horizontal-drag-bar { display: none; }
}`;

const SCRIPT = 'text/javascript; charset=utf-8';
const files = [
  { name: 'graphiql.css', type: 'text/css; charset=utf-8', text: `${css}\n${narrow}` },
  { name: 'graphiql.js', type: SCRIPT, text: js },
  { name: 'workers.js', type: SCRIPT, text: workers },
  { name: 'start.js', type: SCRIPT, text: start },
  { name: 'editor-worker.js', type: SCRIPT, text: editorWorkerService },
  { name: 'json-worker.js', type: SCRIPT, text: jsonWorker },
  { name: 'graphql-worker.js', type: SCRIPT, text: graphqlWorker },
].map(({ name, type, text }) => {
  const body = Uint8Array.from(gzipSync(text));
  return { name, type, body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
});

parentPort?.postMessage(
  files,
  files.map(({ body }) => body.buffer),
);
