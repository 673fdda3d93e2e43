import type { KindRegistry } from '../../../schema/index.ts';
import { waitingIdeas } from '../guests/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { Draft } from '../store/port.ts';
import { openDrafts } from '../writing/drafts.ts';

/** What can wait at a node and is known to no hub, with what to do about it. */
export const WAITING_HERE = {
  GUEST_IDEA: 'A guest left an idea: publish it, or discard it.',
  ROUND_OVER: 'A round of questions is over: close it, so that its results are published.',
  DRAFT_TO_APPROVE: 'A draft binds the organization: a second signer reads it, and approves exactly that.',
  DRAFT_APPROVED: 'A draft was approved: another signer can publish it.',
} as const;

/** Something that waits for the people of an actor at its own node. */
export type WaitingItem = {
  readonly type: keyof typeof WAITING_HERE;
  /** Of the draft, or of the HealthCheck whose round it is. */
  readonly id: string;
  readonly title: string | undefined;
  /** RFC 3339, or the last day of the round. */
  readonly since: string;
};

/** What waits at the node itself, the oldest first. */
export async function waitingHere(
  actor: Pick<HostedActor, 'store' | 'fourEyes'>,
  registry: KindRegistry,
  now: number = Date.now(),
): Promise<readonly WaitingItem[]> {
  const { store, fourEyes } = actor;
  const today = new Date(now).toISOString().slice(0, 10);
  const [ideas, rounds, drafts] = await Promise.all([waitingIdeas(actor), store.health.rounds(), store.drafts()]);
  const titleOf = ({ kind, content }: Draft) => {
    const title = content[registry.byName(kind)?.title ?? ''];
    return typeof title === 'string' ? title : undefined;
  };
  const needsTwo = ({ kind }: Draft) =>
    fourEyes === true ? registry.byName(kind)?.needsSign === true : fourEyes !== false && fourEyes.includes(kind);
  const desk = openDrafts(store, registry);
  const approved = await Promise.all(
    drafts.filter(needsTwo).map(async (draft): Promise<WaitingItem> => {
      const isApproved = (await desk.approvals(draft)).length > 0;
      const type = isApproved ? 'DRAFT_APPROVED' : 'DRAFT_TO_APPROVE';
      return { type, id: draft.id, title: titleOf(draft), since: draft.updatedAt };
    }),
  );
  const over = rounds.filter(({ closes, isOver }) => isOver || closes < today);
  const items: WaitingItem[] = [
    ...ideas.map((idea) => ({
      ...{ type: 'GUEST_IDEA' as const, id: idea.id, title: beginningOf(idea.content.text), since: idea.updatedAt },
    })),
    ...over.map(({ healthCheck, title, closes }) => ({
      ...{ type: 'ROUND_OVER' as const, id: healthCheck, title, since: closes },
    })),
    ...approved,
  ];
  return items.sort((one, other) => (one.since < other.since ? -1 : 1));
}

const MOST_SHOWN = 120;

function beginningOf(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const characters = [...text];
  return characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN - 1).join('')}…` : text;
}
