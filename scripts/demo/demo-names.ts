import { formatDid, formatRecordId, type Reference, registry } from '../../schema/index.ts';

const DAY_MS = 86_400_000;

/** The five invented organizations that run a node, in the order of their ports. */
export const DEMO_SLUGS = ['grashalm', 'vrije-beek', 'merelhaven', 'vlierdonk', 'merelbron'] as const;
export type DemoSlug = (typeof DEMO_SLUGS)[number];

/** Small ones without a node of their own: each has its name, key and store, at a node that one of the five runs. */
export const DEMO_HOSTED = ['overmerel', 'zilverschoon', 'droge-kelders', 'de-voorn'] as const;
export type DemoHosted = (typeof DEMO_HOSTED)[number];
export const DEMO_HOST: DemoSlug = 'vlierdonk';

/** Any organization of the demo. */
export type DemoName = DemoSlug | DemoHosted;

/**
 * Names of the demo's actors and records. They depend on the first port alone, so that the README can name them: the second goal
 * of the actor on port 4101 is always `did:web:localhost%3A4101/goal/00000000000000000000000002`.
 */
export type DemoNames = {
  did(slug: DemoName): string;
  /** Of its node, or of the one that hosts it. */
  port(slug: DemoName): number;
  id(slug: DemoName, kind: string, number: number): string;
  /** A reference to a demo record, without the digest of a version. */
  to(slug: DemoName, kind: string, number: number): Reference;
  /** The day so many days after the network was made; before it when negative. */
  on(days: number): string;
  /** The calendar year so many years after the one in which it was made. */
  year(years: number): string;
};

/** Whether it has no node of its own. */
export function isHosted(slug: DemoName): slug is DemoHosted {
  return (DEMO_HOSTED as readonly string[]).includes(slug);
}

/** The node on which it is. */
export function nodeOf(slug: DemoName): DemoSlug {
  return isHosted(slug) ? DEMO_HOST : slug;
}

/** @param made when the network was made (milliseconds since 1970): what is said of time hangs on it, so that the demo does not age */
export function demoNames(basePort: number, made = Date.now()): DemoNames {
  const port = (slug: DemoName) => basePort + 1 + DEMO_SLUGS.indexOf(nodeOf(slug));
  const did = (slug: DemoName) =>
    formatDid({ host: 'localhost', port: port(slug), path: isHosted(slug) ? [slug] : [] });
  const id = (slug: DemoName, kindName: string, number: number) => {
    const kind = registry.byName(kindName);
    if (!kind) throw new Error(`The demo speaks of an unknown kind ${kindName}.`);
    return formatRecordId(did(slug), kind.segment, String(number).padStart(26, '0'));
  };
  const on = (days: number) => new Date(made + days * DAY_MS).toISOString().slice(0, 10);
  const year = (years: number) => String(new Date(made).getUTCFullYear() + years);
  return { port, did, id, to: (slug, kind, number) => ({ id: id(slug, kind, number) }), on, year };
}
