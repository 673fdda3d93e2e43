import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConstellationError } from '../../schema/index.ts';
import { type HostedActor, initActor, openActor, type Publish } from '../../subgraphs/actor/index.ts';
import { demoNames } from './demo-names.ts';
import type { DemoOrganization } from './demo-story.ts';
import { demoOrganizations } from './index.ts';

const MARKER = 'demo.json';

/**
 * Creates the five organizations of the demo with all they say, unless they are there already. Made aside and put in place
 * whole: answers name versions of others' records, so half of it would not fit together with a second try.
 *
 * @param directory gets one node directory per organization
 * @returns whether they were made now
 * @throws ConstellationError CONFIG_INVALID when the directory holds a demo for other ports, which are part of its names
 */
export async function seedDemo(directory: string, basePort: number): Promise<boolean> {
  if (existsSync(join(directory, MARKER))) {
    const { basePort: made } = JSON.parse(await readFile(join(directory, MARKER), 'utf8')) as { basePort: number };
    if (made === basePort) return false;
    throw new ConstellationError(
      'CONFIG_INVALID',
      `The network in ${directory} was made for ports from ${made + 1} on, and ports are part of its actors' names. What to do: start it with those, or make another one with --dir.`,
    );
  }
  const aside = `${directory}.new`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  const organizations = demoOrganizations(basePort);
  const actors = await Promise.all(organizations.map((organization) => create(aside, organization, basePort)));
  try {
    await tell(organizations, actors, basePort);
  } finally {
    await Promise.all(actors.map((actor) => actor.close()));
  }
  await writeFile(join(aside, MARKER), `${JSON.stringify({ basePort })}\n`);
  await rename(aside, directory);
  return true;
}

async function create(directory: string, { slug, name }: DemoOrganization, basePort: number): Promise<HostedActor> {
  const names = demoNames(basePort);
  const place = join(directory, slug);
  // nobody needs the recovery key of an invented organization
  await initActor(place, {
    did: names.did(slug),
    name,
    node: { listen: { host: '127.0.0.1', port: names.port(slug) }, development: true, logLevel: 'warn' },
  });
  return openActor(place, { environment: {} });
}

/** Records first, then answers to them, then the versions that make some answers stale. */
async function tell(
  organizations: readonly DemoOrganization[],
  actors: readonly HostedActor[],
  basePort: number,
): Promise<void> {
  const names = demoNames(basePort);
  const digests = new Map<string, string>();
  const each = (work: (organization: DemoOrganization, actor: HostedActor) => Promise<unknown>) =>
    Promise.all(organizations.map((organization, at) => work(organization, actors[at] as HostedActor)));

  await each(async ({ slug, records }, actor) => {
    const published = await actor.publisher.applyAll(
      records.map(
        ({ kind, number, content, audience = 'PUBLIC', partners, fields }): Publish => ({
          type: 'PUBLISH',
          kind,
          id: names.id(slug, kind, number),
          content,
          audience,
          ...(partners === undefined ? {} : { partners }),
          ...(fields === undefined ? {} : { fields }),
          language: 'en',
          licence: 'CC0-1.0',
        }),
      ),
    );
    for (const { envelope, digest } of published) digests.set(envelope.id, digest);
  });
  await each(({ slug, answers }, actor) =>
    actor.publisher.applyAll(
      answers.map(({ number, to, verdict, words }): Publish => {
        const id = names.id(...to);
        const content = { about: { id, digest: digests.get(id) }, verdict, ...(words ? { words } : {}) };
        return {
          type: 'PUBLISH',
          kind: 'Answer',
          id: names.id(slug, 'Answer', number),
          content,
          audience: 'PUBLIC',
          language: 'en',
          licence: 'CC0-1.0',
        };
      }),
    ),
  );
  await each(({ slug, revisions }, actor) =>
    actor.publisher.applyAll(
      revisions.map(({ kind, number, changes }) => ({ type: 'REVISE', id: names.id(slug, kind, number), changes })),
    ),
  );
}
