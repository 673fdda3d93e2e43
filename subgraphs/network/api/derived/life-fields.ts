import { GraphQLInt } from 'graphql';
import { DateScalar, type OutputField } from '../../../../schema/graphql/index.ts';
import { CHARTER_KIND } from '../../rules/alliances/charters.ts';
import { type LifeStageOf, lifeStageOf, MOST_EVENTS, type StageSeen } from '../../rules/alliances/life-stage.ts';
import { ROUNDS, type RoundsOf, roundsOf } from '../../rules/alliances/rounds.ts';
import { SPLITS, type SplitOf, splitOf } from '../../rules/alliances/split.ts';
import type { NetworkContext } from '../context.ts';
import type { RecordEntity } from '../entity.ts';
import { actorPages } from './actor-page.ts';
import { allianceFacts } from './concerned.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';
import { shownActor, shownActors, shownRecord, shownRecords } from './shown.ts';

/** The life of a network: its stage, its rounds, and how it splits. */
export function lifeFields(types: DerivedTypes): DerivedFields {
  const about = 'For somebody who is signed in, its members are asked for what they share with you.';
  return {
    kinds: {
      SharedValueNetwork: {
        lifeStage: {
          type: stageFinding(types),
          description: `The stage of life that it is at. ${about}`,
          async resolve({ id }: RecordEntity, _args: object, context: NetworkContext) {
            const found = await allianceFacts(context, id);
            return found ? lifeStageOf(found.facts, found.charter) : null;
          },
        },
        rounds: {
          type: roundsFinding(types),
          description: `Its rounds against the rhythm in its charter. ${about}`,
          async resolve({ id }: RecordEntity, _args: object, context: NetworkContext) {
            const found = await allianceFacts(context, id);
            return found ? roundsOf(found.facts, found.charter) : null;
          },
        },
        split: {
          type: splitFinding(types),
          description: `How far it has split into other networks, and who goes on with which. ${about}`,
          async resolve({ id }: RecordEntity, _args: object, context: NetworkContext) {
            const found = await allianceFacts(context, id);
            if (!found) return null;
            const split = splitOf(found.facts, found.charter);
            return { ...split, value: { ...split.value, subject: id } };
          },
        },
      },
    },
  };
}

function stageFinding({ builder, findings, actor, kind, registry }: DerivedTypes) {
  const { stage: stages, threats } = registry.byName('LifeStageEvent')?.fields ?? {};
  if (stages?.type !== 'enum' || threats?.type !== 'enum')
    throw new Error('A life stage event has a stage and threats.');
  const stage = () => builder.enumeration(stages.name, stages.description, stages.values);
  const seen = builder.object('LifeStageSeen', {
    description: 'A stage of life of a network, as somebody who takes part tells of it.',
    fields: {
      stage: { type: stage, description: 'The stage.' },
      since: { type: () => DateScalar, description: 'Since when.' },
      by: {
        type: actor,
        description: 'Who tells of it.',
        resolve: ({ by }: StageSeen, _args, context: NetworkContext) => shownActor(by, context),
      },
      event: {
        type: () => kind('LifeStageEvent'),
        description: 'What they tell, and why.',
        resolve: ({ event }: StageSeen, _args, context: NetworkContext) => shownRecord(event, context),
      },
    },
  });
  const threat = builder.object('ThreatSeen', {
    description: 'A threat to a network that somebody who takes part sees now.',
    fields: {
      threat: {
        type: () => builder.enumeration(threats.name, threats.description, threats.values),
        description: 'The threat.',
      },
      seenBy: {
        type: actor,
        list: 'HOLES',
        description: 'Who sees it, by the newest that each of them tells.',
        resolve: ({ seenBy }: LifeStageOf['threats'][number], _args, context: NetworkContext) =>
          shownActors(seenBy, context),
      },
    },
  });
  const finding = findings.ofFields(
    'LifeStageFinding',
    'The stage of life that a network is at: of the newest event that its steward tells of, or any member where the steward tells of none. The stages are no ladder: a network may come to each again, rest, split, or end. Weak: nothing but what somebody wrote down; who does not look sees no threat.',
    {
      value: { type: stage, description: 'The stage; null where nobody who takes part tells of any.' },
      since: { type: () => DateScalar, description: 'Since when.' },
      seenOtherwise: { type: () => seen, list: true, description: 'Members who tell of another stage now.' },
      threats: {
        type: () => threat,
        list: true,
        description: 'What threatens it, by the newest that each member tells.',
      },
      history: {
        type: () => seen,
        list: true,
        description: `What was told of, oldest first: the newest, at most ${MOST_EVENTS}.`,
      },
    },
  );
  return () => finding;
}

function roundsFinding({ builder, findings, kind }: DerivedTypes) {
  const gathering = (name: 'last' | 'next', description: string): OutputField => ({
    type: () => kind('Gathering'),
    description,
    resolve: (rounds: RoundsOf, _args, context: NetworkContext) => shownRecord(rounds[name], context),
  });
  const finding = findings.ofFields(
    'RoundsFinding',
    'The rounds of a network, published by its steward or members, against the rhythm in its charter: one is due a rhythm after the last that was held, or after the charter began. Gatherings on one day count once. Weak: a gathering is held by the word of whoever published it, and nothing says how much came of it.',
    {
      value: {
        type: () => builder.enumeration('RoundsValue', 'How a network keeps its rhythm.', ROUNDS),
        description: 'How it keeps its rhythm.',
      },
      dueOn: { type: () => DateScalar, description: 'The day on which the next round is due; null where none is.' },
      last: gathering('last', 'The round that was held last.'),
      next: gathering('next', 'The round that is planned next.'),
      held: { type: () => GraphQLInt, description: 'On how many days a round was held.' },
      planned: { type: () => GraphQLInt, description: 'On how many days, from today on, one is planned.' },
      cancelled: { type: () => GraphQLInt, description: 'On how many days one was cancelled.' },
      unsaid: {
        type: () => kind('Gathering'),
        list: 'HOLES',
        description: 'Rounds whose day has passed, and of which nobody says whether they were held.',
        resolve: ({ unsaid }: RoundsOf, _args, context: NetworkContext) => shownRecords(unsaid, context),
      },
    },
  );
  return () => finding;
}

type Chosen = SplitOf['charters'][number];

function splitFinding(types: DerivedTypes) {
  const { builder, findings, kind } = types;
  const choice = builder.object('CharterChosen', {
    description: 'A charter that was split from another, and who goes on with it.',
    fields: {
      charter: {
        type: () => kind(CHARTER_KIND),
        description: 'The charter.',
        resolve: ({ charter }: Chosen, _args, context: NetworkContext) => shownRecord(charter, context),
      },
      members: actorPages<Chosen>(types, 'split.members', 'Who goes on with it, its steward among them.', (chosen) => ({
        subject: chosen.charter,
        dids: chosen.members,
      })),
      waiting: actorPages<Chosen>(
        types,
        'split.waiting',
        'Who wants to go on with it, and waits for its steward.',
        (chosen) => ({ subject: chosen.charter, dids: chosen.waiting }),
      ),
    },
  });
  type Named = 'staying' | 'left' | 'inSeveral' | 'notChosen';
  const actors = (name: Named, description: string): OutputField =>
    actorPages<SplitOf & { readonly subject: string }>(types, `split.${name}`, description, (split) => ({
      subject: split.subject,
      dids: split[name],
    }));
  const finding = findings.ofFields(
    'SplitFinding',
    'How far a network has split. A charter counts as split from another when it says so, is younger, and its steward was a member there when it first said so. Each member chooses for itself, by a membership in a new charter, by affirming the old one since, or by leaving; nobody is taken along. Weak: who says nothing may simply not know.',
    {
      value: {
        type: () => builder.enumeration('SplitValue', 'How far a network has split.', SPLITS),
        description: 'How far it has come.',
      },
      since: { type: () => DateScalar, description: 'The day on which the first of the new charters came.' },
      charters: { type: () => choice, list: true, description: 'The new charters, and who chose which.' },
      staying: actors('staying', 'Who has affirmed the old charter since, or joined it since.'),
      left: actors('left', 'Who was a member when it split, and is in none of the charters now.'),
      inSeveral: actors('inSeveral', 'Who has chosen more than one of the new charters.'),
      notChosen: actors('notChosen', 'Members who have not chosen yet.'),
    },
  );
  return () => finding;
}
