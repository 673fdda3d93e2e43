import { type Facts, targetOf } from '../../facts/index.ts';
import { ATTRIBUTIONS, type Attribution, attributionOf } from '../../rules/roundtable/attribution.ts';
import { ISSUE_STATES, issueStateOf } from '../../rules/roundtable/issue-state.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { shownActor } from './shown.ts';
import { type Subject, subjectOf } from './subject.ts';

/** What is said at a roundtable, and what stands in its way. */
export function roundtableFields({ builder, findings, actor }: DerivedTypes): DerivedFields {
  const attribution = findings.ofFields(
    'AttributionFinding',
    'Whose words a post is to be shown under. Another actor is named only once it has confirmed this very version; until then the post stands under its issuer. Weak: who is named in the words themselves no rule can see.',
    {
      value: {
        type: () => builder.enumeration('AttributionValue', 'Whose words a post is.', ATTRIBUTIONS),
        description: 'Whose words they are.',
      },
      author: {
        type: actor,
        description: 'Who may be named as the author; null for guests, and where only the issuer may.',
        resolve: ({ author }: Attribution, _args, context: NetworkContext) => shownActor(author, context),
      },
    },
  );
  const state = findings.ofFields(
    'IssueStateFinding',
    'How an issue stands: resolved, or whether somebody sees to it. Whoever is named as its owner sees to it once it has confirmed that. Weak: whether a resolution holds nobody has to confirm.',
    {
      value: {
        type: () => builder.enumeration('IssueStateValue', 'How an issue stands.', ISSUE_STATES),
        description: 'How it stands.',
      },
      isOverdue: { type: () => Boolean, description: 'Whether it should be out of the way by now, and is not.' },
      hasRootCause: {
        type: () => Boolean,
        description: 'Whether its root cause is given, in `rootCause`; null where you may not see that.',
      },
    },
  );
  return {
    kinds: {
      Post: {
        isBinding: {
          type: () => Boolean,
          description:
            'Always false: whatever is said at a roundtable, advice included, binds nobody. Whoever is advised decides alone, and answers for it alone.',
          resolve: () => false,
        },
        attribution: {
          type: () => attribution,
          description: 'Whose words it is to be shown under.',
          async resolve(entity: RecordEntity, _args: object, context: NetworkContext) {
            const found = await withWordOf('attributedTo', entity, context);
            return found && !found.record.withdrawn ? attributionOf(found.facts, found.record) : null;
          },
        },
      },
      Issue: {
        state: {
          type: () => state,
          description: 'How it stands, and whether somebody sees to it.',
          async resolve(entity: RecordEntity, _args: object, context: NetworkContext) {
            const found = await withWordOf('owner', entity, context);
            return found && !found.record.withdrawn ? issueStateOf(found.facts, found.record) : null;
          },
        },
      },
    },
  };
}

/** A record, with what the actor that one of its fields names shares with the viewer about it. */
async function withWordOf(field: string, entity: RecordEntity, context: NetworkContext): Promise<Subject | undefined> {
  const subject = await subjectOf(entity, context);
  const named = subject && targetOf(subject.record, field);
  if (!subject || named === undefined || named === subject.record.actor || !context.viewer) return subject;
  const actors = [subject.record.actor, named].filter(context.isShown);
  const facts: Facts = await context.liveFacts({ actors, subjects: [entity.id], rounds: 1 });
  const record = facts.get(entity.id);
  return record ? { facts, record } : subject;
}
