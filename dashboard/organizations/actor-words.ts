import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Activity, ActorType, FeedState, MemberNoticeCode, RelationKind, SizeClass } from './hub-operations.ts';

/** The sorts of organizations in words. */
export function useActorTypeWords(): Readonly<Record<ActorType, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      BUSINESS: t`Company or cooperative`,
      NGO: t`Charity, foundation or association`,
      COMMUNITY: t`Community or initiative of citizens`,
      EDUCATION: t`School, university or institute`,
      GOVERNMENT: t`Public authority`,
      PERSON: t`Person`,
      OTHER: t`Other`,
    }),
    [t],
  );
}

/** How many people work there, in words. */
export function useSizeWords(): Readonly<Record<SizeClass, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      MICRO: t`Fewer than 10`,
      SMALL: t`10 to 49`,
      MEDIUM: t`50 to 249`,
      LARGE: t`250 to 4,999`,
      VERY_LARGE: t`5,000 and more`,
    }),
    [t],
  );
}

/** Whether an organization is heard, in words. */
export function useFeedWords(): Readonly<Record<FeedState, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      CAUGHT_UP: t`Heard`,
      READING: t`Being read`,
      UNREACHABLE: t`Does not answer`,
      ROLLED_BACK: t`Shows less than before`,
    }),
    [t],
  );
}

/** Whether an organization is heard, in a sentence. */
export function useFeedSentences(): Readonly<Record<FeedState, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      CAUGHT_UP: t`The hub hears it, and has read all that it publishes.`,
      READING: t`The hub is still reading what it publishes.`,
      UNREACHABLE: t`Its node does not answer just now. What was read before is still in lists.`,
      ROLLED_BACK: t`Its node shows less than it did, or another past. What was read before is still in lists.`,
    }),
    [t],
  );
}

/** What a hub may notice of a member, in a sentence. */
export function useNoticeWords(): Readonly<Record<MemberNoticeCode, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      FEED_ROLLED_BACK: t`What it publishes went back to an earlier state, without a word about it.`,
      FEED_GAP: t`Something is missing in what it publishes.`,
      FEED_RESTORED: t`Its node came back from a backup, and said so.`,
      KEY_ROTATED: t`It took a new key in place of its old one.`,
      KEY_REVOKED: t`It took a key back, because others had it too.`,
      KEY_RECOVERED: t`It replaced a lost or stolen key by its recovery key.`,
      MOVED: t`It answers at another address.`,
      OTHER_KEY_HISTORY: t`Its address showed another list of keys than its own; the hub did not take it.`,
    }),
    [t],
  );
}

/** In which ways organizations are related. */
export function useRelationWords(): Readonly<Record<RelationKind, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      PARTNERSHIP: t`Partners in a partnership that all have confirmed`,
      COMMITMENT: t`A promise between them that is confirmed`,
      CONTRIBUTION: t`Something given and confirmed in the last year`,
      SHARED_GOAL: t`The one promised something for a goal of the other, who said yes`,
      MEMBERSHIP: t`Members of one alliance`,
      ANSWER: t`The one stands by something that the other says`,
    }),
    [t],
  );
}

/** Activity over time: a question to those concerned, and no verdict. */
export function useActivityWords(): Readonly<Record<Activity, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      RISING: t`More relations are recorded here than before.`,
      STEADY: t`About as many relations are recorded here as before.`,
      FALLING: t`Fewer relations are recorded here than before. Did something end well, does it do more elsewhere, or is something in its way?`,
      INSUFFICIENT: t`It cannot be told yet: it takes four quarters here, and five organizations.`,
    }),
    [t],
  );
}
