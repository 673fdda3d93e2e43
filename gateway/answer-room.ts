/**
 * The memory that answers of owners may take in this process, over all requests. No holder gets more than its share, so that one who
 * answers much leaves room for the others.
 */
export type AnswerRoom = {
  /** Takes so many bytes, to be given back; false when there is no room for them. */
  take(holder: string, bytes: number): boolean;
  give(holder: string, bytes: number): void;
};

export type AnswerRoomOptions = {
  /** Bytes of all. */
  readonly total?: number;
  /** Bytes of one holder. */
  readonly share?: number;
};

export function answerRoom({ total = 128_000_000, share = total / 4 }: AnswerRoomOptions = {}): AnswerRoom {
  const held = new Map<string, number>();
  let all = 0;
  return {
    take(holder, bytes) {
      const own = (held.get(holder) ?? 0) + bytes;
      if (own > share || all + bytes > total) return false;
      held.set(holder, own);
      all += bytes;
      return true;
    },
    give(holder, bytes) {
      const own = (held.get(holder) ?? 0) - bytes;
      if (own > 0) held.set(holder, own);
      else held.delete(holder);
      all -= bytes;
    },
  };
}
