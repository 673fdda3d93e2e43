import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePortRange, run } from '../../scenarios/support/living-network.ts';

let directory = '';
let node = '';
let printed = '';
const RECOVERY = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}\n +(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/g;

async function constellation(...args: string[]): Promise<{ code: number | null; output: string }> {
  const process = run(['scripts/constellation.mjs', ...args]);
  return { code: await process.ended, output: process.output() };
}
const key = (...args: string[]) => constellation('actor', 'key', ...args);
const recoveryIn = (output: string) => output.match(RECOVERY)?.[0] ?? '';
const thumbprintIn = (output: string) => /thumbprint ([\w-]{43})|key now: ([\w-]{43})/.exec(output)?.slice(1).join('');

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'keys-'));
  node = join(directory, 'node');
  const port = await freePortRange(1);
  const { output } = await constellation(
    'actor',
    'init',
    node,
    '--name',
    'Acme',
    '--development',
    '--port',
    String(port),
  );
  printed = recoveryIn(output);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('constellation actor key', { timeout: 60_000 }, () => {
  it('rotates, revokes and recovers, and shows what happened', async () => {
    const rotated = await key('rotate', node);
    expect(rotated.code, rotated.output).toBe(0);
    const revoked = await key('revoke', node, '--since', new Date().toISOString().slice(0, 10));
    expect(revoked.code, revoked.output).toBe(0);
    const file = join(directory, 'recovery.txt');
    writeFileSync(file, printed.toLowerCase());
    const recovered = await key('recover', node, '--file', file);
    expect(recovered.code, recovered.output).toBe(0);
    expect(recovered.output.match(RECOVERY)).toHaveLength(1);
    const shown = await key('show', node);
    expect(shown.output).toContain(`* ${thumbprintIn(recovered.output)}`);
    expect(shown.output).toContain(`${thumbprintIn(revoked.output)}`);
    expect(shown.output).toMatch(/taken back since \d{4}-\d\d-\d\dT00:00:00Z/);
    expect(shown.output).toContain('4 of at most 100 statements');
    // the one that was used is spent, the new one holds
    expect((await key('recover', node, '--file', file)).output).toContain('Nothing was changed');
    writeFileSync(file, recoveryIn(recovered.output));
    expect((await key('recover', node, '--file', file)).code).toBe(0);
  });

  it('says what is wrong with a recovery key that was mistyped, before anything is changed', async () => {
    const { listen } = JSON.parse(readFileSync(join(node, 'node.json'), 'utf8'));
    const history = () => readFileSync(join(node, 'actors', `localhost-${listen.port}`, 'key-history.json'), 'utf8');
    const before = history();
    const file = join(directory, 'mistyped.txt');
    writeFileSync(
      file,
      printed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    );
    const { code, output } = await key('recover', node, '--file', file);
    expect(code).toBe(1);
    expect(output).toContain('its checksum is wrong: look at group 7 of the second line');
    expect(history()).toBe(before);
  });

  it('is refused while the node runs', async () => {
    const running = run(['scripts/constellation.mjs', 'actor', 'start', node]);
    await running.printed('listening');
    try {
      const { code, output } = await key('rotate', node);
      expect(code).toBe(1);
      expect(output).toContain('STORE_LOCKED');
      expect(output).toContain('What to do: stop it first');
    } finally {
      running.child.kill('SIGTERM');
      await running.ended;
    }
  });

  it('moves an actor, and says which hub was not told', async () => {
    const { code, output } = await constellation(
      ...['actor', 'move', node, '--to', 'http://localhost:4999/', '--hub', 'http://localhost:1'],
    );
    expect(code, output).toBe(0);
    expect(output).toContain('its name and all its ids stay');
    expect(output).toContain('NOT told http://localhost:1');
    expect((await key('show', node)).output).toContain('to http://localhost:4999');
    expect((await constellation('actor', 'move', node, '--to', 'ftp://x')).code).toBe(1);
    expect((await constellation('actor', 'move', node)).output).toContain('Say where to');
  });
});
