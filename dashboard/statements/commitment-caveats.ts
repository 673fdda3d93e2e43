import { useLingui } from '@lingui/react/macro';

/** What to know beside how a commitment stands. */
export function useCommitmentCaveats(): Readonly<Record<string, string>> {
  const { t } = useLingui();
  return {
    NOBODY_ASKED: t`It names nobody who could confirm it: it is its author’s word alone.`,
    REJECTED: t`Somebody whom it names has rejected the newest version.`,
    UNDISCLOSED: t`You may not see all of it, and it may name somebody: whether it was agreed cannot be told.`,
    EARLIER_VERSION: t`It was revised, and not everybody has confirmed the new version: the last one that all have confirmed counts.`,
    EARLIER_VERSION_UNKNOWN: t`What the version that all have confirmed said is not known here: what the newest says is taken in its place.`,
    UNLIKE_UNITS: t`Something was reported without an amount that can be turned into the unit of the promise. It is not counted.`,
    OVERLAPPING_REPORTS: t`Periods of reports overlap: what is in several of them was counted once.`,
    REJECTED_REPORTS: t`The other side has rejected something that was reported or given. It was not counted.`,
    RECEIVER_REPORTS_OTHERWISE: t`The other side reports another amount. Both are there to be read; that of the author is counted.`,
    SUPERSEDED_UNCONFIRMED: t`Its author has made another promise in its place, to which the other side has not agreed: this one stands.`,
    SUPERSEDED_LATE: t`Its author has made another promise in its place, but only after its day: this one stands.`,
    SUPERSEDED_CIRCULAR: t`It and another promise each claim to be in the other’s place: neither is.`,
    NO_DUE: t`It has no day, so its day cannot pass.`,
    NO_QUANTITY: t`It names no amount: it counts as kept when its author says that it is.`,
    DUE_BEFORE_ISSUE: t`Its day had passed when it was first published.`,
    PARTNERSHIP_UNSEEN: t`The partnership that it is made in cannot be seen: whether its work has begun cannot be told.`,
    DUE_MOVED: t`An earlier version had another day, which had passed when its author moved it.`,
    CONDITIONAL: t`It holds under a condition. Whether that has come to be, no rule can tell: read it.`,
    RECEIVER_LEFT: t`The one to whom it was made does not take part any more: what they had answered is not here.`,
  };
}
