import type { FastifyInstance } from 'fastify';
import {
  ConstellationError,
  checkKeyHistory,
  checkSuccession,
  isDid,
  type KeyHistory,
  placeOf,
} from '../../../schema/index.ts';
import { addressKey, requestQuota } from '../../serving/index.ts';
import { type Members, takesPart } from '../members.ts';
import type { HubState } from '../store/port.ts';
import { goesOnByOwnKey } from './own-word.ts';

const HOUR = 3_600_000;
/** Of what is no news, or by no key of the member: what the member itself says anew is not counted. */
const TOLD = { perAddress: 60, inAll: 1_000 } as const;
/** A key history at its longest. */
const MAX_BODY = 300_000;
const DEADLINE_MS = 25_000;

/**
 * `POST /members/moved { did, keyHistory }`: a member, or anybody, shows the hub that the key history of a member went on: that it moved,
 * has other keys, or was recovered. The history proves itself, so nobody has to sign in. The answer says how many statements the hub
 * has now, and whether the hub finds the member where that says: if not, it goes on at the old place until it is shown again, or looks again by itself. Where a member's domain is no longer its own, the hub learns of its new place in no other way.
 */
export function addMovedRoute(
  app: FastifyInstance,
  {
    state,
    members,
    now,
  }: {
    readonly state: Pick<HubState, 'member'>;
    readonly members: Pick<Members, 'hear' | 'refresh'>;
    readonly now: () => number;
  },
): void {
  const mayTell = requestQuota({ each: TOLD.perAddress, all: TOLD.inAll, windowMs: HOUR, now });
  app.post<{ Body: { did?: unknown; keyHistory?: unknown } | null }>(
    '/members/moved',
    { bodyLimit: MAX_BODY },
    async (request, reply) => {
      const { did, keyHistory } = request.body ?? {};
      if (typeof did !== 'string' || !isDid(did))
        throw new ConstellationError('BAD_ID', 'Send { did, keyHistory }: a canonical did:web, and its key history.');
      if (!isHistoryOf(did, keyHistory)) throw new ConstellationError('KEY_HISTORY_INVALID', undefined, { actor: did });
      const signal = AbortSignal.timeout(DEADLINE_MS);
      const known = await state.member(did);
      if (!takesPart(known)) throw new ConstellationError('NOT_A_MEMBER', undefined, { actor: did });
      // costs no signature
      checkSuccession(known.keyHistory, keyHistory);
      if (!(await goesOnByOwnKey(known, keyHistory)) && !mayTell(addressKey(request.ip)))
        throw new ConstellationError('RATE_LIMITED', undefined, { retryable: true });
      const heard = await members.hear(did, keyHistory, signal);
      const { moved } = await checkKeyHistory(heard.keyHistory, did);
      const place = moved && placeOf(moved);
      const isThere = place === undefined || new URL(heard.endpoint).origin === new URL(place).origin;
      const found =
        isThere ||
        (await members.refresh(did, signal).then(
          () => true,
          () => false,
        ));
      return reply
        .header('cache-control', 'no-store')
        .send({ did, statements: heard.keyHistory.statements.length, found });
    },
  );
}

function isHistoryOf(did: string, value: unknown): value is KeyHistory {
  const { did: named, statements } = Object(value) as Partial<KeyHistory>;
  return named === did && Array.isArray(statements) && statements.every((statement) => typeof statement === 'string');
}
