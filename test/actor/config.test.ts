import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkKeyHistory, importSigningKey, recoveryCommitment } from '../../schema/index.ts';
import { initActor, openActor, readNodeConfig, startNode } from '../../subgraphs/actor/index.ts';
import { temporaryFolder } from './support/test-actor.ts';

const logger = pino({ level: 'silent' });

describe('initActor', () => {
  test('makes key, key history and files; the recovery key is committed to and kept nowhere', async () => {
    const folder = await temporaryFolder();
    const { slug, recoveryKey, thumbprint } = await initActor(folder, {
      did: 'did:web:localhost%3A4101:acme',
      name: 'Acme',
    });
    expect(slug).toBe('localhost-4101-acme');
    const home = join(folder, 'actors', slug);
    const keyFile = join(home, 'keys', `${thumbprint}.jwk`);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    expect((await stat(join(home, 'keys'))).mode & 0o777).toBe(0o700);
    const history = JSON.parse(await readFile(join(home, 'key-history.json'), 'utf8'));
    expect((await checkKeyHistory(history, 'did:web:localhost%3A4101:acme')).current.thumbprint).toBe(thumbprint);
    const recovery = await importSigningKey(recoveryKey);
    const inception = Buffer.from(history.statements[0].split('.')[1], 'base64url').toString();
    expect(inception).toContain(recoveryCommitment(recovery.thumbprint));
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (file.isFile()) expect(await readFile(join(file.parentPath, file.name), 'utf8')).not.toContain(recoveryKey.d);
    expect(readNodeConfig(folder, {})).toMatchObject({ listen: { host: '127.0.0.1', port: 4101 }, development: true });
  });

  test('refuses what is there already, and names that cannot be', async () => {
    const folder = await temporaryFolder();
    await initActor(folder, { did: 'did:web:acme.example', name: 'Acme' });
    await expect(initActor(folder, { did: 'did:web:acme.example', name: 'Acme' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
    await expect(initActor(folder, { did: 'did:web:Acme.Example', name: 'Acme' })).rejects.toMatchObject({
      code: 'BAD_ID',
    });
    await expect(initActor(folder, { did: 'did:web:b.example', name: ' ' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
    await expect(
      initActor(folder, { did: 'did:web:b.example', name: 'B', store: 'postgres://x' }),
    ).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(await readdir(join(folder, 'actors'))).toEqual(['acme.example']);
  });
});

describe('the configuration', () => {
  test.skipIf(process.platform === 'win32')('refuses the secret of a provider that others can read', async () => {
    const folder = await temporaryFolder();
    await initActor(folder, { did: 'did:web:acme.example', name: 'Acme' });
    const home = join(folder, 'actors', 'acme.example');
    const file = join(home, 'actor.json');
    const actor = JSON.parse(await readFile(file, 'utf8'));
    const oidc = { issuer: 'https://id.example', clientId: 'c', clientSecretFile: 'client.secret' };
    await writeFile(file, JSON.stringify({ ...actor, oidc }));
    const secret = join(home, 'client.secret');
    await writeFile(secret, 'hush', { mode: 0o600 });
    expect(readNodeConfig(folder, {}).actors[0]?.oidc?.clientSecretFile).toBe(secret);
    for (const mode of [0o640, 0o604]) {
      await chmod(secret, mode);
      expect(() => readNodeConfig(folder, {})).toThrow(
        expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(`chmod 600 '${secret}'`) }),
      );
    }
  });

  test('lists every fault at once, with file and field, and shows no password', async () => {
    const folder = await temporaryFolder();
    await initActor(folder, { did: 'did:web:acme.example', name: 'Acme' });
    const file = join(folder, 'actors', 'acme.example', 'actor.json');
    const actor = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...actor, store: 'mongodb://user:secret@host/', name: '' }));
    await mkdir(join(folder, 'actors', 'half'));
    await mkdir(join(folder, 'actors', 'broken'));
    await writeFile(join(folder, 'actors', 'broken', 'actor.json'), '{');
    await writeFile(
      join(folder, 'node.json'),
      JSON.stringify({ listen: { port: 70_000 }, publicUrl: 'http://acme.example', colour: 'red' }),
    );
    const read = () => readNodeConfig(folder, { CONSTELLATION_DEVELOPMENT: 'perhaps' });
    expect(read).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
    try {
      read();
    } catch (error) {
      const { message } = error as Error;
      for (const part of [
        'listen.port',
        'development',
        'colour',
        'actors/acme.example/actor.json: name',
        'actors/acme.example/actor.json: store: The store url names no usable database',
        'actors/half/actor.json: is missing',
        'broken/actor.json: is not JSON',
      ])
        expect(message).toContain(part);
      expect(message).not.toContain('secret');
    }
  });

  test('the directory of a hub is no place for a node', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'hub.json'), '{}');
    const refused = expect.objectContaining({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('directory of a hub: it has hub.json'),
    });
    await expect(initActor(folder, { did: 'did:web:acme.example', name: 'Acme' })).rejects.toEqual(refused);
    await expect(startNode(folder, { environment: {} })).rejects.toEqual(refused);
    expect(await readdir(folder)).toEqual(['hub.json']);
  });

  test('the environment goes before the file, and every actor may have its database', async () => {
    const folder = await temporaryFolder();
    await initActor(folder, { did: 'did:web:acme.example', name: 'Acme' });
    const config = readNodeConfig(folder, {
      CONSTELLATION_HOST: '0.0.0.0',
      CONSTELLATION_PORT: '8080',
      CONSTELLATION_PUBLIC_URL: 'https://acme.example/',
      CONSTELLATION_STORE: 'mongodb://mongo/{actor}',
      CONSTELLATION_LOG_LEVEL: '',
    });
    expect(config).toMatchObject({
      listen: { host: '0.0.0.0', port: 8080 },
      publicUrl: 'https://acme.example',
      logLevel: 'info',
    });
    expect(config.actors[0]?.storeUrl).toBe('mongodb://mongo/acme_example');
    expect(() => readNodeConfig(folder, { CONSTELLATION_PUBLIC_URL: 'http://acme.example' })).toThrow('https://');
  });
});

describe('mail', () => {
  async function configured(mail: object, environment: NodeJS.ProcessEnv = {}) {
    const folder = await temporaryFolder();
    await initActor(folder, { did: 'did:web:acme.example', name: 'Acme' });
    await writeFile(join(folder, 'smtp.secret'), 'in a file\n', { mode: 0o600 });
    await writeFile(join(folder, 'open.secret'), 'x', { mode: 0o644 });
    await writeFile(join(folder, 'node.json'), JSON.stringify({ mail }));
    return readNodeConfig(folder, environment).mail;
  }
  const smtp = 'smtp://mail.acme.example';
  const from = 'Acme desk <desk@acme.example>';

  test('is sent by the server that is named, in confidence unless it is on this machine', async () => {
    expect(await configured({ smtp, from, user: 'desk', passwordFile: 'smtp.secret' })).toEqual({
      ...{ host: 'mail.acme.example', port: 587, isSecure: false, needsTls: true, hour: 5 },
      ...{ user: 'desk', password: 'in a file', from: { name: 'Acme desk', address: 'desk@acme.example' } },
    });
    expect(await configured({ smtp: 'smtps://mail.acme.example', from: 'desk@acme.example' })).toMatchObject({
      ...{ port: 465, isSecure: true, from: { name: '', address: 'desk@acme.example' } },
    });
    expect(await configured({ smtp: 'smtp://127.0.0.1:2525', from })).toMatchObject({ port: 2525, needsTls: false });
    const environment = { CONSTELLATION_SMTP: 'smtp://me:p%40ss@mail.example:2587', CONSTELLATION_MAIL_FROM: from };
    const folder = await temporaryFolder();
    await initActor(folder, { did: 'did:web:acme.example', name: 'Acme' });
    expect(readNodeConfig(folder, environment).mail).toMatchObject({ user: 'me', password: 'p@ss', port: 2587 });
    expect(readNodeConfig(folder, {}).mail).toBeUndefined();
  });

  const faulty: readonly [mail: object, fault: string][] = [
    [{ smtp: 'https://mail.acme.example', from }, 'mail.smtp: must be the address of a mail server'],
    [{ smtp, from: 'desk' }, 'mail.from: must be an address'],
    [{ smtp, from: 'A <a@b.example>\nBcc: <c@d.example>' }, 'mail.from: must be an address'],
    [{ from }, 'mail.smtp'],
    [{ smtp, from, passwordFile: 'no.secret' }, 'no.secret is missing'],
    [{ smtp, from, passwordFile: 'open.secret' }, 'chmod 600'],
  ];
  test.skipIf(process.platform === 'win32').each(faulty)('%o has a fault that says what', async (mail, fault) => {
    await expect(configured(mail)).rejects.toThrow(fault);
  });
});

describe('opening a node', () => {
  test('says what is missing: no actor, an unknown one, a key that others can read', async () => {
    const folder = await temporaryFolder();
    await expect(startNode(folder, { logger, environment: {} })).rejects.toThrow('constellation actor init');
    const { slug, thumbprint } = await initActor(folder, { did: 'did:web:acme.example', name: 'Acme' });
    await expect(openActor(folder, { only: 'nobody', environment: {} })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const keyFile = join(folder, 'actors', slug, 'keys', `${thumbprint}.jwk`);
    await chmod(keyFile, 0o640);
    await expect(openActor(folder, { environment: {} })).rejects.toThrow(`chmod 600 '${keyFile}'`);
    await chmod(keyFile, 0o600);
    const key = JSON.parse(await readFile(keyFile, 'utf8'));
    await writeFile(keyFile, JSON.stringify(key).slice(0, -5));
    await expect(openActor(folder, { environment: {} })).rejects.not.toThrow(key.d);
    await initActor(folder, { did: 'did:web:b.example', name: 'B' });
    await writeFile(keyFile, JSON.stringify(key));
    await expect(openActor(folder, { environment: {} })).rejects.toThrow('name one of them: acme.example, b.example');
  });

  test('names the port that is taken, and how to choose another', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as AddressInfo;
    const folder = await temporaryFolder();
    await initActor(folder, { did: 'did:web:acme.example', name: 'Acme', node: { listen: { port } } });
    const starting = startNode(folder, { logger, environment: {} });
    await expect(starting).rejects.toMatchObject({ code: 'PORT_IN_USE', message: expect.stringContaining(`${port}`) });
    await expect(starting).rejects.toThrow('in node.json) and tell the proxy before it');
  });
});
