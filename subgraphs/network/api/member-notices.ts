import { DateTimeScalar, type OutputField, type TypeBuilder } from '../../../schema/graphql/index.ts';
import { checkKeyHistory, type KeyEventType, type KeyHappening, type KeyHistory } from '../../../schema/index.ts';
import type { Note } from '../ingest/feed-notes.ts';
import type { Hole, Member } from '../store/port.ts';
import type { NetworkContext } from './context.ts';
import type { ActorEntity } from './entity.ts';

/** What there is to know of a member beyond its records, in words for people. */
export const NOTICES = {
  FEED_ROLLED_BACK: 'Its feed went back to before something that this hub had read, without a word about it.',
  FEED_GAP: 'Entries of its feed are missing.',
  FEED_RESTORED: 'Its node came back from a backup, and said so.',
  KEY_ROTATED: 'Another key took the place of its own.',
  KEY_REVOKED: 'It took a key back: others had it too.',
  KEY_RECOVERED: 'It replaced a lost or stolen key by its recovery key.',
  MOVED: 'It answers elsewhere.',
  OTHER_KEY_HISTORY: 'Its address shows another key history than its own, which this hub did not take.',
} as const;
export type NoticeCode = keyof typeof NOTICES;
type Notice = { readonly code: NoticeCode; readonly at: string };

const MOST = 20;
const OF_EVENTS: Partial<Record<KeyEventType, NoticeCode>> = {
  ROTATION: 'KEY_ROTATED',
  REVOCATION: 'KEY_REVOKED',
  RECOVERY: 'KEY_RECOVERED',
  MOVED: 'MOVED',
};
const OF_HOLES: Partial<Record<Hole['code'], NoticeCode>> = {
  FEED_ROLLED_BACK: 'FEED_ROLLED_BACK',
  FEED_GAP: 'FEED_GAP',
  FEED_RESTORED: 'FEED_RESTORED',
  KEY_HISTORY_INVALID: 'OTHER_KEY_HISTORY',
};

/** `ValueActor.notices`. */
export function noticesField(builder: TypeBuilder): OutputField {
  const code = builder.enumeration('MemberNoticeCode', 'What there is to know of a member.', NOTICES);
  const notice = builder.object('MemberNotice', {
    description: 'Something that happened to the feed or the keys of a member.',
    fields: {
      code: { type: () => code, description: 'What happened.' },
      at: { type: () => DateTimeScalar, description: 'When it happened, or when this hub noticed.' },
    },
  });
  return {
    type: () => notice,
    list: true,
    description: `What this hub noticed of its feed and its keys, newest first; at most ${MOST}.`,
    async resolve({ id: did }: ActorEntity, _args, { network }: NetworkContext) {
      const member = network.findMember(did);
      return member ? noticesOf(member, network.feedNotes(did)) : [];
    },
  };
}

/** From what is kept anyway: the pinned key history, and notes of those who read the feed. */
async function noticesOf({ did, keyHistory }: Member, notes: readonly Note[]): Promise<readonly Notice[]> {
  let ofKeys = known.get(keyHistory);
  ofKeys ??= checkKeyHistory(keyHistory, did).then(({ events }) => events.flatMap(noticesOfEvent));
  known.set(keyHistory, ofKeys);
  const ofFeeds = notes.flatMap(({ code, at }) => {
    const named = OF_HOLES[code];
    return named === undefined ? [] : [{ code: named, at }];
  });
  return [...(await ofKeys), ...ofFeeds].sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST);
}

/** Signatures are checked once for each history that is known. */
const known = new WeakMap<KeyHistory, Promise<readonly Notice[]>>();

function noticesOfEvent({ type, at, revokes }: KeyHappening): readonly Notice[] {
  const codes = new Set([OF_EVENTS[type], revokes === undefined ? undefined : ('KEY_REVOKED' as const)]);
  return [...codes].flatMap((code) => (code === undefined ? [] : [{ code, at }]));
}
