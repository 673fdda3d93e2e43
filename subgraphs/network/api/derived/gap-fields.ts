import { GraphQLID } from 'graphql';
import { PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import { CHARTER_KIND } from '../../rules/alliances/charters.ts';
import { GAP_REASONS, type Gap, type Gaps, gapsIn } from '../../rules/challenges/gaps.ts';
import type { Finding } from '../../rules/finding.ts';
import { inTurns } from '../../rules/turns.ts';
import type { NetworkContext } from '../context.ts';
import { checkIdOf } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { listed, type PageArguments } from './listed.ts';
import { shownRecord, shownRecords } from './shown.ts';

/** What was named and is not acted on. */
export function gapFields({ builder, findings, record, connectionOf }: DerivedTypes): DerivedFields {
  const gap = builder.object('Gap', {
    description: 'A goal, challenge or group that was named, and that nobody acts on.',
    fields: {
      record: {
        type: record,
        description: 'The goal, challenge or group.',
        resolve: ({ record: id }: Gap, _args, context: NetworkContext) => shownRecord(id, context),
      },
      recordId: {
        type: () => GraphQLID,
        description: 'Id of the record: cheaper to ask for.',
        resolve: ({ record: id }: Gap) => id,
      },
      why: {
        type: () => builder.enumeration('GapReason', 'Why something is a gap.', GAP_REASONS),
        description: 'Why it is one.',
      },
      because: {
        type: record,
        list: 'HOLES',
        description: 'The record itself, goals that name it, and commitments that do not count.',
        resolve: ({ because }: Gap, _args, context: NetworkContext) => shownRecords(because, context),
      },
    },
  });
  const list = (name: Exclude<keyof Gaps, 'network'>, description: string) => ({
    type: () => connectionOf(gap),
    description: `${description} In the order of their ids.`,
    args: PAGE_ARGS,
    resolve: (gaps: Gaps, args: PageArguments, context: NetworkContext) =>
      listed(gaps[name], args, ['gaps', name, gaps.network], ({ record: id }) => id, context),
  });
  const gaps = findings.ofFields(
    'GapsFinding',
    'What was named and nobody acts on. Somebody acts by a commitment that is in force, that is agreed and neither lapsed nor superseded, whoever made it. Of a network the goals of its members and those its charter has made its own count, the challenges of these and those its members published or have a business case about, and the groups of its members. Weaknesses: what is done and not published looks like a gap; two records for one challenge are two challenges; a commitment may be small.',
    {
      goals: list('goals', 'Goals that nobody contributes to.'),
      challenges: list('challenges', 'Challenges that nobody works on.'),
      stakeholders: list('stakeholders', 'Groups that no action is for.'),
    },
  );
  return {
    query: {
      gaps: {
        type: () => gaps,
        description:
          'What a network has named and does not act on; of all who take part in this hub where none is given. Null where there is no such network that you may see; BAD_ID for the id of anything but a charter.',
        args: { network: { type: () => GraphQLID, description: 'Id of the charter of the network.' } },
        async resolve(_root, { network }: { network?: string | null }, context: NetworkContext) {
          if (network != null) {
            checkIdOf(CHARTER_KIND, network, 'network');
            const charter = (await context.facts()).get(network);
            if (!charter || charter.withdrawn || charter.kind !== CHARTER_KIND) return null;
          }
          const sizeOf = ({ value: { goals, challenges, stakeholders } }: Finding<Gaps>) =>
            goals.length + challenges.length + stakeholders.length;
          return context.remembered({ key: `gaps ${network ?? ''}`, sizeOf }, (facts) =>
            inTurns(gapsIn(facts, network ?? undefined)),
          );
        },
      },
    },
  };
}
