import { type Caught, json } from './fault-proxy.ts';

type Entry = Record<string, unknown> & { seq: number; digest: string };
type Feed = { head: { count: number; digest: string }; entries: Entry[] };

/** One way to spoil a feed, a stream of news, or the documents that name a member's keys. Each has an actor of its own. */
export type FeedCase = {
  readonly id: string;
  readonly what: string;
  /** What the hub says of the feed then. */
  readonly states: readonly ('CAUGHT_UP' | 'READING' | 'UNREACHABLE' | 'ROLLED_BACK')[];
  /** Entries that are missing or passed over then, and what the hub notices of the member. */
  readonly holes?: number;
  readonly notice?: string;
  /** What must have been asked for: the rest is only on the way to it. */
  readonly of?: 'DID' | 'KEYS';
  /** Open streams are cut, so that the hub asks for a new one. */
  readonly isOfStream?: true;
  /** Answers instead of the node; false leaves it to the node. Asked for the actor of this case only, or for the stream. */
  readonly fault: (caught: Caught, culprit: string) => unknown;
};

const feedIn = ({ answer }: Caught): Feed | undefined => (answer.data as { feed?: Feed } | undefined)?.feed;

/** Changes the page of a feed. */
const page =
  (edit: (feed: Feed) => void): FeedCase['fault'] =>
  (caught) => {
    const feed = caught.asked === 'FEED' ? feedIn(caught) : undefined;
    if (!feed) return false;
    edit(feed);
    return json(caught.response, caught.answer);
  };
/** Answers for the feed with something else. */
const instead =
  (respond: (caught: Caught) => unknown): FeedCase['fault'] =>
  (caught) => {
    if (caught.asked !== 'FEED') return false;
    respond(caught);
    return undefined;
  };
const stream =
  (respond: (caught: Caught, culprit: string) => unknown): FeedCase['fault'] =>
  (caught, culprit) => {
    if (caught.asked !== 'STREAM') return false;
    caught.response.writeHead(200, { 'content-type': 'text/event-stream' });
    respond(caught, culprit);
    return undefined;
  };
/** A hub looks at the documents of a member whose feed fails. */
const document =
  (asked: 'DID' | 'KEYS', spoilt: (answer: Caught['answer']) => unknown): FeedCase['fault'] =>
  (caught) => {
    if (caught.asked === 'FEED') return void caught.response.writeHead(500).end();
    return caught.asked === asked && json(caught.response, spoilt(caught.answer));
  };

export const FEED_CASES: readonly FeedCase[] = [
  {
    id: 'F01',
    what: 'entries whose digests are made up',
    // they become holes, and reading goes on
    states: ['CAUGHT_UP'],
    holes: 1,
    fault: page(({ entries }) => {
      for (const entry of entries) entry.digest = `sha-256:${'A'.repeat(43)}`;
    }),
  },
  {
    id: 'F02',
    what: 'a gap',
    states: ['READING', 'UNREACHABLE', 'ROLLED_BACK'],
    holes: 1,
    notice: 'FEED_GAP',
    fault: page((feed) => {
      for (const entry of feed.entries) entry.seq += 1;
    }),
  },
  {
    id: 'F03',
    what: 'less than before',
    states: ['ROLLED_BACK'],
    holes: 1,
    notice: 'FEED_ROLLED_BACK',
    fault: page((feed) => {
      feed.head = { count: 1, digest: `sha-256:${'E'.repeat(43)}` };
      feed.entries = [];
    }),
  },
  {
    id: 'F15',
    what: 'less than before, with other entries',
    states: ['ROLLED_BACK'],
    holes: 1,
    notice: 'FEED_ROLLED_BACK',
    fault: page((feed) => {
      const digest = `sha-256:${'I'.repeat(43)}`;
      feed.head = { count: 1, digest };
      feed.entries = feed.entries.filter(({ seq }) => seq === 1).map((entry) => ({ ...entry, digest }));
    }),
  },
  {
    id: 'F04',
    what: 'the same entry again',
    states: ['READING', 'UNREACHABLE', 'ROLLED_BACK'],
    fault: page((feed) => {
      feed.entries = feed.entries.flatMap((entry) => [entry, entry]);
    }),
  },
  {
    id: 'F05',
    what: 'a head a million ahead',
    states: ['UNREACHABLE'],
    fault: page((feed) => {
      feed.head.count += 1_000_000;
    }),
  },
  {
    id: 'F06',
    what: 'a page of 60 MB',
    states: ['READING', 'UNREACHABLE'],
    fault: instead(({ response }) => json(response, `{"data":{"feed":"${'x'.repeat(60_000_000)}"}}`)),
  },
  {
    id: 'F07',
    what: 'a redirect',
    states: ['READING', 'UNREACHABLE'],
    fault: instead(({ response }) => response.writeHead(307, { location: 'http://127.0.0.1:9/CANARY' }).end()),
  },
  { id: 'F08', what: 'never', states: ['READING', 'UNREACHABLE', 'CAUGHT_UP'], fault: instead(() => {}) },
  {
    id: 'F09',
    what: 'a page of HTML',
    states: ['READING', 'UNREACHABLE'],
    fault: instead(({ response }) => response.writeHead(200, { 'content-type': 'text/html' }).end('CANARY')),
  },
  {
    id: 'F10',
    what: 'the feed of another actor',
    states: ['CAUGHT_UP'],
    holes: 1,
    fault: page((feed) => {
      for (const entry of feed.entries) entry.id = 'did:web:localhost%3A1/goal/CANARY';
    }),
  },
  {
    id: 'F11',
    what: 'news without end',
    states: ['CAUGHT_UP'],
    isOfStream: true,
    fault: stream((caught, culprit) => {
      const news =
        `event: head\ndata: ${JSON.stringify({ actor: culprit, tier: 'PUBLIC', count: 9e9, digest: 'CANARY' })}\n\n`.repeat(
          50,
        );
      const flood = setInterval(() => caught.response.write(news), 1);
      caught.socket.on('close', () => clearInterval(flood));
    }),
  },
  {
    id: 'F12',
    what: 'one piece of news of 60 MB',
    states: ['CAUGHT_UP'],
    isOfStream: true,
    fault: stream(({ response }) => response.write(`event: head\ndata: ${'x'.repeat(60_000_000)}`)),
  },
  {
    id: 'F13',
    what: 'a document that names other keys and another address',
    states: ['UNREACHABLE'],
    of: 'DID',
    fault: document('DID', (answer) => ({
      ...answer,
      verificationMethod: [],
      service: [{ id: '#x', type: 'ConstellationNode', serviceEndpoint: { graphql: 'http://127.0.0.1:9/CANARY' } }],
    })),
  },
  {
    id: 'F14',
    what: 'the key history of somebody else',
    states: ['UNREACHABLE'],
    of: 'KEYS',
    fault: document('KEYS', () => ({ CANARY: [] })),
  },
];
