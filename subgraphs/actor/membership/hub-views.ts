import type { ErrorCode } from '../../../schema/index.ts';
import type { JoinedHubs } from './joined-hubs.ts';

/** A hub that an actor joined, as its people see it. */
export type HubView = {
  readonly id: string;
  readonly name: string;
  readonly isMember: boolean;
  readonly members: number | undefined;
  /** Milliseconds since 1970. */
  readonly heardAt: number | undefined;
  readonly code: ErrorCode | undefined;
};

/** The hubs that an actor joined, the first one first. */
export function hubViews(hubs: Pick<JoinedHubs, 'joined' | 'rosters' | 'member'>, actor: string): readonly HubView[] {
  const rosters = new Map(hubs.rosters().map((roster) => [roster.hub, roster]));
  return hubs.joined(actor).map(({ did, name }) => {
    const roster = rosters.get(did);
    return {
      ...{ id: did, name, isMember: hubs.member(did, actor) !== undefined },
      members: roster?.active,
      heardAt: roster?.issuedAt,
      code: roster?.isExpired ? 'ROSTER_EXPIRED' : roster?.code,
    };
  });
}
