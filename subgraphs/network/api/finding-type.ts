import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { DateTimeScalar, type OutputClass, type OutputField, type TypeBuilder } from '../../../schema/graphql/index.ts';
import { FACTS_AUDIENCES } from '../facts/index.ts';
import { type Finding, MOST_REASONS } from '../rules/finding.ts';
import type { NetworkContext } from './context.ts';
import { actorEntity, findRecord, leaveToOwner } from './entity.ts';

/** Declares types of findings: each has the value of its own, and what all of them have. */
export type FindingTypes = {
  /**
   * A type whose parent is a {@link Finding} of one value, under `value`.
   *
   * @example findings.of('CommitmentStatusFinding', 'How a commitment stands.', { type: () => statuses, description: '…' })
   */
  of(name: string, description: string, value: Omit<OutputField, 'resolve' | 'args'>): OutputClass;
  /** A type with several fields, whose parent is a {@link Finding} with an object of them for a value. */
  ofFields(name: string, description: string, fields: Readonly<Record<string, OutputField>>): OutputClass;
};

export function findingTypes(
  builder: TypeBuilder,
  types: { readonly actor: () => OutputClass; readonly record: () => OutputClass },
): FindingTypes {
  const basis = builder.object('Basis', {
    description:
      'What a derived value rests on. Two askers who see different records may rightly get different values.',
    fields: {
      audience: {
        type: () => builder.enumeration('FactsAudience', 'Whose sight a derived value is in.', FACTS_AUDIENCES),
        description: 'Whose sight it is in.',
      },
      records: { type: () => GraphQLInt, description: 'How many records were looked at.' },
      silent: {
        type: () => types.actor(),
        list: 'HOLES',
        description: 'Actors whose word would count and who could not be heard: it may be missing.',
        resolve({ silent }: Finding<unknown>['basis'], _args, context: NetworkContext) {
          return context.spend(silent.length) ? silent.map(actorEntity) : null;
        },
      },
      at: { type: () => DateTimeScalar, description: 'The moment that it is true of.' },
      isEnough: {
        type: () => Boolean,
        description: 'Whether there was enough to go by. If not, the value is INSUFFICIENT or empty.',
      },
    },
  });
  const common: Readonly<Record<string, OutputField>> = {
    rule: {
      type: () => GraphQLString,
      description: 'The rule that was applied, with its number, which rises when the rule changes.',
    },
    because: {
      type: () => types.record(),
      list: 'HOLES',
      description: `The records that decided, at most ${MOST_REASONS}; you may see each of them.`,
      resolve: ({ because }: Finding<unknown>, _args, context: NetworkContext) =>
        Promise.all(because.map(async (id) => (await findRecord(id, context)) ?? leaveToOwner(id, context))),
    },
    becauseIds: {
      type: () => GraphQLID,
      list: true,
      description: `Ids of the records that decided, at most ${MOST_REASONS}: cheaper to ask for than \`because\`.`,
      resolve: ({ because }: Finding<unknown>) => because,
    },
    becauseTotal: { type: () => GraphQLInt, description: 'How many records decided in all.' },
    basis: { type: () => basis, description: 'What it rests on.' },
  };
  return {
    of: (name, description, value) => builder.object(name, { description, fields: { value, ...common } }),
    ofFields(name, description, fields) {
      const own = Object.entries(fields).map(([field, declared]): [string, OutputField] => {
        const { resolve } = declared;
        return [
          field,
          {
            ...declared,
            resolve: resolve
              ? ({ value }: Finding<unknown>, args, context, info) => resolve(value, args, context, info)
              : ({ value }: Finding<Readonly<Record<string, unknown>> | null>) => value?.[field],
          },
        ];
      });
      return builder.object(name, { description, fields: { ...Object.fromEntries(own), ...common } });
    },
  };
}
