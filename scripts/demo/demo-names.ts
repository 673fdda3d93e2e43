import { formatDid, formatRecordId, type Reference, registry } from '../../schema/index.ts';

/** The five invented organizations, in the order of their ports. */
export const DEMO_SLUGS = ['grashalm', 'vrije-beek', 'merelhaven', 'vlierdonk', 'zonnehoek'] as const;
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
};

export function demoNames(basePort: number): DemoNames {
  const port = (slug: DemoSlug) => basePort + 1 + DEMO_SLUGS.indexOf(slug);
  const did = (slug: DemoSlug) => formatDid({ host: 'localhost', port: port(slug) });
  const id = (slug: DemoSlug, kindName: string, number: number) => {
    const kind = registry.byName(kindName);
    if (!kind) throw new Error(`The demo speaks of an unknown kind ${kindName}.`);
    return formatRecordId(did(slug), kind.segment, String(number).padStart(26, '0'));
  };
  return { port, did, id, to: (slug, kind, number) => ({ id: id(slug, kind, number) }) };
}
