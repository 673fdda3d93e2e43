import { type Content, digestOf, ownerOf, registry } from '../../../../schema/index.ts';
import { demoNames, demoOrganizations } from '../../../../scripts/demo/index.ts';
import { type Fact, type Facts, factOf, factsOf } from '../../../../subgraphs/network/facts/index.ts';
import { rowOfRecord } from '../../../../subgraphs/network/index-row.ts';

const DAY_MS = 86_400_000;
const BASE_PORT = 4100;
/** What is said by default, in days before. */
const BEGINNING = 420;

type Step = { readonly id: string; readonly days: number; readonly step: number; readonly kind: string } & (
  | { readonly does: 'SAY'; readonly content: (digests: ReadonlyMap<string, string>) => Content }
  | { readonly does: 'CHANGE'; readonly changes: Content }
  | { readonly does: 'WITHDRAW' }
);

/** What the demo says, as rules see it, if it was made on a day: all that is PUBLIC or for members. Nothing is signed, so a year is told in seconds. */
export function toldFacts(made: number): { readonly facts: Facts; readonly names: ReturnType<typeof demoNames> } {
  const names = demoNames(BASE_PORT, made);
  const organizations = demoOrganizations(names);
  const steps = organizations.flatMap(({ slug, records, answers = [], revisions = [], withdrawals = [] }): Step[] => {
    const of = (kind: string, number: number, step: number, daysAgo: number | undefined) => ({
      ...{ id: names.id(slug, kind, number), kind, step, days: daysAgo ?? BEGINNING - step },
    });
    const isSeen = ({ audience = 'PUBLIC' }: { audience?: string }) => audience === 'PUBLIC' || audience === 'MEMBERS';
    return [
      ...records.filter(isSeen).map(({ kind, number, daysAgo, content, pinned = {} }) => ({
        ...of(kind, number, 0, daysAgo),
        does: 'SAY' as const,
        content: (digests: ReadonlyMap<string, string>) => ({
          ...content,
          ...Object.fromEntries(
            Object.entries(pinned).map(([field, target]) => {
              const id = names.id(...target);
              return [field, { id, digest: digests.get(id) }];
            }),
          ),
        }),
      })),
      ...answers.filter(isSeen).map(({ number, daysAgo, to, verdict, words }) => ({
        ...of('Answer', number, 1, daysAgo),
        does: 'SAY' as const,
        content: (digests: ReadonlyMap<string, string>) => {
          const about = names.id(...to);
          return { about: { id: about, digest: digests.get(about) }, verdict, ...(words ? { words } : {}) };
        },
      })),
      ...revisions.map(({ kind, number, daysAgo, changes }) => ({
        ...of(kind, number, 2, daysAgo),
        does: 'CHANGE' as const,
        changes,
      })),
      ...withdrawals.map(({ kind, number, daysAgo }) => ({
        ...of(kind, number, 3, daysAgo),
        does: 'WITHDRAW' as const,
      })),
    ];
  });
  const digests = new Map<string, string>();
  const last = new Map<string, { readonly version: number; readonly content: Content }>();
  const told: Fact[] = [];
  for (const step of steps.sort((a, b) => b.days - a.days || a.step - b.step)) {
    const before = last.get(step.id);
    const version = (before?.version ?? 0) + 1;
    const content =
      step.does === 'SAY'
        ? step.content(digests)
        : step.does === 'CHANGE'
          ? { ...before?.content, ...step.changes }
          : {};
    const digest = digestOf(`${step.id} ${version}`);
    digests.set(step.id, digest);
    last.set(step.id, { version, content });
    const issuedAt = `${new Date(made - step.days * DAY_MS).toISOString().slice(0, 19)}Z`;
    const { version: kindVersion = 1 } = registry.byName(step.kind) ?? {};
    const envelope = {
      ...{ id: step.id, kind: step.kind, kindVersion, version, issuedAt, issuer: ownerOf(step.id) },
      ...{ language: 'en', licence: 'CC0-1.0', dataClass: 'ORGANIZATIONAL' as const },
      ...(step.does === 'WITHDRAW' ? { withdrawn: { reason: 'OTHER' as const } } : {}),
    };
    const row = rowOfRecord(registry, {
      tier: 'MEMBERS',
      envelope,
      content,
      withheldCount: 0,
      digest,
      feedSeq: version,
    });
    told.push(factOf(row));
  }
  const actors = organizations.map(({ slug }) => names.did(slug)).sort();
  const now = `${new Date(made).toISOString().slice(0, 19)}Z`;
  return { names, facts: factsOf(told, { now, actors, audience: 'MEMBERS' }) };
}
