import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConstellationError, isDid, isLoopbackHost, parseDid } from '../../schema/index.ts';
import { ADMISSION_RULES, type AdmissionRule, type HubSettings, ROSTER_HOURS } from '../../subgraphs/network/index.ts';
import { DEFAULT_REQUESTS_PER_MINUTE, isOrigin } from '../../subgraphs/serving/index.ts';
import { parseStoreUrl } from '../../subgraphs/storage/index.ts';

/** What a hub directory says, checked. */
export type HubConfig = {
  readonly directory: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly name: string;
  /** Its name for ever; after publicUrl, or in development after the port, where it is absent. */
  readonly did?: string;
  /** Where others reach it, without a path. */
  readonly publicUrl?: string;
  /** Who is taken in when somebody applies. */
  readonly admission: AdmissionRule;
  /** For how many hours nodes may believe the roster when they cannot reach the hub. */
  readonly rosterHours: number;
  /** Whether members may be on this machine, without https. */
  readonly development: boolean;
  /** Store url of what the hub keeps for good; may hold a password: never shown. */
  readonly state: string;
  /** Store url of the index, which can be deleted. */
  readonly index: string;
  readonly trustProxy?: string;
  /** Origins of other sites whose pages may read what the hub answers. */
  readonly allowedOrigins: readonly string[];
  readonly limits: { readonly requestsPerMinute: { readonly address: number; readonly organization: number } };
  readonly logLevel: string;
};

export const HUB_FILE = 'hub.json';

/** A store url; what is wrong with it is said without the url, which may hold a password. */
const storeUrl = z.string().superRefine((url, context) => {
  try {
    parseStoreUrl(url);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
  }
});

const hubFile = z.strictObject({
  listen: z
    .strictObject({ host: z.string().min(1).default('127.0.0.1'), port: z.int().min(0).max(65_535).default(4000) })
    .prefault({}),
  name: z.string().trim().min(1).max(200).default('Constellation hub'),
  did: z.string().refine(isDid, 'must be a canonical did:web, such as did:web:hub.example').optional(),
  publicUrl: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^https?:\/\/[^/?#@]+\/?$/.test(text),
      'must be an address without a path, such as https://hub.example',
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  admission: z.enum(Object.keys(ADMISSION_RULES) as AdmissionRule[]).default('STEWARD'),
  rosterHours: z.int().min(ROSTER_HOURS.least).max(ROSTER_HOURS.most).default(ROSTER_HOURS.default),
  development: z.boolean().default(false),
  state: storeUrl.default('sqlite:hub-state.sqlite'),
  index: storeUrl.default('sqlite:hub-index.sqlite'),
  trustProxy: z.string().min(1).optional(),
  allowedOrigins: z
    .array(z.string().refine(isOrigin, 'must be an origin without a path, such as https://app.acme.example'))
    .max(50)
    .default([]),
  limits: z
    .strictObject({
      requestsPerMinute: z
        .strictObject({
          address: z.int().min(0).max(10_000_000).default(DEFAULT_REQUESTS_PER_MINUTE.address),
          organization: z.int().min(0).max(10_000_000).default(DEFAULT_REQUESTS_PER_MINUTE.organization),
        })
        .prefault({}),
    })
    .prefault({}),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});
export type HubFile = z.input<typeof hubFile>;

/** Settings from the environment go before those of hub.json: containers are told by their environment. */
const OVERRIDES: Readonly<Record<string, (text: string) => Record<string, unknown>>> = {
  CONSTELLATION_HOST: (text) => ({ listen: { host: text } }),
  CONSTELLATION_PORT: (text) => ({ listen: { port: /^\d+$/.test(text) ? Number(text) : text } }),
  CONSTELLATION_HUB_NAME: (text) => ({ name: text }),
  CONSTELLATION_HUB_DID: (text) => ({ did: text }),
  CONSTELLATION_PUBLIC_URL: (text) => ({ publicUrl: text }),
  CONSTELLATION_HUB_ADMISSION: (text) => ({ admission: text }),
  CONSTELLATION_HUB_STATE: (text) => ({ state: text }),
  CONSTELLATION_HUB_INDEX: (text) => ({ index: text }),
  CONSTELLATION_DEVELOPMENT: (text) => ({ development: text === 'true' ? true : text === 'false' ? false : text }),
  CONSTELLATION_TRUST_PROXY: (text) => ({ trustProxy: text }),
  CONSTELLATION_ALLOWED_ORIGINS: (text) => ({ allowedOrigins: text.split(/[\s,]+/).filter(Boolean) }),
  CONSTELLATION_LOG_LEVEL: (text) => ({ logLevel: text }),
};

/**
 * Reads a hub directory: hub.json (optional), what the environment says, and last what the command line says.
 *
 * @throws ConstellationError CONFIG_INVALID with every fault at once
 */
export function readHubConfig(
  directory: string,
  environment: NodeJS.ProcessEnv = process.env,
  commandLine: { readonly host?: string; readonly port?: number } = {},
): HubConfig {
  refuseNode(directory);
  const told = Object.keys(OVERRIDES).filter((name) => (environment[name] ?? '') !== '');
  const layers = [
    readFile(join(directory, HUB_FILE)),
    ...told.map((name) => OVERRIDES[name]?.(environment[name] ?? '') ?? {}),
    Object.keys(commandLine).length > 0 ? { listen: commandLine } : {},
  ];
  const listen = Object.assign({}, ...layers.map((layer) => layer.listen)) as Record<string, unknown>;
  const file = { ...Object.assign({}, ...layers), ...(Object.keys(listen).length > 0 ? { listen } : {}) };
  const result = hubFile.safeParse(file);
  const faults = result.success
    ? [faultOfHubName(result.data)].flatMap((fault) => fault ?? []).map((fault) => `  - ${fault}`)
    : result.error.issues.map(({ path, message }) => `  - ${path.join('.') || HUB_FILE}: ${message}`);
  if (!result.success || faults.length > 0) {
    const beside = told.length > 0 ? ` (with ${told.join(', ')})` : '';
    throw new ConstellationError(
      'CONFIG_INVALID',
      `${join(directory, HUB_FILE)}${beside} has faults:\n${faults.join('\n')}`,
    );
  }
  const { trustProxy, did, publicUrl, ...config } = result.data;
  return {
    directory,
    ...config,
    ...(did === undefined ? {} : { did }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(trustProxy === undefined ? {} : { trustProxy }),
  };
}

/** What hub.json says as it is, for a backup; undefined when there is none. @throws ConstellationError CONFIG_INVALID */
export function readHubFile(directory: string): HubSettings | undefined {
  return existsSync(join(directory, HUB_FILE)) ? readFile(join(directory, HUB_FILE)) : undefined;
}

/** Writes hub.json where there is none. False when there is one: it stays. */
export async function placeHubFile(directory: string, settings: HubSettings): Promise<boolean> {
  const path = join(directory, HUB_FILE);
  if (existsSync(path)) return false;
  await writeFile(path, `${JSON.stringify(settings, null, 2)}\n`, { flag: 'wx' });
  return true;
}

/** The stores of a hub among the keys of a node would be a slip, and a backup of either would be no backup of both. */
function refuseNode(directory: string): void {
  const sign = ['node.json', 'actors'].find((name) => existsSync(join(directory, name)));
  if (sign === undefined) return;
  throw new ConstellationError(
    'CONFIG_INVALID',
    `${directory} is the directory of a node: it has ${sign}. What to do: give the hub a directory of its own.`,
  );
}

function readFile(path: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new ConstellationError('CONFIG_INVALID', `${path} cannot be read.`, { cause: error });
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (cause) {
    throw new ConstellationError('CONFIG_INVALID', `${path} is not JSON.`, { cause });
  }
  throw new ConstellationError('CONFIG_INVALID', `${path} must hold a JSON object.`);
}

/** What is wrong with a name of a hub, if anything. */
function faultOfHubName(config: {
  readonly did?: string | undefined;
  readonly publicUrl?: string | undefined;
  readonly development: boolean;
}): string | undefined {
  const { did, publicUrl, development } = config;
  if (did !== undefined && isLoopbackHost(parseDid(did).host) && !development)
    return 'did: a name on this machine is for development';
  if (publicUrl === undefined) return undefined;
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:' || (development && isLoopbackHost(hostname))) return undefined;
  return 'publicUrl: must begin with https:// (http is for development on one machine)';
}
