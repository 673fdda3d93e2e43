import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Checkout, makeCheckout } from './checkout.ts';

const lockOf = (packages: Record<string, object>) =>
  JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } });
const wanted = {
  'node_modules/one': { version: '1.0.0' },
  'node_modules/tool': { version: '2.0.0', dev: true },
  'node_modules/for-another-platform': { version: '3.0.0', optional: true },
};

let checkout: Checkout;
let path: string;

beforeEach(() => {
  checkout = makeCheckout();
  checkout.write('package-lock.json', lockOf(wanted));
  // Stands for npm, so that nothing is downloaded: it installs slowly, and writes down that it was called.
  checkout.write(
    'bin/npm',
    `#!/bin/sh
echo "$@" >> npm-calls
[ -f npm-fails ] && { echo 'npm error: no network' >&2; exit 1; }
sleep 0.3
[ "$1" = install ] && exit
rm -rf node_modules
mkdir -p node_modules/one node_modules/tool
[ -f brought-node ] && { mkdir -p node_modules/.bin; cp brought-node node_modules/.bin/node; }
'${process.execPath}' -e '
  const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
  for (const path in lock.packages) if (lock.packages[path].optional) delete lock.packages[path];
  fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify(lock));
'
`,
    0o755,
  );
  symlinkSync(process.execPath, join(checkout.root, 'bin/node'));
  path = `${join(checkout.root, 'bin')}:/usr/bin:/bin`;
});

afterEach(() => checkout.remove());

const setUp = (...args: string[]) => checkout.run('setup.mjs', args, { path }).ended;
const npmCalls = () => {
  const log = join(checkout.root, 'npm-calls');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
};

test('installs what a fresh clone lacks and says so, and does nothing the second time', async () => {
  const first = await setUp();
  expect(first).toMatchObject({ code: 0 });
  expect(first.output).toMatch(/^setup: node_modules is missing, so running "npm ci"/);
  expect(npmCalls()).toHaveLength(1);
  expect(npmCalls()[0]).toMatch(/^ci --include=dev --include=optional/);

  expect(await setUp()).toMatchObject({ code: 0, output: '' });
  expect(npmCalls()).toHaveLength(1);
});

test('installs again when the lock file asks for another version, whatever the times of the files', async () => {
  await setUp();
  checkout.write('package-lock.json', lockOf({ ...wanted, 'node_modules/one': { version: '1.0.1' } }));
  writeFileSync(join(checkout.root, 'node_modules/.package-lock.json'), lockOf(wanted)); // newer by its time
  expect((await setUp()).output).toContain('node_modules is older than package-lock.json');
  expect(npmCalls()).toHaveLength(2);
});

test('leaves an installation alone that lacks only development packages when asked to', async () => {
  checkout.write('node_modules/one/package.json', '{}');
  checkout.write('node_modules/.package-lock.json', lockOf({ 'node_modules/one': { version: '1.0.0' } }));
  expect(await setUp('--without-dev')).toMatchObject({ code: 0, output: '' });
  expect(npmCalls()).toEqual([]);
});

test('repairs an installation in which a package folder is missing', async () => {
  checkout.write('node_modules/one/package.json', '{}');
  checkout.write('node_modules/.package-lock.json', lockOf(wanted));
  expect((await setUp()).output).toContain('node_modules is incomplete (node_modules/tool)');
});

test('runs npm once when two commands start together', async () => {
  const [one, two] = await Promise.all([setUp(), setUp()]);
  expect([one.code, two.code]).toEqual([0, 0]);
  expect(npmCalls()).toHaveLength(1);
  expect(one.output + two.output).toContain('another command is installing the packages');
});

test('takes over the lock of a command that was killed while installing', async () => {
  const killed = checkout.run('setup.mjs', [], { path });
  await killed.ended;
  checkout.write('package-lock.json', lockOf({ ...wanted, 'node_modules/one': { version: '1.0.1' } }));
  checkout.write('.install-lock/pid', String(killed.child.pid));
  expect(await setUp()).toMatchObject({ code: 0 });
  expect(npmCalls()).toHaveLength(2);
});

test('has npm look again, on the Node that came along, for what it leaves out on an older one', async () => {
  rmSync(join(checkout.root, 'bin/node'));
  checkout.write('bin/node', '#!/bin/sh\necho v20.20.2\n', 0o755);
  checkout.write('brought-node', `#!/bin/sh\nexec '${process.execPath}' "$@"\n`, 0o755);
  expect(await setUp()).toMatchObject({ code: 0 });
  expect(npmCalls().map((call) => call.split(' --include')[0])).toEqual(['ci', 'install --no-save']);
  expect(await setUp()).toMatchObject({ code: 0, output: '' });
  expect(npmCalls()).toHaveLength(2);
});

test('says what to do when npm fails', async () => {
  checkout.write('npm-fails', '');
  const { code, output } = await setUp();
  expect(code).toBe(1);
  expect(output).toContain('no network');
  expect(output).toContain('Check the network connection, then run the command again.');
});

test('says what to do when the machine has an old Node and no package brings a new one', async () => {
  const { code, output } = await checkout.run('setup.mjs', [], { path, pretendNode: 'v20.19.0' }).ended;
  expect(code).toBe(1);
  expect(output).toContain('Constellation needs Node 24.12 or newer; this is v20.19.0');
  expect(output).toContain('What to do: install Node 24.12 or newer');
});

test('is content with an old Node where a package brings a new one', async () => {
  await setUp();
  checkout.bundleNode();
  expect(await checkout.run('setup.mjs', [], { path, pretendNode: 'v20.19.0' }).ended).toMatchObject({
    code: 0,
    output: '',
  });
});

test('removes a bundled Node that does not run here, so that it does not stand before a good one', async () => {
  await setUp();
  checkout.write('node_modules/.bin/node', '#!/bin/sh\nexit 127\n', 0o755);
  expect(await setUp()).toMatchObject({ code: 0 });
  expect(existsSync(join(checkout.root, 'node_modules/.bin/node'))).toBe(false);
});
