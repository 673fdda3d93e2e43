import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const root = join(import.meta.dirname, '..', '..');

/** A compose file as `docker compose` reads it: merge keys applied, variables put in. */
export type Compose = {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};

/** A service, in the forms that our files use. */
export type Service = {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly network_mode?: string;
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly restart?: string;
};

/** Reads a compose file of the project. */
export function readCompose(file: string, environment: Readonly<Record<string, string>> = {}): Compose {
  return interpolate(parse(readFileSync(join(root, file), 'utf8'), { merge: true }), environment) as Compose;
}

/**
 * Puts variables in, as the Compose Specification says: `${NAME}`, `${NAME:-default}`, `${NAME:?message}`, and `$$` for a dollar.
 *
 * @throws Error for a variable that must be set and is not
 */
function interpolate(value: unknown, environment: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((item) => interpolate(item, environment));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, interpolate(inner, environment)]));
  if (typeof value !== 'string') return value;
  return value.replace(
    /\$(?:(?<dollar>\$)|\{(?<name>\w+)(?::(?<operator>[-?])(?<rest>[^}]*))?\})/g,
    (...groups: unknown[]) => {
      const { dollar, name = '', operator, rest = '' } = groups.at(-1) as Record<string, string | undefined>;
      if (dollar) return '$';
      const given = environment[name];
      if (given) return given;
      if (operator === '?') throw new Error(`${name}: ${rest}`);
      return operator === '-' ? rest : '';
    },
  );
}

/** What the Dockerfile makes of a command: the part before it, the environment, and how health is checked. */
export function readImage(): {
  readonly entrypoint: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck: readonly string[];
  readonly copied: readonly string[];
} {
  const text = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const list = (pattern: RegExp): readonly string[] => JSON.parse(pattern.exec(text)?.[1] ?? '[]') as string[];
  return {
    entrypoint: list(/^ENTRYPOINT (\[.*\])$/m),
    environment: Object.fromEntries(
      [...text.matchAll(/^ENV (?<name>\w+)=(?<value>\S+)$/gm)].map(({ groups }) => [groups?.name, groups?.value]),
    ),
    healthcheck: list(/^HEALTHCHECK .*CMD (\[.*\])$/m),
    copied: [...text.matchAll(/^COPY (?!--from)(?<paths>.+) \S+$/gm)].flatMap(
      ({ groups }) => groups?.paths?.split(' ') ?? [],
    ),
  };
}
