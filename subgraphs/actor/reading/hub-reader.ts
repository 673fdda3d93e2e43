import { LRUCache } from 'lru-cache';
import { ConstellationError } from '../../../schema/index.ts';
import type { Bearer } from '../access/tokens.ts';
import type { HostedActor } from '../hosted-actor.ts';
import type { JoinedHub, JoinedHubs } from '../membership/joined-hubs.ts';
import { assertViewer, type HubKeyOf } from '../people/assertions.ts';
import { chosenHub } from './chosen-hub.ts';
import type { HubAnswer, HubLine } from './hub-line.ts';

/** Who reads: somebody of an actor, or (undefined) anybody. */
export type Reader = Pick<Bearer, 'actor' | 'person' | 'role'> | undefined;

/** Reads hubs for people of this node, with assertions that are made here and shown to the hub only. */
export type HubReader = {
  /**
   * Hands one GraphQL request on. `hub` is a DID; the first that was joined unless told.
   *
   * @throws ConstellationError HUB_UNKNOWN, and as {@link HubLine.ask}
   */
  ask(
    reader: Reader,
    question: { readonly body: string; readonly accept?: string; readonly hub?: unknown; readonly asAnybody?: boolean },
    signal: AbortSignal,
  ): Promise<HubAnswer>;
  /** Asks a question of the node's own. What the hub could not say is missing in `data`. @throws ConstellationError as `ask` */
  data(
    reader: Reader,
    question: { readonly query: string; readonly variables?: object; readonly hub?: string },
    signal: AbortSignal,
  ): Promise<HubData>;
};

export type HubData = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
};

/** Of the two minutes that an assertion holds. */
const ASSERTION_MS = 60_000;
const MAX_ASSERTIONS = 1_000;

export function openHubReader(options: {
  readonly actors: ReadonlyMap<string, HostedActor>;
  readonly hubs: Pick<JoinedHubs, 'joined'>;
  readonly hubKeyOf: HubKeyOf;
  readonly line: HubLine;
}): HubReader {
  const { actors, hubs, hubKeyOf, line } = options;
  const assertions = new LRUCache<string, string>({ max: MAX_ASSERTIONS, ttl: ASSERTION_MS });

  /** What the person shows at that hub. Role and keys are part of the name: a change of any of them counts at once. */
  async function assertionFor(reader: Exclude<Reader, undefined>, hub: JoinedHub): Promise<string> {
    const { actor, person, role } = reader;
    const key = hubKeyOf(actor, hub.did);
    const hosted = actors.get(actor) as HostedActor;
    const name = JSON.stringify([actor, person, role, hub.did, key?.thumbprint, hosted.keys.signingKey.thumbprint]);
    const known = assertions.get(name);
    if (known !== undefined) return known;
    const { assertion } = await assertViewer(hosted, reader, hub.did, hubKeyOf);
    assertions.set(name, assertion);
    return assertion;
  }

  const ask: HubReader['ask'] = async (reader, question, signal) => {
    const { body, accept = 'application/json', asAnybody = false } = question;
    const hub = chosenHub(hubs, reader ? [reader.actor] : actors.keys(), question.hub);
    const assertion = reader && !asAnybody ? await assertionFor(reader, hub) : undefined;
    return line.ask({ url: hub.endpoints.graphql, body, accept, assertion }, signal);
  };

  return {
    ask,
    async data(reader, { query, variables = {}, hub }, signal) {
      const answer = await ask(reader, { body: JSON.stringify({ query, variables }), hub }, signal);
      const chunks: Buffer[] = await answer.body.toArray();
      try {
        return JSON.parse(Buffer.concat(chunks).toString('utf8')) as HubData;
      } catch (cause) {
        throw new ConstellationError('HUB_BAD_ANSWER', undefined, { retryable: true, cause });
      }
    },
  };
}
