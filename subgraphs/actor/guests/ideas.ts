import { ConstellationError, isConstellationError, registry } from '../../../schema/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { Draft } from '../store/port.ts';
import { openDrafts } from '../writing/drafts.ts';
import type { OpenTopic } from './doors.ts';

export const MAX_IDEA = 2_000;
export const MAX_NAME = 120;
/** Ideas that wait to be read, at one topic and at all topics of an actor: well below what an actor can keep as drafts. */
const MAX_WAITING = { topic: 50, actor: 200 } as const;

/** Takes in what guests leave. */
export type IdeaDesk = {
  /**
   * Keeps an idea as a draft: nobody but people of the actor sees it, and nothing is published unless one of them does.
   *
   * @throws ConstellationError BAD_INPUT | TOO_MANY_WAITING
   */
  leave(actor: HostedActor, topic: OpenTopic, idea: { readonly text: unknown; readonly name: unknown }): Promise<void>;
};

export function ideaDesk(now: () => number): IdeaDesk {
  const turns = new Map<string, Promise<unknown>>();

  return {
    async leave(actor, topic, idea) {
      const text = wordsIn(idea.text, 'text', MAX_IDEA);
      const guest = idea.name == null || idea.name === '' ? undefined : wordsIn(idea.name, 'name', MAX_NAME);
      if (text === undefined) throw refused('text', 'Write what your idea is.');
      // one after the other, so that what waits is counted right
      const turn = (turns.get(actor.did) ?? Promise.resolve()).then(async () => {
        await refuseFull(actor, topic);
        await keep(actor, topic, text, guest);
      });
      turns.set(
        actor.did,
        turn.catch(() => {}),
      );
      await turn;
    },
  };

  async function keep({ store }: HostedActor, topic: OpenTopic, text: string, guest: string | undefined) {
    const changes = {
      topic: { id: topic.id },
      ...{ form: 'IDEA', text, fromOutside: true },
      ...(guest === undefined ? {} : { guest }),
    };
    await openDrafts(store, registry, now)
      .save({ kind: 'Post', changes })
      .catch((error: unknown) => {
        // how much of its own an actor keeps is not for strangers
        if (isConstellationError(error) && error.details.field === undefined) throw full();
        throw error;
      });
  }
}

/** The drafts of an actor that came from guests and wait to be read. */
export async function waitingIdeas({ store }: Pick<HostedActor, 'store'>): Promise<readonly Draft[]> {
  return (await store.drafts()).filter(
    ({ kind, content, basedOn }) => kind === 'Post' && content.fromOutside === true && basedOn === undefined,
  );
}

async function refuseFull(actor: HostedActor, topic: OpenTopic): Promise<void> {
  const waiting = await waitingIdeas(actor);
  const here = waiting.filter(({ content }) => (content.topic as { id?: unknown } | undefined)?.id === topic.id);
  if (here.length >= MAX_WAITING.topic || waiting.length >= MAX_WAITING.actor) throw full();
}

function wordsIn(value: unknown, field: string, max: number): string | undefined {
  if (typeof value !== 'string') throw refused(field, 'It must be a text.');
  const text = value.normalize('NFC').replaceAll('\r\n', '\n').trim();
  if ([...text].length > max) throw refused(field, `At most ${max} characters fit.`);
  return text === '' ? undefined : text;
}

function full(): ConstellationError {
  return new ConstellationError(
    'TOO_MANY_WAITING',
    'So many ideas wait here to be read that no more fit. Please come back in some days.',
    { retryable: true },
  );
}

function refused(field: string, message: string): ConstellationError {
  return new ConstellationError('BAD_INPUT', message, { field });
}
