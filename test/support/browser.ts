import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// biome-ignore lint/suspicious/noExplicitAny: the protocol has hundreds of forms; tests say what they expect of each
type Answer = any;

/** A page of a real Chromium, spoken to by the DevTools protocol over a plain WebSocket. */
export type BrowserPage = {
  send(method: string, params?: object): Promise<Answer>;
  /** Opens an address; resolves when the page and its scripts are loaded. */
  open(url: string): Promise<void>;
  /** Runs an expression in the page and gives its value. */
  run(expression: string): Promise<Answer>;
  /** Resolves when an expression comes true in the page, whatever page that is by then. */
  until(expression: string): Promise<void>;
  /** What the page wrote to the console, and what its policies refused. */
  readonly complaints: string[];
  close(): Promise<void>;
};

const PATIENCE_MS = 30_000;

/** Starts a Chromium with a profile of its own. @example const page = await startBrowser(chromium); await page.open(url) */
export async function startBrowser(chromium: string): Promise<BrowserPage> {
  const profile = await mkdtemp(join(tmpdir(), 'constellation-chromium-'));
  const child = spawn(
    chromium,
    // as root, in a container, the sandbox of Chromium cannot be
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const end = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await gone;
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = await listeningAt(child.stderr);
    const targets = (await (await fetch(`http://${new URL(address).host}/json/list`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const page = targets.find(({ type }) => type === 'page');
    if (!page) throw new Error('Chromium opened no page');
    return await connect(page.webSocketDebuggerUrl, end);
  } catch (error) {
    await end();
    throw error;
  }
}

function listeningAt(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: output });
    const said: string[] = [];
    const late = setTimeout(() => reject(new Error(`Chromium does not start:\n${said.join('\n')}`)), PATIENCE_MS);
    lines.on('line', (line) => {
      said.push(line);
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
    lines.once('close', () => {
      clearTimeout(late);
      reject(new Error(`Chromium ended:\n${said.join('\n')}`));
    });
  });
}

async function connect(address: string, end: () => Promise<void>): Promise<BrowserPage> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const listeners = new Set<(method: string) => void>();
  const complaints: string[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data));
    if (message.id === undefined) {
      if (message.method === 'Runtime.exceptionThrown')
        complaints.push(JSON.stringify(message.params.exceptionDetails));
      if (message.method === 'Log.entryAdded') complaints.push(message.params.entry.text);
      for (const listener of [...listeners]) listener(message.method);
      return;
    }
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) one?.reject(new Error(`${message.error.message}`));
    else one?.resolve(message.result);
  });
  const send = (method: string, params: object = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  const once = (wanted: string) =>
    new Promise<void>((resolve) => {
      const listener = (method: string) => {
        if (method !== wanted) return;
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });
  const run = async (expression: string) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);

  return {
    send,
    run,
    complaints,
    async open(url) {
      const loaded = once('Page.loadEventFired');
      await send('Page.navigate', { url });
      await loaded;
    },
    async until(expression) {
      const deadline = Date.now() + PATIENCE_MS;
      // between two pages there is none to ask
      while (!(await run(expression).catch(() => false))) {
        if (Date.now() > deadline)
          throw new Error(
            `never came true: ${expression}\n${await run('document.body?.innerText')}\n${complaints.join('\n')}`,
          );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async close() {
      socket.close();
      await end();
    },
  };
}
