import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type {
  AdmissionPiece,
  AdmissionRule,
  AdmissionValue,
  DefaultAudience,
  GateRequirement,
  ManagementModel,
  MembershipStanding,
  OwnWeight,
  Pack,
  RoundRhythm,
} from '../hub-operations.ts';

/** How an alliance is run. */
export function useManagementWords(): Readonly<Record<ManagementModel, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      SHARED: t`By all members together`,
      LEAD_ORGANIZATION: t`By one of the members, for all`,
      NETWORK_ADMINISTRATION: t`By an office of its own`,
    }),
    [t],
  );
}

/** How one becomes a member. */
export function useAdmissionRuleWords(): Readonly<Record<AdmissionRule, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      OPEN: t`Whoever says so is a member`,
      SPONSORED: t`When members vouch for it`,
      CONSENT: t`When no member has a reasoned objection`,
      STEWARD: t`When the steward confirms it`,
    }),
    [t],
  );
}

/** How often it meets. */
export function useRhythmWords(): Readonly<Record<RoundRhythm, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      MONTHLY: t`Every month`,
      QUARTERLY: t`Every quarter`,
      HALF_YEARLY: t`Every half year`,
      YEARLY: t`Every year`,
    }),
    [t],
  );
}

/** To whom members show what they publish for it, unless they decide otherwise. */
export function useAudienceWords(): Readonly<Record<DefaultAudience, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      PUBLIC: t`To anybody`,
      MEMBERS: t`To members of the hub`,
      NETWORKS: t`To members of this alliance`,
    }),
    [t],
  );
}

/** Packs of kinds that its members need beside the core. */
export function usePackWords(): Readonly<Record<Pack, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      LANDSCAPE: t`landscape`,
      PARTNERSHIP: t`working together`,
      ROUNDTABLE: t`roundtable`,
      REFLECTION: t`reflection`,
    }),
    [t],
  );
}

/** What a partnership needs before it acts. */
export function useGateWords(): Readonly<Record<GateRequirement, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      REQUIRED: t`needed`,
      OPTIONAL: t`good to have`,
    }),
    [t],
  );
}

/** How closely a member takes part. */
export function useStandingWords(): Readonly<Record<MembershipStanding, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      FULL: t`Full member`,
      ASSOCIATE: t`Alongside, without a vote`,
      OBSERVER: t`Listening only`,
    }),
    [t],
  );
}

/** How much the word of a member weighs, as it sees it itself. */
export function useOwnWeightWords(): Readonly<Record<OwnWeight, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      MORE: t`It sees its word weigh more than that of others`,
      EQUAL: t`It sees its word weigh as much as that of others`,
      LESS: t`It sees its word weigh less than that of others`,
    }),
    [t],
  );
}

/** How a membership stands against the admission rule. */
export function useAdmissionWords(): Readonly<Record<AdmissionValue, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      ADMITTED: t`Admitted: the steward has confirmed it`,
      READY: t`All that the rule asks for is there; the steward has not confirmed it yet`,
      WAITING: t`The rule asks for more`,
      OBJECTED: t`A reasoned objection stands`,
      REJECTED: t`The steward did not confirm it`,
      ENDED: t`Its last day has passed`,
      INSUFFICIENT: t`It cannot be told`,
    }),
    [t],
  );
}

/** What an admission may wait for. */
export function useAdmissionPieceWords(): Readonly<Record<AdmissionPiece, string>> {
  const { t } = useLingui();
  return useMemo(
    () => ({
      CHARTER: t`the charter itself, which cannot be seen here`,
      SPONSOR: t`members who vouch for it`,
      CONSENT: t`members who consent`,
      PERIOD: t`time for members to answer`,
      OBJECTION: t`that members who object take it back`,
      STEWARD: t`the word of the steward`,
    }),
    [t],
  );
}
