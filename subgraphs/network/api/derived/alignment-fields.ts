import { GraphQLInt } from 'graphql';
import { PAGE_ARGS } from '../../../../schema/graphql/index.ts';
import {
  ALIGNMENT_CAVEATS,
  type Alignment,
  type AlignmentCell,
  type AlignmentOfMember,
  alignmentOf,
  MOST_DEEDS,
} from '../../rules/alliances/alignment.ts';
import { DEEDS, type DeedKind, standsFor } from '../../rules/alliances/alliance-deeds.ts';
import { CHARTER_KIND } from '../../rules/alliances/charters.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { forMembers, judgingFinding } from './judging.ts';
import { listed, type PageArguments } from './listed.ts';
import { shownActor, shownRecord, shownRecords } from './shown.ts';

/** What it costs of the rows that a request may have, beside those that are shown. */
const ROWS_OF_ALIGNMENT = 60;

/** Words and deeds of each member of a network, side by side. */
export function alignmentFields(types: DerivedTypes): DerivedFields {
  const { builder, actor, record, kind, connectionOf } = types;
  const deeds = builder.object('AlignmentDeeds', {
    description: 'Deeds of one kind.',
    fields: {
      kind: {
        type: () =>
          builder.enumeration(
            'DeedKind',
            'What members of a network do for it, as far as they have written it down.',
            DEEDS,
          ),
        description: 'Of which kind.',
      },
      total: { type: () => GraphQLInt, description: 'How many there are.' },
      records: {
        type: record,
        list: 'HOLES',
        description: `The records, at most ${MOST_DEEDS}.`,
        resolve: ({ ids }: { ids: readonly string[] }, _args, context: NetworkContext) => shownRecords(ids, context),
      },
    },
  });
  const cell = builder.object('AlignmentCell', {
    description: 'Words and deeds of one member on the charter, or on one of its beliefs.',
    fields: {
      about: {
        type: record,
        description: 'The charter, or the belief.',
        resolve: ({ about }: AlignmentCell, _args, context: NetworkContext) => shownRecord(about, context),
      },
      affirmation: {
        type: () => kind('Answer'),
        description:
          'The answer in which it affirmed this, with its own words; null where it did not. The steward has said what is in its charter.',
        resolve: ({ affirmation }: AlignmentCell, _args, context: NetworkContext) => shownRecord(affirmation, context),
      },
      isCurrent: {
        type: () => Boolean,
        description: 'Whether that was said to the version of now; null where nothing was.',
      },
      deeds: {
        type: () => deeds,
        list: true,
        description:
          'Its deeds that serve this, by kind. What serves a goal that the charter has made its own stands beside the charter.',
        resolve: ({ deeds: found }: AlignmentCell) =>
          (Object.keys(DEEDS) as DeedKind[]).map((deedKind) => ({ kind: deedKind, ...found[deedKind] })),
      },
    },
  });
  const member = builder.object('AlignmentOfMember', {
    description: 'Words and deeds of one member.',
    fields: {
      member: {
        type: actor,
        description: 'The member.',
        resolve: ({ member: did }: AlignmentOfMember, _args, context: NetworkContext) => shownActor(did, context),
      },
      cells: {
        type: () => cell,
        list: true,
        description: 'On the charter, and on each belief in the order of the charter.',
        resolve: ({ cells }: AlignmentOfMember, _args, context: NetworkContext) =>
          context.spend(cells.length) ? cells : null,
      },
    },
  });
  const alignment = judgingFinding(types, 'AlignmentFinding', {
    description:
      'Words and deeds of each member on the charter and its beliefs, side by side: what it affirmed, in which of its own words, and the goals, promises, reports and contributions that serve it. Never one number: words without deeds may be a beginning, and deeds without words modesty. From five members on, and for charters that are four quarters old.',
    forWhom: 'MEMBERS',
    caveats: ALIGNMENT_CAVEATS,
    fields: {
      beliefs: {
        type: () => kind('Concept'),
        list: 'HOLES',
        description: 'Beliefs of the charter that you may see, in its order.',
        resolve: ({ beliefs }: Alignment, _args, context: NetworkContext) => shownRecords(beliefs, context),
      },
      members: {
        type: () => connectionOf(member),
        description: 'The members, in order of their DIDs.',
        args: PAGE_ARGS,
        resolve: ({ members }: Alignment, args: PageArguments, context: NetworkContext) =>
          listed(members, args, ['alignment'], ({ member: did }) => did, context),
      },
    },
  });
  return {
    kinds: {
      [CHARTER_KIND]: {
        alignment: {
          type: () => alignment,
          description:
            'Words and deeds of each of its members. For its confirmed members only; null for everybody else.',
          resolve: ({ id }: RecordEntity, _args: object, context: NetworkContext) =>
            context.spend(ROWS_OF_ALIGNMENT)
              ? forMembers(context, id, ({ facts, charter }) => alignmentOf(facts, charter), standsFor)
              : null,
        },
      },
    },
  };
}
