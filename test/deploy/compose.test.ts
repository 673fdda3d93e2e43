import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCompose, readImage, root } from './compose-file.ts';

const FILES = ['docker-compose.yml', 'docker-compose.actor.yml'] as const;
const DOMAIN = { CONSTELLATION_DOMAIN: 'node.acme.example' };

/** The schema of the Compose Specification; see compose-spec/README.md. */
const specification = JSON.parse(readFileSync(join(import.meta.dirname, 'compose-spec', 'compose-spec.json'), 'utf8'));
const follows = new Ajv2020({ strict: false, validateFormats: false }).compile(specification);

describe.each(FILES)('%s', (file) => {
  const raw: unknown = parse(readFileSync(join(root, file), 'utf8'), { merge: true });
  const { services, networks, volumes } = readCompose(file, DOMAIN);

  test('follows the compose specification', () => {
    const valid = follows(raw);
    expect(follows.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('uses only services, networks and volumes that it defines', () => {
    for (const service of Object.values(services)) {
      for (const needed of Object.keys(service.depends_on ?? {})) expect(services).toHaveProperty([needed]);
      for (const network of service.networks ?? []) expect(networks).toHaveProperty([network]);
      const shared = service.network_mode?.replace(/^service:/, '');
      if (shared !== undefined) expect(services).toHaveProperty([shared]);
      for (const volume of service.volumes ?? []) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('.')) expect(existsSync(join(root, source)), source).toBe(true);
        else expect(volumes).toHaveProperty([source]);
      }
    }
    const used = new Set(
      Object.values(services).flatMap((service) => service.volumes?.map((one) => one.split(':')[0])),
    );
    expect(Object.keys(volumes).filter((volume) => !used.has(volume))).toEqual([]);
  });

  test('waits for health only where health is checked', () => {
    for (const service of Object.values(services)) {
      for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
        if (condition !== 'service_healthy') continue;
        const { healthcheck, image } = services[needed] ?? {};
        expect(healthcheck?.disable, needed).not.toBe(true);
        expect(healthcheck?.test ?? (image === 'constellation' && readImage().healthcheck), needed).toBeTruthy();
      }
    }
  });

  test('holds no secret', () => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).not.toMatch(/\/\/[^/\s]*:[^/\s]*@/);
    for (const service of Object.values(services))
      for (const name of Object.keys(service.environment ?? {})) expect(name).not.toMatch(/PASS|SECRET|TOKEN|KEY/i);
  });
});

test('a file that goes against the specification is found out', () => {
  expect(follows({ services: { hub: { image: 'constellation', prots: ['4000:4000'] } } })).toBe(false);
  expect(follows({ services: { hub: { image: 'constellation', depends_on: { db: { condition: 'soon' } } } } })).toBe(
    false,
  );
});

test('the network on one machine is open to this machine only', () => {
  const { services, networks } = readCompose('docker-compose.yml');
  const ports = Object.values(services).flatMap((service) => service.ports ?? []);
  expect(ports.length).toBeGreaterThanOrEqual(4);
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  expect(services['mongodb']?.networks).toEqual(['stores']);
  expect(networks['stores']?.internal).toBe(true);
});

test('a node that hosts itself must be told its domain', () => {
  expect(() => readCompose('docker-compose.actor.yml')).toThrow('CONSTELLATION_DOMAIN');
});

describe('the image', () => {
  const image = readImage();

  test('starts what is there, and checks health with what is there', () => {
    for (const [program, ...words] of [image.entrypoint, image.healthcheck]) {
      expect(program).toBe('node');
      const script = words.find((word) => !word.startsWith('-')) ?? '';
      expect(existsSync(script.replace(/^\/app(?=\/)/, root)), script).toBe(true);
    }
  });

  test('compiles what services load, without a fault', () => {
    const [, program = ''] =
      /^RUN \["node", .*"\/app\/(.*)"\]$/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8')) ?? [];
    const { status, stderr } = spawnSync(process.execPath, [join(root, program)], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('has everything that the code imports, and nothing that is not sent to the builder', () => {
    const rooms = globSync('*/', { cwd: root }).map((path) => path.replace(/[\\/]$/, ''));
    expect(image.copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const ours = ['schema', 'subgraphs', 'gateway', 'dashboard', 'scripts'];
    expect(rooms.filter((room) => ours.includes(room)).sort()).toEqual(
      [...new Set(image.copied.filter((path) => ours.includes(path)))].sort(),
    );
    const sent = readFileSync(join(root, '.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect([...sent].sort()).toEqual([...new Set(image.copied)].sort());
  });
});
