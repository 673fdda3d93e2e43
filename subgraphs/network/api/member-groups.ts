import { GraphQLInt, GraphQLString } from 'graphql';
import type { OutputField, TypeBuilder } from '../../../schema/graphql/index.ts';
import {
  MOST_GROUPS,
  PROFILE_GROUPS,
  type ProfileGroup,
  type ProfileGrouping,
  profileGroupsIn,
} from '../rules/actors/profile-groups.ts';
import type { NetworkContext } from './context.ts';

/** The root field that tells of which sorts the members are: for those who choose among them. */
export function memberGroups(builder: TypeBuilder): OutputField {
  const grouping = () =>
    builder.enumeration('MemberGrouping', 'By what members are put together, as their profiles say.', PROFILE_GROUPS);
  const group = builder.object('MemberGroup', {
    description: 'Members that have something in common.',
    fields: {
      key: { type: () => GraphQLString, description: 'The code of what they have in common.' },
      actors: { type: () => GraphQLInt, description: 'How many they are.' },
    },
  });
  return {
    type: () => group,
    list: true,
    description: `How many members of this hub are of which sort, work in which sector or are seated where; the largest groups first, at most ${MOST_GROUPS}. A member may be in several.`,
    args: {
      by: { type: grouping, required: true, description: 'By what.' },
    },
    async resolve(_root, { by }: { by: ProfileGrouping }, context: NetworkContext) {
      const groups = await context.remembered(
        { key: JSON.stringify(['profileGroups', by]), sizeOf: (found: readonly ProfileGroup[]) => found.length },
        (facts) => profileGroupsIn(facts, by),
      );
      return context.spend(groups.length) ? groups : null;
    },
  };
}
