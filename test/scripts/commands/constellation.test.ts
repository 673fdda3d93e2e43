import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRecoveryText } from '../../../subgraphs/actor/index.ts';
import { freePortRange, type Process, run } from '../../scenarios/support/living-network.ts';

let directory = '';
let node = '';
let port = 0;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'constellation-commands-'));
  node = join(directory, 'node');
  port = await freePortRange(2);
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Runs a command to its end. */
async function constellation(...args: string[]): Promise<{ code: number | null; output: string }> {
  const process = run(['scripts/constellation.mjs', ...args]);
  return { code: await process.ended, output: process.output() };
}

/** Starts a command that goes on, and stops it after the work. */
async function during(args: string[], work: (process: Process) => Promise<void>): Promise<void> {
  const process = run(['scripts/constellation.mjs', ...args]);
  try {
    await process.printed('listening');
    await work(process);
  } finally {
    process.child.kill('SIGTERM');
    expect(await process.ended).toBe(0);
  }
}

function table(text: string): string {
  const file = join(directory, `${crypto.randomUUID()}.csv`);
  writeFileSync(file, text);
  return file;
}

describe('constellation actor', { timeout: 60_000 }, () => {
  it('init makes an actor and shows its recovery key once, which is kept nowhere', async () => {
    const { code, output } = await constellation(
      ...['actor', 'init', node, '--name', 'Acme', '--development', '--port', String(port)],
    );
    expect(code, output).toBe(0);
    expect(output).toContain(`did:web:localhost%3A${port}`);
    const printed = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}\n +(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/g;
    expect(output.match(printed)).toHaveLength(1);
    const secret = readRecoveryText(output.match(printed)?.[0] ?? '').d ?? '';
    expect(secret).toHaveLength(43);
    expect(output).toContain('put it into a safe');
    const key = readFileSync(join(node, 'actors', `localhost-${port}`, 'actor.json'), 'utf8');
    expect(key).not.toContain(secret);
    const again = await constellation('actor', 'init', node, '--name', 'Acme', '--development', '--port', String(port));
    expect(again.code).toBe(1);
    expect(again.output).toContain('CONFIG_INVALID');
  });

  it('init without a name for ever says what to do', async () => {
    const { code, output } = await constellation('actor', 'init', join(directory, 'x'), '--name', 'X');
    expect(code).toBe(1);
    expect(output).toContain('What to do: give --did');
    expect(existsSync(join(directory, 'x'))).toBe(false);
  });

  it('token issues, lists and revokes tokens', async () => {
    const issued = await constellation(
      'actor',
      'token',
      node,
      '--label',
      'office',
      '--role',
      'READER',
      '--expires',
      '30',
    );
    expect(issued.output).toMatch(/^cst_[\w-]{43}$/m);
    expect((await constellation('actor', 'token', node, '--list')).output).toMatch(/READER\s+office\s+until 20/);
    expect((await constellation('actor', 'token', node, '--revoke', 'office')).output).toContain('removed 1 token');
    const none = await constellation('actor', 'token', node, '--revoke', 'office');
    expect(none).toMatchObject({ code: 1 });
    expect(none.output).toContain('NOT_FOUND');
  });

  it('import publishes, tells every fault and exits with 1, and export gives the same back', async () => {
    const args = ['actor', 'import', node, '--kind', 'ImpactGoal', '--key', 'key', '--audience', 'PUBLIC', '--file'];
    const faulty = await constellation(...args, table('key,title,direction\nA,x,UP\nB,,PREVENT\n'));
    expect(faulty.code).toBe(1);
    expect(faulty.output).toMatch(/error IMPORT_INVALID: .* has 2 faults in 2 of 2 rows/);
    expect(faulty.output).toContain('row 2, column direction');
    const good = table('key,title,direction\nA,=x,INCREASE\nB,y,PREVENT\n');
    expect((await constellation(...args, good, '--dry-run')).output).toContain('nothing was written: 2 rows: 2 new');
    expect((await constellation(...args, good)).output).toContain('2 rows: 2 new');
    expect((await constellation(...args, good)).output).toContain('2 unchanged');
    const file = join(directory, 'out.xlsx');
    await constellation('actor', 'export', node, '--kind', 'ImpactGoal', '--file', file);
    const back = await constellation('actor', 'import', node, '--kind', 'ImpactGoal', '--file', file);
    expect(back.output).toContain('2 rows: 0 new, 0 revised, 0 shown to another audience, 2 unchanged');
    const unknown = await constellation('actor', 'import', node, '--kind', 'Goal', '--file', file);
    expect(unknown.output).toMatch(/UNKNOWN_KIND.*ImpactGoal/);
  });

  it('doctor finds nothing wrong, and a backup restores into another directory', async () => {
    const doctor = await constellation('actor', 'doctor', node);
    expect(doctor.code, doctor.output).toBe(0);
    expect(doctor.output).toContain('All 2 entries of the journal are whole');
    const backup = join(directory, 'acme.backup');
    expect((await constellation('actor', 'backup', node, backup)).output).toContain('2 entries');
    const elsewhere = join(directory, 'elsewhere');
    const restored = await constellation('actor', 'restore', elsewhere, backup);
    expect(restored.code).toBe(1);
    expect(restored.output).toContain('NOT_READY');
    expect((await constellation('actor', 'restore', elsewhere, '--continue', '--force')).code).toBe(0);
    expect((await constellation('actor', 'doctor', elsewhere)).code).toBe(0);
  });

  it('files that cannot be read or written are named, with what to do', async () => {
    const missing = join(directory, 'not', 'there');
    const locked = join(directory, 'locked');
    mkdirSync(locked, { mode: 0o500 });
    const goals = ['--kind', 'ImpactGoal', '--file'];
    const attempts = [
      [['backup', node, join(missing, 'a.gz')], missing],
      [['export', node, ...goals, join(missing, 'a.csv')], missing],
      [['backup', node, directory], directory],
      [['restore', node, join(missing, 'a.gz')], missing],
      [['import', node, ...goals, join(missing, 'a.csv')], missing],
      [['import', node, ...goals, join(missing, 'a.xlsx')], missing],
      // whoever is root may write everywhere
      ...(process.getuid?.() === 0 ? [] : [[['backup', node, join(locked, 'a.gz')], locked] as const]),
    ] as const;
    for (const [args, named] of attempts) {
      const { code, output } = await constellation('actor', ...args);
      expect(code, output).toBe(1);
      expect(output).toContain(named);
      expect(output).toMatch(/error (BAD_INPUT|BACKUP_INVALID|IMPORT_INVALID)/);
      expect(output).not.toContain('ENOENT');
    }
    rmSync(locked, { recursive: true });
  });

  it('start says that its port is taken, and exits with 1', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
    const { code, output } = await constellation('actor', 'start', node);
    taken.close();
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`error PORT_IN_USE: 127.0.0.1:${port} is taken`));
    expect(output).not.toContain('    at ');
  });
});

describe('constellation hub and query', { timeout: 120_000 }, () => {
  it('let an actor join a running hub, answer from it, and let it go', async () => {
    const hub = join(directory, 'hub');
    const did = `did:web:localhost%3A${port}`;
    const environment = ['--port', String(port + 1)];
    mkdirSync(hub);
    writeFileSync(join(hub, 'hub.json'), '{ "development": true, "logLevel": "warn" }');
    await during(['actor', 'start', node], () =>
      during(['hub', 'start', hub, ...environment], async (process) => {
        await process.printed('ready');
        const members = (...args: string[]) => constellation('hub', 'members', hub, ...args);
        const address = `http://127.0.0.1:${port + 1}`;
        // the hub asks the node, which speaks for hubs only that its operator joined
        expect((await members('add', did)).output).toContain('CONTROL_UNPROVEN');
        const thumbprint = /Thumbprint: (\S+)/.exec((await constellation('hub', 'info', hub)).output)?.[1] ?? '';
        const wrong = await constellation('actor', 'join', node, address, '--thumbprint', 'kQ4other');
        expect(wrong.output).toContain('KEY_HISTORY_INVALID');
        expect((await constellation('actor', 'hubs', node)).output).toContain('no hubs yet');
        const joined = await constellation('actor', 'join', node, address, '--thumbprint', thumbprint);
        expect(joined.output).toContain('has applied');
        expect((await members('list')).output).toMatch(new RegExp(`APPLIED\\s+${did}`));
        expect((await constellation('hub', 'admit', hub, did)).output).toContain('ACTIVE');
        const hubs = () => constellation('actor', 'hubs', node);
        await expect.poll(async () => (await hubs()).output, { timeout: 20_000 }).toContain('ACTIVE');
        const url = `http://127.0.0.1:${port + 1}/graphql`;
        const ask = () => constellation('query', '--url', url, '{ impactGoals { nodes { title } } }');
        await expect.poll(async () => (await ask()).output, { timeout: 20_000 }).toContain('"=x"');
        expect((await constellation('hub', 'holes', hub)).output).toContain('no holes');
        expect((await members('suspend', did)).output).toContain('--reason');
        expect((await members('suspend', did, '--reason', 'a test')).output).toContain('SUSPENDED');
        await expect.poll(async () => (await ask()).output, { timeout: 20_000 }).not.toContain('"=x"');
        expect((await members('resume', did)).output).toContain('ACTIVE');
        const everything = join(directory, 'everything');
        expect((await constellation('actor', 'leave', node, address, '--to', everything)).output).toContain('--yes');
        const left = await constellation('actor', 'leave', node, address, '--yes', '--to', everything);
        expect(left.output).toContain('the hub forgets its records');
        expect(existsSync(join(everything, 'hubs.json'))).toBe(true);
        expect((await members('list')).output).toMatch(new RegExp(`FORMER\\s+${did}`));
        expect((await members('remove', did)).output).toContain('NOT_A_MEMBER');
      }),
    );
  });

  it('say so when nobody answers, or the configuration has faults', async () => {
    const silent = await constellation('query', '--url', `http://127.0.0.1:${port}/graphql`, '{ hub { name } }');
    expect(silent.code).toBe(1);
    expect(silent.output).toContain('ACTOR_UNREACHABLE');
    const hub = join(directory, 'faulty');
    mkdirSync(hub);
    writeFileSync(join(hub, 'hub.json'), '{ "listen": { "port": "x" }, "colour": 1, "state": "mysql://me:secret@x" }');
    const { code, output } = await constellation('hub', 'start', hub);
    expect(code).toBe(1);
    for (const fault of ['CONFIG_INVALID', 'listen.port', 'colour', 'state: A store url is'])
      expect(output).toContain(fault);
    expect(output).not.toContain('secret');
    const astray = await constellation('hub', 'start', node, '--port', '0');
    expect(astray.code).toBe(1);
    expect(astray.output).toMatch(/CONFIG_INVALID: .* is the directory of a node/);
    expect(existsSync(join(node, 'hub-state.sqlite'))).toBe(false);
  });
});

describe('constellation --help', { timeout: 60_000 }, () => {
  it.each([
    ['actor init'],
    ['actor start'],
    ['actor token'],
    ['actor import'],
    ['actor export'],
    ['actor backup'],
    ['actor restore'],
    ['actor doctor'],
    ['actor join'],
    ['actor hubs'],
    ['actor leave'],
    ['hub start'],
    ['hub members'],
    ['hub admit'],
    ['hub info'],
    ['hub holes'],
    ['hub reindex'],
    ['query'],
  ])('of %s shows an example', async (command) => {
    const { code, output } = await constellation(...command.split(' '), '--help');
    expect(code).toBe(0);
    expect(output).toContain(`constellation ${command.startsWith('query') ? 'query' : command}`);
    expect(output).toContain('Example:');
  });
});
