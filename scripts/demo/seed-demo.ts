import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConstellationError, EVERY_PACK } from '../../schema/index.ts';
import { type Command, type HostedActor, initActor, openNode } from '../../subgraphs/actor/index.ts';
import { type DemoNames, demoNames, isHosted, nodeOf } from './demo-names.ts';
import { BEGINNING, type DemoOrganization } from './demo-story.ts';
import { demoOrganizations } from './index.ts';

const MARKER = 'demo.json';

/**
 * Creates the organizations of the demo with all they say, unless they are there already. Made aside and put in place
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
  const made = Date.now();
  const names = demoNames(basePort, made);
  const organizations = demoOrganizations(names);
  const clock = { today: made };
  // those who run a node first: its settings are theirs
  const [hosts, hosted] = [false, true].map((wanted) => organizations.filter(({ slug }) => isHosted(slug) === wanted));
  for (const some of [hosts, hosted])
    await Promise.all((some ?? []).map((organization) => create(aside, organization, names)));
  const nodes = await Promise.all(
    (hosts ?? []).map(({ slug }) => openNode(join(aside, slug), { environment: {}, now: () => clock.today })),
  );
  const actors = new Map(nodes.flatMap((node) => [...node.actors]));
  try {
    await tell(organizations, actors, names, clock, made);
  } finally {
    await Promise.all(nodes.map((node) => node.close()));
  }
  await writeFile(join(aside, MARKER), `${JSON.stringify({ basePort })}\n`);
  await rename(aside, directory);
  return true;
}

async function create(directory: string, { slug, name }: DemoOrganization, names: DemoNames): Promise<void> {
  const place = join(directory, nodeOf(slug));
  // nobody needs the recovery key of an invented organization
  await initActor(place, {
    did: names.did(slug),
    name,
    packs: EVERY_PACK,
    node: { listen: { host: '127.0.0.1', port: names.port(slug) }, development: true, logLevel: 'warn' },
  });
}

/** Everything in the order of its days: an answer binds to the version of its day, and a later version makes it stale. */
async function tell(
  organizations: readonly DemoOrganization[],
  actors: ReadonlyMap<string, HostedActor>,
  names: DemoNames,
  clock: { today: number },
  made: number,
): Promise<void> {
  const digests = new Map<string, string>();
  const told = organizations.flatMap((organization) => {
    const actor = actors.get(names.did(organization.slug));
    if (!actor) throw new Error(`Nobody opened ${organization.slug}.`);
    return commandsOf(organization, names, actor);
  });
  const moments = Map.groupBy(told, ({ daysAgo, step }) => daysAgo * STEPS - step);
  for (const [, some] of [...moments].sort(([a], [b]) => b - a)) {
    clock.today = made - (some[0]?.daysAgo ?? 0) * DAY_MS;
    const ofActors = Map.groupBy(some, ({ actor }) => actor);
    await Promise.all(
      [...ofActors].map(async ([actor, commands]) => {
        const done = await actor.publisher.applyAll(commands.map(({ command }) => command(digests)));
        for (const { envelope, digest } of done) digests.set(envelope.id, digest);
      }),
    );
  }
}

/** Steps of a day: records, answers, revisions, withdrawals. */
const STEPS = 4;
const DAY_MS = 86_400_000;

type Told = {
  readonly actor: HostedActor;
  readonly daysAgo: number;
  readonly step: number;
  /** Answers name the digest of what they answer, as it is by then. */
  readonly command: (digests: ReadonlyMap<string, string>) => Command;
};

function commandsOf(organization: DemoOrganization, names: DemoNames, actor: HostedActor): readonly Told[] {
  const { slug, records, answers = [], revisions = [], withdrawals = [] } = organization;
  const told = (step: number, daysAgo: number | undefined, command: Told['command']): Told => ({
    actor,
    step,
    daysAgo: daysAgo ?? BEGINNING - step,
    command,
  });
  const common = { type: 'PUBLISH', language: 'en', licence: 'CC0-1.0' } as const;
  return [
    ...records.map(({ kind, number, content, pinned = {}, audience = 'PUBLIC', daysAgo, ...shown }) =>
      told(0, daysAgo, (digests) => {
        const pins = Object.entries(pinned).map(([field, record]) => {
          const id = names.id(...record);
          return [field, { id, digest: digests.get(id) }];
        });
        const whole = { ...content, ...Object.fromEntries(pins) };
        return { ...common, kind, id: names.id(slug, kind, number), content: whole, audience, ...shown };
      }),
    ),
    ...answers.map(({ number, to, verdict, words, audience = 'PUBLIC', daysAgo, ...shown }) => {
      const id = names.id(slug, 'Answer', number);
      const about = names.id(...to);
      return told(1, daysAgo, (digests) => {
        const content = { about: { id: about, digest: digests.get(about) }, verdict, ...(words ? { words } : {}) };
        return { ...common, kind: 'Answer', id, content, audience, ...shown };
      });
    }),
    ...revisions.map(({ kind, number, changes, daysAgo }) =>
      told(2, daysAgo, () => ({ type: 'REVISE', id: names.id(slug, kind, number), changes })),
    ),
    ...withdrawals.map(({ kind, number, reason, daysAgo }) =>
      told(3, daysAgo, () => ({ type: 'WITHDRAW', id: names.id(slug, kind, number), reason })),
    ),
  ];
}
