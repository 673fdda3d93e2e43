import { posix } from 'node:path';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
}

/** A room is a folder with one door, its index.ts, and a list of the rooms whose doors it may use. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  'subgraphs/serving': ['schema'],
  'subgraphs/storage': ['schema'],
  'subgraphs/fetching': ['schema'],
  'subgraphs/actor': ['schema', 'subgraphs/fetching', 'subgraphs/serving', 'subgraphs/storage'],
  'subgraphs/network': ['schema', 'subgraphs/fetching', 'subgraphs/serving', 'subgraphs/storage'],
  // It meets actors by HTTP only.
  gateway: ['schema', 'subgraphs/network', 'subgraphs/serving'],
  // It knows the network by what it asks, and the types that follow from its questions.
  dashboard: [],
  scripts: [
    'schema',
    'subgraphs/fetching',
    'subgraphs/serving',
    'subgraphs/storage',
    'subgraphs/actor',
    'subgraphs/network',
    'gateway',
  ],
};

/** A second door, where a folder has two audiences: those who read records need no GraphQL, and those who read tables no node. */
const SECOND_DOORS: readonly string[] = ['schema/graphql/index.ts', 'subgraphs/actor/tables/index.ts'];

/** The one thing of ours that runs in Node and in browsers alike: the check of a proof. */
const PROOF_CHECK = 'schema/verify-record.ts';

/** Packages with a licence or a reach that we keep in few places, and those places. */
const KEPT_PACKAGES: readonly { packages: RegExp; places: RegExp; why: string }[] = [
  {
    packages: /^@apollo\/(gateway|query-planner|query-graphs|federation-internals)(\/|$)/,
    places: /^gateway\/(engine|plan-worker)\.ts$/,
    why: 'the federation engine (Elastic-2.0) stays behind gateway/engine.ts, so that it can be exchanged',
  },
  {
    packages: /^@apollo\/composition(\/|$)/,
    places: /^(gateway\/[a-z-]+|scripts\/generate\/supergraph)\.ts$/,
    why: 'composition (Elastic-2.0) belongs to the gateway',
  },
];

/** Files that may read the environment; what they read they hand on as arguments. */
const READS_ENVIRONMENT = /(^|[/.])config\.ts$|^gateway\/engine\.ts$|^scripts\//;
const ENVIRONMENT =
  /\bprocess\s*\.\s*env\b|\bprocess\s*\[\s*['"]env|\benv\b[^;\n]*\}\s*=\s*process\b|\benv\b[^;\n]*\}\s*from\s*['"](node:)?process/;

const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|d|config))?\.tsx?$/;
const NO_NOUN = /(^|-)(utils?|helpers?|common|misc|manager)(-|\.)/;

/** All specifiers a file imports: static, re-exported, dynamic, required, or the file of a worker. */
export function specifiersOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const forms = [
    /\b(?:import|export)\s(?:[^'"`;()=]|\bas\b)*?\bfrom\s*(['"])(?<to>[^'"]+)\1/g,
    /\bimport\s*(['"])(?<to>[^'"]+)\1/g,
    /\b(?:import|require|resolve)\s*\(\s*(['"`])(?<to>[^'"`]+)\1/g,
    /\bnew\s+(?:URL|Worker)\s*\(\s*(['"`])(?<to>\.[^'"`]+\.[mc]?[jt]s)\1/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match.groups?.to ?? ''));
}

/** Everything in these files that goes against the house's arrows, one line each. */
export function faultsIn(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    const faults = room ? [] : ['belongs to no room'];
    const name = posix.basename(file.path);
    if (!FILE_NAME.test(name)) faults.push('is not named in kebab-case');
    if (NO_NOUN.test(name)) faults.push('is named after no concept');
    if (ENVIRONMENT.test(file.text) && !READS_ENVIRONMENT.test(file.path)) faults.push('reads the environment');
    for (const specifier of specifiersOf(file.text)) {
      const fault = specifier.startsWith('.') ? crossing(file.path, room, specifier) : keeping(file.path, specifier);
      if (fault) faults.push(`imports ${specifier}: ${fault}`);
    }
    return faults.map((fault) => `${file.path} ${fault}`);
  });
}

function roomOf(path: string): string | undefined {
  return Object.keys(ROOMS).find((room) => path.startsWith(`${room}/`));
}

function crossing(from: string, room: string | undefined, specifier: string): string | undefined {
  if (!/\.(m?js|tsx?|json|css|svg)$/.test(specifier)) return 'a relative import carries its ending';
  const target = posix.join(posix.dirname(from), specifier);
  const targetRoom = roomOf(target);
  if (targetRoom === room) return undefined;
  // The project's own package.json says its version and belongs to nobody.
  if (!targetRoom) return target === 'package.json' ? undefined : 'leads out of the rooms';
  if (room === 'dashboard' && target === PROOF_CHECK) return undefined;
  if (!room || !ROOMS[room]?.includes(targetRoom)) return `${room} does not import ${targetRoom}`;
  const isDoor = target === `${targetRoom}/index.ts` || SECOND_DOORS.includes(target);
  return isDoor ? undefined : `the door is ${targetRoom}/index.ts`;
}

function keeping(from: string, specifier: string): string | undefined {
  return KEPT_PACKAGES.find(({ packages, places }) => packages.test(specifier) && !places.test(from))?.why;
}

/** Hosts of package registries; they belong into the configuration of a machine. Put together here, to pass their own test. */
const REGISTRY_HOSTS = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['repo', 'maven', 'apache', 'org'],
  ['repo1', 'maven', 'org'],
  ['deb', 'debian', 'org'],
].map((labels) => labels.join('.'));

/** Files that name the host of a package registry. */
export function filesNamingRegistries(files: readonly SourceFile[]): string[] {
  return files.filter(({ text }) => REGISTRY_HOSTS.some((host) => text.includes(host))).map(({ path }) => path);
}
