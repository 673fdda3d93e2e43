import type { Content, KindDefinition } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { StoredRecord } from '../store/port.ts';
import type { Command } from '../writing/commands.ts';
import type { ExportSource } from './export-file.ts';
import type { ImportEntry, ImportTarget, StandingRecord } from './import-target.ts';

/** An actor of a node as importing sees it. */
export function importTarget(actor: Pick<HostedActor, 'store' | 'publisher' | 'did'>): ImportTarget {
  const { store, publisher, did } = actor;
  return {
    actor: did,
    async find(ids) {
      const found = await store.find(ids, 'ALL');
      return new Map([...found].map(([id, record]) => [id, standingOf(record)]));
    },
    async single(kind) {
      const [only] = await store.list({ kind: kind.name, view: 'ALL', order: 'NEWEST', limit: 1 });
      return only?.envelope.id;
    },
    async examine(entries) {
      const refusals = await publisher.examine(await commandsOf(entries));
      return refusals.map(
        (refusal) =>
          refusal && {
            reason: refusal.message,
            ...(refusal.details.field === undefined ? {} : { field: refusal.details.field }),
          },
      );
    },
    async publish(entries) {
      await publisher.applyAll(await commandsOf(entries));
    },
  };

  async function commandsOf(entries: readonly ImportEntry[]): Promise<Command[]> {
    const revised = entries.flatMap((entry) => (entry.changes === 'REVISED' ? [entry.id] : []));
    const before = await store.find(revised, 'ALL');
    return entries.map((entry) => commandOf(entry, before.get(entry.id)?.content));
  }
}

/** All records of a kind that the actor has, what is private included; withdrawn ones are left out. */
export async function* recordsToExport(actor: HostedActor, kind: KindDefinition): AsyncIterable<ExportSource> {
  const PAGE = 500;
  let after: { issuedAt: string; id: string } | undefined;
  for (;;) {
    const page = await actor.store.list({
      kind: kind.name,
      view: 'ALL',
      order: 'OLDEST',
      limit: PAGE,
      ...(after ? { after } : {}),
    });
    for (const record of page) yield { id: record.envelope.id, ...standingOf(record) };
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = { issuedAt: last.envelope.issuedAt, id: last.envelope.id };
  }
}

function standingOf({ envelope, content, policy }: StoredRecord): StandingRecord {
  const { version, withdrawn, language, licence, reportedBy } = envelope;
  return {
    version,
    withdrawn: withdrawn !== undefined,
    content,
    audience: policy.audience,
    ...(language ? { language } : {}),
    ...(licence ? { licence } : {}),
    ...(reportedBy ? { reportedBy } : {}),
  };
}

function commandOf(entry: ImportEntry, before: Content = {}): Command {
  const { id, kind, content, audience, language, licence, reportedBy, basedOn } = entry;
  switch (entry.changes) {
    case 'NEW':
      return { type: 'PUBLISH', kind: kind.name, id, content, audience, language, licence, reportedBy };
    case 'AUDIENCE':
      return { type: 'SET_AUDIENCE', id, audience };
    case 'REVISED': {
      // a revision names what changes: what is not there any more is taken out by null
      const removed = Object.keys(before).filter((name) => !Object.hasOwn(content, name));
      const changes = { ...Object.fromEntries(removed.map((name) => [name, null])), ...content };
      return { type: 'REVISE', id, changes, audience, language, licence, reportedBy, expectedVersion: basedOn };
    }
  }
}
