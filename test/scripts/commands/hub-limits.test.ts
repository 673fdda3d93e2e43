import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readHubConfig } from '../../../scripts/hub/hub-config.ts';

async function configOf(file: object, environment: NodeJS.ProcessEnv = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'hub-limits-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  await writeFile(join(directory, 'hub.json'), JSON.stringify(file));
  return readHubConfig(directory, environment);
}

test('a hub lets in no other site, and counts requests, unless told', async () => {
  expect(await configOf({})).toMatchObject({
    allowedOrigins: [],
    limits: { requestsPerMinute: { address: 1_200, organization: 6_000 } },
  });
});

test('a hub is told by its file, and by the environment before it', async () => {
  const file = { allowedOrigins: ['https://a.example'], limits: { requestsPerMinute: { address: 60 } } };
  expect(await configOf(file)).toMatchObject({
    allowedOrigins: ['https://a.example'],
    limits: { requestsPerMinute: { address: 60, organization: 6_000 } },
  });
  const environment = { CONSTELLATION_ALLOWED_ORIGINS: 'https://b.example, http://localhost:5173' };
  expect((await configOf(file, environment)).allowedOrigins).toEqual(['https://b.example', 'http://localhost:5173']);
});

test.each(['*', 'null', 'https://a.example/', 'http://a.example', 'https://a.example/page'])(
  '%s is no site that could be let in',
  async (origin) => {
    await expect(configOf({ allowedOrigins: [origin] })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('allowedOrigins.0'),
    });
  },
);

test('a limit that is no number of requests is refused', async () => {
  await expect(configOf({ limits: { requestsPerMinute: { address: -1 } } })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
  });
});
