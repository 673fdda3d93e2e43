import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const CONNECTIONS = ['ImpactGoal', 'Commitment', 'Answer']
  .map(
    (name) => `
    type ${name}Connection @shareable { edges: [${name}Edge] nodes: [${name}] pageInfo: PageInfo totalCount: Int }
    type ${name}Edge @shareable { cursor: String node: ${name} }`,
  )
  .join('\n');
const RECORD = 'id: ID! issuedAt: String language: String record: Proof';
const PAGE = '(first: Int = 20, after: String)';

/** A small pair of subgraphs of the same making as the real ones: enough to go wrong in every way the real ones can. */
export const SMALL_ACTOR_SDL = `${LINK}
  interface Record { ${RECORD} }
  type Proof { sdJwt: String digest: String version: Int }
  type Reference { id: ID! digest: String }
  enum Direction { INCREASE DECREASE }
  type Translation { language: String! text: String! }
  type ImpactGoal implements Record @key(fields: "id") {
    ${RECORD} title(language: String): String description: String target: Float year: Int direction: Direction
    active: Boolean tags: [String!] translations: [Translation!]
  }
  type Commitment implements Record @key(fields: "id") { ${RECORD} title: String satisfiesRef: Reference }
  type Answer implements Record @key(fields: "id") { ${RECORD} title: String verdict: String aboutRef: Reference }
  type ValueActor @key(fields: "id") {
    id: ID! name: String profile: Profile
    impactGoals${PAGE}: ImpactGoalConnection commitments${PAGE}: CommitmentConnection records(first: Int = 20): [Record]
  }
  type Profile { name: String sector: String }
  type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
  ${CONNECTIONS}`;

const LINKED =
  'id: ID! kind: String! issuer: ValueActor answers(first: Int = 20, after: String): AnswerConnection because: Record';
export const SMALL_NETWORK_SDL = `${LINK}
  type Query {
    actor(id: ID!): ValueActor actors: [ValueActor!] node(id: ID!): Record nodes(ids: [ID!]!): [Record] anything: [Record]
    impactGoals(first: Int = 20, after: String, fail: Boolean): ImpactGoalConnection commitments${PAGE}: CommitmentConnection
  }
  interface Record { ${LINKED} }
  type ImpactGoal implements Record @key(fields: "id") { ${LINKED} contributions${PAGE}: CommitmentConnection }
  type Commitment implements Record @key(fields: "id") { ${LINKED} satisfies: ImpactGoal }
  type Answer implements Record @key(fields: "id") { ${LINKED} about: Record }
  type ValueActor @key(fields: "id") { id: ID! memberSince: String broken: String }
  type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
  ${CONNECTIONS}`;

/** Composes the pair. */
export function composeSmall(): { supergraphSdl: string; actorSdl: string; networkSdl: string } {
  const { supergraphSdl, errors } = composeServices([
    { name: 'actor', url: 'http://actor.invalid', typeDefs: parse(SMALL_ACTOR_SDL) },
    { name: 'network', url: 'http://network.invalid', typeDefs: parse(SMALL_NETWORK_SDL) },
  ]);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return { supergraphSdl, actorSdl: SMALL_ACTOR_SDL, networkSdl: SMALL_NETWORK_SDL };
}
