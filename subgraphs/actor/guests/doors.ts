import { ANYONE, ConstellationError, registry, sightOf } from '../../../schema/index.ts';
import { recordRow } from '../api/rows.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { GuestDoor } from '../store/guests-port.ts';

export const GUESTS_PATH = '/guests';

/** A topic as everybody may see it. */
export type OpenTopic = { readonly id: string; readonly title: string; readonly question: string | undefined };

/**
 * Opens the door of a topic: from then on anybody who has its address sees the topic's title and question, and can leave an idea.
 *
 * @throws ConstellationError NOT_FOUND | BAD_INPUT
 */
export async function openGuestDoor(actor: HostedActor, topic: string, now: number = Date.now()): Promise<GuestDoor> {
  const record = (await actor.store.find([topic], 'ALL')).get(topic);
  if (record?.envelope.kind !== 'Topic')
    throw new ConstellationError('NOT_FOUND', 'There is no Topic of that id among the records of this actor.', {
      actor: actor.did,
    });
  if (!(await openTopic(actor, topic, now)))
    throw new ConstellationError(
      'BAD_INPUT',
      'Guests see what everybody sees: the Topic must be PUBLIC, with its title, and its status OPEN or none.',
      { actor: actor.did },
    );
  await actor.store.guests.open({ topic, openedAt: new Date(now).toISOString() });
  return (await actor.store.guests.door(topic)) as GuestDoor;
}

/**
 * The topic behind an open door. A door leads nowhere once its topic is not PUBLIC any more, withdrawn, resting or closed; that looks like a
 * door that never was.
 */
export async function topicBehindDoor(actor: HostedActor, topic: string, now: number): Promise<OpenTopic | undefined> {
  return (await actor.store.guests.door(topic)) && openTopic(actor, topic, now);
}

/** The address to hand to guests. */
export function guestLink(origin: string, topic: string): string {
  // percent signs are part of names of actors on one machine
  return `${origin}${GUESTS_PATH}/${topic.replaceAll('%', '%25')}`;
}

async function openTopic({ did, store }: HostedActor, id: string, now: number): Promise<OpenTopic | undefined> {
  const sight = sightOf(ANYONE, did);
  if (sight === 'ALL') return undefined;
  const view = { sight, now: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z') };
  const record = (await store.find([id], view)).get(id);
  if (!record || record.envelope.withdrawn || (record.content.status ?? 'OPEN') !== 'OPEN') return undefined;
  const row = recordRow(registry, record, view);
  if (typeof row?.title !== 'string') return undefined;
  return { id, title: row.title, question: typeof row.question === 'string' ? row.question : undefined };
}
