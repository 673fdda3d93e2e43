import { ConstellationError } from '../../schema/index.ts';
import {
  guestLink,
  openGuestDoor,
  originForPeople,
  topicBehindDoor,
  waitingIdeas,
} from '../../subgraphs/actor/index.ts';
import { withActor } from './with-actor.ts';

type DoorOptions = { readonly actor?: string };

/** Opens the door of a topic. Its address is all that goes to the output. */
export async function openDoorCommand(directory: string, topic: string, options: DoorOptions): Promise<void> {
  await withActor(directory, options, async (actor, { config }) => {
    await openGuestDoor(actor, topic);
    console.log(guestLink(originForPeople(actor, config), topic));
    console.error(
      'Whoever has this address can leave an idea. It comes in as a draft: read it there, and publish it or discard it.',
    );
  });
}

/** Shuts the door of a topic. */
export async function shutDoorCommand(directory: string, topic: string, options: DoorOptions): Promise<void> {
  await withActor(directory, options, async ({ store }) => {
    if (!(await store.guests.shut(topic)))
      throw new ConstellationError('NOT_FOUND', 'The door of that topic is not open.');
    console.log('The door is shut. What came in stays among the drafts.');
  });
}

/** Lists the doors that are open. */
export async function listDoorsCommand(directory: string, options: DoorOptions): Promise<void> {
  await withActor(directory, options, async (actor, { config }) => {
    const [doors, waiting] = await Promise.all([actor.store.guests.doors(), waitingIdeas(actor)]);
    for (const { topic } of doors) {
      const leadsIn = await topicBehindDoor(actor, topic, Date.now());
      const note = leadsIn ? leadsIn.title : '(leads nowhere: the topic is not PUBLIC and OPEN any more)';
      console.log(`${guestLink(originForPeople(actor, config), topic)}  ${note}`);
    }
    if (doors.length === 0) console.log('No door is open.');
    if (waiting.length > 0)
      console.log(
        `${waiting.length} ${waiting.length === 1 ? 'idea waits' : 'ideas wait'} among the drafts to be read.`,
      );
  });
}
