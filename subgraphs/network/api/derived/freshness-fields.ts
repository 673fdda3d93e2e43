import type { EnumValues, TypeBuilder } from '../../../../schema/graphql/index.ts';
import { freshestOf, RENEWED_KINDS } from '../../rules/evidence/freshest.ts';
import { FRESHNESS, freshnessOf } from '../../rules/evidence/freshness.ts';
import type { NetworkContext } from '../context.ts';
import type { ActorEntity, RecordEntity } from '../entity.ts';
import type { DerivedFields, DerivedTypes } from './index.ts';

/** How fresh statements are. */
export function freshnessFields({ builder, findings }: DerivedTypes): DerivedFields {
  const finding = findings.of(
    'FreshnessFinding',
    'How long ago a statement was last renewed or reported on by its author, counted in the rhythm that the author declared; a year where none is. A goal is reported on by reports on its indicators as well, a charter by the rounds that its steward says were held; what others report does not count. Weaknesses: says nothing about whether it is true; authors who report often on little look fresh.',
    {
      type: () => freshnessType(builder),
      description: 'How fresh it is.',
    },
  );
  const field = {
    freshness: {
      type: () => finding,
      description: 'How fresh it is, by the rhythm that its author declared.',
      async resolve({ id }: RecordEntity, _args: object, context: NetworkContext) {
        const facts = await context.facts();
        const record = facts.get(id);
        return record && !record.withdrawn ? freshnessOf(facts, record) : null;
      },
    },
  };
  return {
    kinds: Object.fromEntries(RENEWED_KINDS.map((kind) => [kind, field])),
    actor: {
      freshness: {
        type: () => finding,
        description:
          'How fresh its word is: that of the freshest of its goals, indicators, commitments and charters; null where it has none. It shows whether anything was heard of it, and not how much.',
        async resolve({ id }: ActorEntity, _args: object, context: NetworkContext) {
          const facts = await context.facts();
          return facts.isActive(id) ? (freshestOf(facts, id) ?? null) : null;
        },
      },
    },
  };
}

/** The ages of statements as an enum. */
export function freshnessType(builder: TypeBuilder): EnumValues {
  return builder.enumeration('Freshness', 'How fresh a statement is.', FRESHNESS);
}
