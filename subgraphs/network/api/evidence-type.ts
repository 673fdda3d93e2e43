import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import type { OutputClass, TypeBuilder } from '../../../schema/graphql/index.ts';
import { EVIDENCE_VALUES, type Evidence } from '../rules/evidence/evidence.ts';
import type { NetworkContext } from './context.ts';
import { actorEntity, findRecord } from './entity.ts';

/** The GraphQL type of evidence: the value, the rule, and the records that it rests on. */
export function evidenceType(
  builder: TypeBuilder,
  types: { readonly actor: OutputClass; readonly reference: OutputClass; readonly answer: () => OutputClass },
): OutputClass {
  return builder.object('Evidence', {
    description:
      'What those whom a record names say to it, derived from their answers and never stored as anyone’s statement: two voices, each at its author. Of each the newest answer counts. The last version that all of them have confirmed stands until the next is confirmed. Weaknesses: silence says nothing; an answer says what somebody says, not whether it is so.',
    fields: {
      value: {
        type: () => builder.enumeration('EvidenceValue', 'What the answers come to.', EVIDENCE_VALUES),
        description: 'What the answers come to.',
      },
      rule: { type: () => GraphQLString, description: 'The rule that was applied.' },
      because: {
        type: () => types.answer(),
        list: 'HOLES',
        description: 'The answers that it rests on.',
        resolve: ({ because }: Evidence, _args, context: NetworkContext) =>
          Promise.all(because.map(async (id) => (await findRecord(id, context)) ?? null)),
      },
      becauseIds: {
        type: () => GraphQLID,
        list: true,
        description: 'Ids of these answers: cheaper to ask for than `because`.',
        resolve: ({ because }: Evidence) => because,
      },
      becauseTotal: {
        type: () => GraphQLInt,
        description: 'How many answers it rests on.',
        resolve: ({ because }: Evidence) => because.length,
      },
      asked: {
        type: () => types.actor,
        list: 'HOLES',
        description: 'The actors that it names.',
        resolve({ asked }: Evidence, _args, context: NetworkContext) {
          return context.spend(asked.length) ? asked.map(actorEntity) : null;
        },
      },
      standing: {
        type: () => types.reference,
        description: 'The last version that all of them had confirmed: it stands until the next is confirmed.',
      },
    },
  });
}
