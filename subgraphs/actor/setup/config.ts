import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import {
  ConstellationError,
  EVERY_PACK,
  isDid,
  isLoopbackHost,
  type OptionalPack,
  registry,
} from '../../../schema/index.ts';
import { DEFAULT_REQUESTS_PER_MINUTE } from '../../serving/index.ts';
import { parseStoreUrl } from '../../storage/index.ts';
import { AUDIT_LIMITS } from '../audit/index.ts';
import { isPersonalKind } from '../erasing/personal-fields.ts';
import { type MailConfig, mailFile, mailIn } from './mail-config.ts';
import { type ProviderConfig, providerFile, providerIn, secretFileFault } from './provider-config.ts';

/** What a node directory says, checked. */
export type NodeConfig = {
  readonly directory: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** Where others reach the node, without a path; absent: as the DIDs of its actors say. */
  readonly publicUrl?: string;
  /** A network on one machine, without certificates. */
  readonly development: boolean;
  readonly limits: {
    readonly bodyBytes: number;
    readonly requestsPerMinute: { readonly address: number; readonly hub: number };
  };
  /** Addresses of a reverse proxy whose forwarding headers are believed. */
  readonly trustProxy?: string;
  readonly logLevel: string;
  /** How it sends mail; absent: not at all. */
  readonly mail?: MailConfig;
  readonly actors: readonly ActorConfig[];
};

export type ActorConfig = {
  /** Name of its folder. */
  readonly slug: string;
  readonly directory: string;
  readonly did: string;
  readonly name: string;
  /** May hold a password: never shown. */
  readonly storeUrl: string;
  readonly keyFile: string;
  readonly historyFile: string;
  /** Kinds for which a second signer must approve what is published; true: all that need the mandate. */
  readonly fourEyes: boolean | readonly string[];
  /** The packs of kinds of which it publishes, beside the core. */
  readonly packs: ReadonlySet<OptionalPack>;
  /** Where people of the actor may sign in by OpenID Connect. */
  readonly oidc?: ProviderConfig;
  /** How much of the log of decisions is kept. */
  readonly audit: { readonly entries: number; readonly days: number };
  /** Days after which personal data of a kind is due to be erased, by the name of the kind. */
  readonly retention: Readonly<Record<string, number>>;
};

export const NODE_FILE = 'node.json';
export const ACTOR_FILE = 'actor.json';
export const ACTORS_FOLDER = 'actors';
export const HISTORY_FILE = 'key-history.json';
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Four eyes are for what binds the organization; a slip in a name must not leave a kind unguarded. */
function refuseFreeKinds(names: readonly string[], context: z.RefinementCtx): void {
  const binding = registry.kinds.filter(({ needsSign }) => needsSign).map(({ name }) => name);
  for (const name of names)
    if (!binding.includes(name))
      context.addIssue({ code: 'custom', message: `«${name}» is none of the kinds that bind: ${binding.join(', ')}` });
}

/** What is kept for a time is personal data; a slip in a name must not keep it for ever. */
function refuseImpersonalKinds(days: Readonly<Record<string, number>>, context: z.RefinementCtx): void {
  const personal = registry.kinds.filter(isPersonalKind).map(({ name }) => name);
  for (const name of Object.keys(days))
    if (!personal.includes(name))
      context.addIssue({
        code: 'custom',
        message: `«${name}» is none of the kinds with personal data: ${personal.join(', ')}`,
      });
}

const nodeFile = z.strictObject({
  listen: z
    .strictObject({ host: z.string().min(1).default('127.0.0.1'), port: z.int().min(0).max(65_535).default(4101) })
    .prefault({}),
  publicUrl: z.string().optional(),
  development: z.boolean().default(false),
  limits: z
    .strictObject({
      bodyBytes: z.int().min(1_000).max(20_000_000).default(1_000_000),
      requestsPerMinute: z
        .strictObject({
          // hubs ask unsigned for readers who are not signed in
          address: z.int().min(0).max(10_000_000).default(12_000),
          hub: z.int().min(0).max(10_000_000).default(DEFAULT_REQUESTS_PER_MINUTE.hub),
        })
        .prefault({}),
    })
    .prefault({}),
  trustProxy: z.string().min(1).optional(),
  logLevel: z.enum(LOG_LEVELS).default('info'),
  mail: mailFile.optional(),
});

const actorFile = z.strictObject({
  did: z.string().refine(isDid, 'must be a canonical did:web, such as did:web:acme.example'),
  name: z.string().trim().min(1).max(200),
  store: z
    .string()
    .superRefine((url, context) => {
      try {
        parseStoreUrl(url);
      } catch (error) {
        context.addIssue({ code: 'custom', message: (error as Error).message });
      }
    })
    .default('sqlite:store.sqlite'),
  key: z.string().min(1),
  fourEyes: z
    .union([z.boolean(), z.array(z.string()).superRefine(refuseFreeKinds)], {
      error: 'must be true, false, or a list of kinds such as ["Commitment"]',
    })
    .default(false),
  packs: z
    .array(z.enum(EVERY_PACK, { error: `must be some of ${EVERY_PACK.join(', ')}; the core is always on` }))
    .default([]),
  oidc: providerFile.optional(),
  audit: z
    .strictObject({
      entries: z.int().min(100).max(10_000_000).default(AUDIT_LIMITS.entries),
      days: z.int().min(1).max(3_650).default(AUDIT_LIMITS.days),
    })
    .prefault({}),
  retention: z.record(z.string(), z.int().min(0).max(36_500)).superRefine(refuseImpersonalKinds).default({}),
});

/** What of actor.json goes where the actor goes. */
export const actorPolicy = actorFile.pick({ fourEyes: true, packs: true, audit: true, retention: true });

/** The content of node.json and actor.json, for those who write them. */
export type NodeFile = z.input<typeof nodeFile>;
export type ActorFile = z.input<typeof actorFile>;

/**
 * Settings from the environment go before those of node.json: where a container is told by its environment, its files stay the
 * same.
 */
const OVERRIDES: Readonly<Record<string, (text: string, file: Record<string, unknown>) => object>> = {
  CONSTELLATION_HOST: (host, { listen }) => ({ listen: { ...(listen as object), host } }),
  CONSTELLATION_PORT: (text, { listen }) => ({ listen: { ...(listen as object), port: wholeNumber(text) } }),
  CONSTELLATION_PUBLIC_URL: (publicUrl) => ({ publicUrl }),
  CONSTELLATION_DEVELOPMENT: (text) => ({ development: text === 'true' ? true : text === 'false' ? false : text }),
  CONSTELLATION_TRUST_PROXY: (trustProxy) => ({ trustProxy }),
  CONSTELLATION_LOG_LEVEL: (logLevel) => ({ logLevel }),
  // may hold user and password
  CONSTELLATION_SMTP: (smtp, { mail }) => ({ mail: { ...(mail as object), smtp } }),
  CONSTELLATION_MAIL_FROM: (from, { mail }) => ({ mail: { ...(mail as object), from } }),
};
/** Store url of every actor; `{actor}` stands for the name of its folder. For urls that hold a password. */
const STORE_OVERRIDE = 'CONSTELLATION_STORE';

/**
 * Reads a node directory: node.json (optional) and actors/<slug>/actor.json.
 *
 * @throws ConstellationError CONFIG_INVALID with every fault at once, each with its file and field
 */
export function readNodeConfig(directory: string, environment: NodeJS.ProcessEnv = process.env): NodeConfig {
  refuseHub(directory);
  const faults: string[] = [];
  const file = readJson(join(directory, NODE_FILE), faults) ?? {};
  const sources = new Map<string, string>();
  for (const [name, override] of Object.entries(OVERRIDES)) {
    const text = environment[name];
    if (text === undefined || text === '') continue;
    Object.assign(file, override(text, file));
    sources.set(name, text);
  }
  const node = parse(
    nodeFile,
    file,
    sources.size > 0 ? `${NODE_FILE} (with ${[...sources.keys()].join(', ')})` : NODE_FILE,
    faults,
  );
  if (node?.publicUrl !== undefined) checkPublicUrl(node.publicUrl, node.development, faults);

  const mail = node?.mail && mailIn(directory, node.mail);
  if (mail && 'fault' in mail) faults.push(`${NODE_FILE}: ${mail.fault}`);

  const actors: ActorConfig[] = [];
  for (const slug of foldersIn(join(directory, ACTORS_FOLDER))) {
    const actor = readActor(directory, slug, environment[STORE_OVERRIDE], faults);
    if (actor) actors.push(actor);
  }
  for (const [index, actor] of actors.entries()) {
    const twin = actors.slice(0, index).find(({ did }) => did === actor.did);
    if (twin)
      faults.push(`${ACTORS_FOLDER}/${actor.slug}/${ACTOR_FILE}: did: ${actor.did} is also that of ${twin.slug}`);
  }
  if (faults.length > 0 || !node) {
    throw new ConstellationError(
      'CONFIG_INVALID',
      `The configuration in ${directory} has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
  const { publicUrl, trustProxy, mail: _mailFile, ...rest } = node;
  return {
    directory,
    ...rest,
    ...(publicUrl === undefined ? {} : { publicUrl: new URL(publicUrl).origin }),
    ...(trustProxy === undefined ? {} : { trustProxy }),
    ...(mail && !('fault' in mail) ? { mail } : {}),
    actors,
  };
}

function readActor(
  directory: string,
  slug: string,
  storeOverride: string | undefined,
  faults: string[],
): ActorConfig | undefined {
  const folder = join(directory, ACTORS_FOLDER, slug);
  const place = `${ACTORS_FOLDER}/${slug}/${ACTOR_FILE}`;
  const file = readJson(join(folder, ACTOR_FILE), faults);
  if (file === undefined) {
    faults.push(`${place}: is missing`);
    return undefined;
  }
  const override = storeOverride ? { store: storeOverride.replaceAll('{actor}', slug.replaceAll('.', '_')) } : {};
  const from = storeOverride ? `${place} (with ${STORE_OVERRIDE})` : place;
  const actor = parse(actorFile, { ...file, ...override }, from, faults);
  if (!actor) return undefined;
  const oidc = actor.oidc && providerIn(folder, actor.oidc);
  const open = oidc && secretFileFault(oidc);
  if (open !== undefined) faults.push(`${place}: ${open}`);
  const keyFile = isAbsolute(actor.key) ? actor.key : join(folder, actor.key);
  return {
    slug,
    directory: folder,
    did: actor.did,
    name: actor.name,
    storeUrl: actor.store,
    keyFile,
    historyFile: join(folder, HISTORY_FILE),
    fourEyes: actor.fourEyes,
    packs: new Set(actor.packs),
    ...(oidc ? { oidc } : {}),
    audit: actor.audit,
    retention: actor.retention,
  };
}

/** The keys of a node among the stores of a hub would be a slip, and a backup of either would be no backup of both. */
export function refuseHub(directory: string): void {
  const sign = ['hub.json', 'hub-state.sqlite'].find((name) => existsSync(join(directory, name)));
  if (sign === undefined) return;
  throw new ConstellationError(
    'CONFIG_INVALID',
    `${directory} is the directory of a hub: it has ${sign}. What to do: give the node a directory of its own.`,
  );
}

function checkPublicUrl(text: string, development: boolean, faults: string[]): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.pathname !== '/' || url.search !== '' || url.username !== '') {
    faults.push(`${NODE_FILE}: publicUrl: must be an address without a path, such as https://node.acme.example`);
  } else if (
    url.protocol !== 'https:' &&
    !(url.protocol === 'http:' && (development || isLoopbackHost(url.hostname)))
  ) {
    faults.push(`${NODE_FILE}: publicUrl: must begin with https:// (http is for development on one machine)`);
  }
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: string,
  faults: string[],
): z.output<Schema> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues)
    faults.push(`${place}: ${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`);
  return undefined;
}

function readJson(path: string, faults: string[]): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    faults.push(`${path}: must hold a JSON object`);
  } catch (error) {
    if (isMissing(error)) return undefined;
    faults.push(`${path}: ${error instanceof SyntaxError ? `is not JSON (${error.message})` : 'cannot be read'}`);
  }
  return {};
}

function foldersIn(path: string): readonly string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function wholeNumber(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}
