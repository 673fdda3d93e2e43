import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { KindRegistry } from '../../schema/index.ts';
import { openSafeFetch } from '../fetching/index.ts';
import { type EventStreams, type RateLimits, whenClientLeaves } from '../serving/index.ts';
import type { NodeContextOptions } from './api/context.ts';
import type { HostedActor } from './hosted-actor.ts';
import { hubViews } from './membership/hub-views.ts';
import type { JoinedHubs } from './membership/joined-hubs.ts';
import { assertViewer, type HubKeyOf } from './people/assertions.ts';
import type { FrontDesk } from './people/front-desk.ts';
import { addReading, addReadingChanges, openHubChanges, openHubLine, openHubReader } from './reading/index.ts';
import {
  addCalendars,
  addLetterLinks,
  type LetterRounds,
  openMailer,
  reminderChoices,
  startLetterRounds,
} from './reminders/index.ts';
import type { NodeConfig } from './setup/config.ts';
import { addImports } from './tables/import-route.ts';

/** What a node does for the pages of its people beside GraphQL: reading hubs, taking spreadsheets, calendars and letters. */
export type DeskServices = {
  /** What a request to `/graphql` is told of it. */
  contextFor(reply: FastifyReply): NodeContextOptions;
  addRoutes(app: FastifyInstance): void;
  /** Begins to write letters, where that is configured. */
  start(): void;
  close(): Promise<void>;
};

export type DeskServicesOptions = {
  readonly config: NodeConfig;
  readonly actors: ReadonlyMap<string, HostedActor>;
  readonly desk: FrontDesk;
  readonly hubs: JoinedHubs;
  readonly hubKeyOf: HubKeyOf;
  readonly rates: RateLimits;
  readonly streams: EventStreams;
  readonly registry: KindRegistry;
  readonly logger: Logger;
  readonly now?: (() => number) | undefined;
  readonly letterRoundsMs?: number | undefined;
};

export async function openDeskServices(options: DeskServicesOptions): Promise<DeskServices> {
  const { config, actors, desk, hubs, hubKeyOf, rates, streams, registry, logger, letterRoundsMs } = options;
  const clock = options.now ? { now: options.now } : {};
  const { originOf } = desk;
  const line = openHubLine({ development: config.development });
  const fetch = openSafeFetch({ development: config.development });
  const changes = openHubChanges({
    fetch,
    // the node listens for all of its people; a hub sees one more reader of the organization
    assertionFor: async (did, hub) => {
      const listening = { person: 'token:changes', role: 'READER' } as const;
      return (await assertViewer(actors.get(did) as HostedActor, listening, hub.did, hubKeyOf)).assertion;
    },
  });
  const reader = openHubReader({ actors, hubs, hubKeyOf, line });
  const mailer = config.mail && (await openMailer(config.mail));
  const reminders = reminderChoices({
    ...{ mailer, registry, reader, originOf, ...clock },
    onFault: (err, { did }) => logger.warn({ err, actor: did }, 'a letter could not be sent'),
  });
  let letters: LetterRounds | undefined;

  return {
    contextFor: (reply) => ({
      ...{ originOf, isKnown: hubs.knows, chartersOf: hubs.chartersOf, reminders },
      hubsOf: (actor) => hubViews(hubs, actor),
      readHub: (bearer, query, variables) => reader.data(bearer, { query, variables }, whenClientLeaves(reply)),
    }),
    addRoutes(app) {
      addReading(app, { desk, reader, rates });
      addReadingChanges(app, { actors, desk, hubs, changes, streams, rates });
      addImports(app, { actors, desk, registry, rates });
      addCalendars(app, { actors, originOf, reader, registry, ...clock });
      addLetterLinks(app, { actors, ...clock });
    },
    start() {
      if (!mailer || !config.mail) return;
      letters = startLetterRounds({
        ...{ actors, registry, reader, mailer, originOf, hour: config.mail.hour, ...clock },
        ...(letterRoundsMs === undefined ? {} : { everyMs: letterRoundsMs }),
        onFault: (err, { did }, person) =>
          logger.warn({ err, actor: did, person }, 'a letter could not be sent; it is tried again'),
      });
    },
    async close() {
      await letters?.close();
      mailer?.close();
      await changes.close();
      await fetch.close();
      await line.close();
    },
  };
}
