import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdAsRunning, runningIn, whileStopped } from '../../../scripts/processes/directory-hold.ts';
import { freePortRange, type Process, run } from '../../scenarios/support/living-network.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'constellation-hub-directory-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function constellation(...args: string[]): Promise<{ code: number | null; output: string }> {
  const process = run(['scripts/constellation.mjs', ...args]);
  return { code: await process.ended, output: process.output() };
}

describe('the lock of a hub’s directory', () => {
  it('lets several hubs run, and nobody change the directory until the last has ended', async () => {
    const hub = join(directory, 'lock');
    expect(runningIn(hub)).toBeUndefined();
    const [first, second] = [await holdAsRunning(hub), await holdAsRunning(hub)];
    expect(runningIn(hub)).toBe(process.pid);
    const change = () => whileStopped(hub, 'The hub', async () => 'done');
    await expect(change()).rejects.toMatchObject({ code: 'STORE_LOCKED', message: expect.stringContaining('stop it') });
    first.release();
    await expect(change()).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    second.release();
    expect(runningIn(hub)).toBeUndefined();
    expect(await change()).toBe('done');
    await whileStopped(hub, 'The hub', () =>
      expect(holdAsRunning(hub)).rejects.toMatchObject({ code: 'STORE_LOCKED' }),
    );
    (await holdAsRunning(hub)).release();
  });
});

describe('constellation hub', { timeout: 60_000 }, () => {
  it.each([
    ['members list', (typo: string) => ['members', typo, 'list']],
    ['members remove', (typo: string) => ['members', typo, 'remove', 'did:web:acme.example']],
    ['holes', (typo: string) => ['holes', typo]],
    ['reindex', (typo: string) => ['reindex', typo]],
    ['backup', (typo: string) => ['backup', typo, join(directory, 'typo.backup')]],
  ])('%s says that there is no hub in a mistyped directory, and makes none', async (_, args) => {
    const typo = join(directory, 'typo');
    const { code, output } = await constellation('hub', ...args(typo));
    expect(code).toBe(1);
    expect(output).toContain(`CONFIG_INVALID: There is no hub in ${typo}`);
    expect(existsSync(typo)).toBe(false);
    expect(existsSync(join(directory, 'typo.backup'))).toBe(false);
  });

  it('reindex and restore refuse while the hub runs, and work when it was killed', async () => {
    const hub = join(directory, 'running');
    const backup = join(directory, 'members.backup');
    const process = run(['scripts/constellation.mjs', 'hub', 'start', hub, '--port', '0']);
    try {
      await process.printed('listening');
      expect((await constellation('hub', 'backup', hub, backup)).output).toContain('wrote 0 members');
      for (const args of [
        ['reindex', hub],
        ['restore', hub, backup],
      ]) {
        const { code, output } = await constellation('hub', ...args);
        expect(code).toBe(1);
        expect(output).toContain(`STORE_LOCKED: The hub (pid ${process.child.pid}) of ${hub} runs`);
      }
    } finally {
      process.child.kill('SIGKILL');
      await process.ended;
    }
    expect((await constellation('hub', 'reindex', hub)).output).toContain('emptied the index of 0 actors');
    expect((await constellation('hub', 'restore', hub, backup)).output).toContain('restored 0 members');
  });

  it('a backup brings back the name, says what it replaces, and leaves other files alone', async () => {
    const hub = join(directory, 'named');
    const backup = join(directory, 'named.backup');
    mkdirSync(hub);
    const settings = { name: 'Water hub', did: 'did:web:hub.example', listen: { port: 0 } };
    const secret = { state: `sqlite:${join(hub, 'own-state.sqlite')}` };
    writeFileSync(join(hub, 'hub.json'), JSON.stringify({ ...settings, ...secret }));
    const began = await constellation('hub', 'info', hub);
    const thumbprint = /Thumbprint: (\S+)/.exec(began.output)?.[1];
    expect((await constellation('hub', 'backup', hub, backup)).output).toContain('recovery key is not in it');
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(readFileSync(backup, 'utf8')).not.toContain('own-state');
    expect((await constellation('hub', 'backup', hub, backup)).output).toMatch(
      /earlier backup in this file, of .* was replaced/,
    );
    const letter = join(directory, 'letter.txt');
    writeFileSync(letter, 'Dear members');
    const refused = await constellation('hub', 'backup', hub, letter);
    expect([refused.code, readFileSync(letter, 'utf8')]).toEqual([1, 'Dear members']);

    const back = join(directory, 'named-again');
    expect((await constellation('hub', 'restore', back, backup)).code).toBe(0);
    expect(JSON.parse(readFileSync(join(back, 'hub.json'), 'utf8'))).toEqual(settings);
    const { output } = await constellation('hub', 'info', back);
    expect(output).toContain('did:web:hub.example');
    expect(output).toContain(`Thumbprint: ${thumbprint}`);

    // by hand, without its settings: it would be nobody whom its members know
    rmSync(join(back, 'hub.json'));
    const nameless = await constellation('hub', 'start', back, '--port', '0');
    expect(nameless.code).toBe(1);
    expect(nameless.output).toContain('CONFIG_INVALID');
    expect(nameless.output).toContain('{ "did": "did:web:hub.example" }');
  });

  it('start at a port that is taken makes nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const hub = join(directory, 'no-port');
    const { code, output } = await constellation('hub', 'start', hub, '--port', String(port));
    other.close();
    expect(code).toBe(1);
    expect(output).toContain(`PORT_IN_USE: 127.0.0.1:${port} is taken`);
    expect(existsSync(hub)).toBe(false);
  });

  it('holes of somebody who is not a member are not «none»', async () => {
    const hub = join(directory, 'holes');
    mkdirSync(hub);
    writeFileSync(join(hub, 'hub.json'), '{}');
    const { code, output } = await constellation('hub', 'holes', hub, '--actor', 'did:web:nobody.example');
    expect(code).toBe(1);
    expect(output).toContain('NOT_A_MEMBER');
  });
});

describe('constellation hub members', { timeout: 60_000 }, () => {
  let hub = '';
  let did = '';
  let node: Process;
  let thumbprint = '';
  beforeAll(async () => {
    hub = join(directory, 'members');
    mkdirSync(hub);
    writeFileSync(join(hub, 'hub.json'), '{ "development": true }');
    const port = await freePortRange(1);
    did = `did:web:localhost%3A${port}`;
    const folder = join(directory, 'node');
    await constellation('actor', 'init', folder, '--name', 'Acme', '--development', '--port', String(port));
    node = run(['scripts/constellation.mjs', 'actor', 'start', folder]);
    await node.printed('listening');
    const answer = await fetch(`http://127.0.0.1:${port}/.well-known/did.json`);
    const document = (await answer.json()) as { verificationMethod: { id: string }[] };
    thumbprint = document.verificationMethod[0]?.id.split('#')[1] ?? '';
  }, 60_000);
  afterAll(async () => {
    node.child.kill('SIGTERM');
    await node.ended;
  });
  const members = (...args: string[]) => constellation('hub', 'members', hub, ...args);

  it('add with --expect pins nothing of a member whose key is another, and shows the key that it pins', async () => {
    const other = await members('add', did, '--expect', 'kQ4other');
    expect(other.code).toBe(1);
    expect(other.output).toContain(`KEY_HISTORY_INVALID: The key of ${did} has the thumbprint ${thumbprint}`);
    expect((await members('list')).output).toContain('no members yet');
    expect((await members('add', did, '--expect', thumbprint)).output).toContain(`key ${thumbprint}`);
    expect((await members('list')).output).toContain(`key ${thumbprint}`);
    expect(JSON.parse((await members('list', '--json')).output)).toMatchObject([{ did, thumbprint }]);
  });

  it('add goes on after one that fails, and says at the end which did', async () => {
    const nobody = 'did:web:localhost%3A1';
    const { code, output } = await members('add', nobody, 'did:web:Acme', did);
    expect(code).toBe(1);
    expect(output).toContain('error DID_UNRESOLVABLE: ');
    expect(output).toContain(nobody);
    expect(output).toContain('error BAD_ID: «did:web:Acme» ');
    expect(output).toMatch(new RegExp(`ACTIVE\\s+${did}`));
    expect(output).toContain('add: 1 of 3 done.');
    expect(output).toContain(`failed: ${nobody} did:web:Acme`);
  });

  it('admit of somebody who has not applied says what to do, and names them once', async () => {
    const nobody = 'did:web:nobody.example';
    const { code, output } = await constellation('hub', 'admit', hub, nobody);
    expect(code).toBe(1);
    expect(output).toContain(`NOT_A_MEMBER: ${nobody} has not applied`);
    expect(output.split(nobody)).toHaveLength(2);
    expect(output).toContain('What to do: ');
    expect(output).toContain('actor join <dir>');
  });

  it('actor join of a hub that does not answer speaks of the hub and its address', async () => {
    const free = await freePortRange(1);
    for (const address of [`http://127.0.0.1:${free}`, `did:web:localhost%3A${free}`]) {
      const { code, output } = await constellation('actor', 'join', join(directory, 'node'), address);
      expect(code).toBe(1);
      expect(output).toContain(`The hub ${address} could not be asked: nothing answers there`);
      expect(output).not.toMatch(/The actor|spelling of the DID/);
    }
    const place = did.replace('did:web:', 'http://').replace('%3A', ':');
    expect((await constellation('actor', 'join', join(directory, 'node'), place)).output).not.toContain('spelling');
  });

  it('add of an actor on this machine says that the hub must be one for development', async () => {
    const { code, output } = await constellation('hub', 'members', join(directory, 'strict'), 'add', did);
    expect(code).toBe(1);
    expect(output).toContain('CONFIG_INVALID');
    expect(output).toContain('{ "development": true }');
  });
});
