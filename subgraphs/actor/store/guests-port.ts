/**
 * Topics at which strangers may leave an idea. What they leave is a draft like any other; here is only where the door stands open. It is in no
 * backup: after a restore all doors are shut.
 */
export type GuestStore = {
  /** Opens the door of a topic; again changes nothing. */
  open(door: GuestDoor): Promise<void>;
  /** Says whether it was open. */
  shut(topic: string): Promise<boolean>;
  door(topic: string): Promise<GuestDoor | undefined>;
  /** By the ids of their topics. */
  doors(): Promise<readonly GuestDoor[]>;
};

export type GuestDoor = {
  /** Id of the topic. */
  readonly topic: string;
  /** RFC 3339, UTC. */
  readonly openedAt: string;
};
