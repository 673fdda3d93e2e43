import { formatDid, formatRecordId, type Reference, registry } from '../../schema/index.ts';

const DAY_MS = 86_400_000;

/** The five invented organizations, in the order of their ports. */
export const DEMO_SLUGS = ['grashalm', 'vrije-beek', 'merelhaven', 'vlierdonk', 'merelbron'] as const;
export type DemoSlug = (typeof DEMO_SLUGS)[number];

/**
 * Names of the demo's actors and records. They depend on the first port alone, so that the README can name them: the second goal
 * of the actor on port 4101 is always `did:web:localhost%3A4101/goal/00000000000000000000000002`.
 */
export type DemoNames = {
  did(slug: DemoSlug): string;
  port(slug: DemoSlug): number;
  id(slug: DemoSlug, kind: string, number: number): string;
  /** A reference to a demo record, without the digest of a version. */
  to(slug: DemoSlug, kind: string, number: number): Reference;
  /** The day so many days after the network was made; before it when negative. */
  on(days: number): string;
};

/** @param made when the network was made (milliseconds since 1970): what is said of time hangs on it, so that the demo does not age */
export function demoNames(basePort: number, made = Date.now()): DemoNames {
  const port = (slug: DemoSlug) => basePort + 1 + DEMO_SLUGS.indexOf(slug);
  const did = (slug: DemoSlug) => formatDid({ host: 'localhost', port: port(slug) });
  const id = (slug: DemoSlug, kindName: string, number: number) => {
    const kind = registry.byName(kindName);
    if (!kind) throw new Error(`The demo speaks of an unknown kind ${kindName}.`);
    return formatRecordId(did(slug), kind.segment, String(number).padStart(26, '0'));
  };
  const on = (days: number) => new Date(made + days * DAY_MS).toISOString().slice(0, 10);
  return { port, did, id, to: (slug, kind, number) => ({ id: id(slug, kind, number) }), on };
}
