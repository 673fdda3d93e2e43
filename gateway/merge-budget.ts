import type { Ledger } from './ledger.ts';

/**
 * Bounds what the owners' rows add up to in one answer: a row is handed out once for every place that shows it, so a hundred places
 * make a hundred megabytes of one.
 */
export type MergeBudget = {
  /**
   * Counts what is about to be handed out, in bytes by owner. Gives the owners whose rows have to stay out: beyond the budget the one
   * with the most, from then on, until the rest fits.
   */
  admit(ledger: Ledger, wanted: ReadonlyMap<string, number>): ReadonlySet<string>;
};

/** Bytes of rows in one answer. */
const BYTES_PER_REQUEST = 16_000_000;

type Account = { readonly handed: Map<string, number>; readonly out: Set<string> };

export function mergeBudget(limit = BYTES_PER_REQUEST): MergeBudget {
  const accounts = new WeakMap<Ledger, Account>();
  return {
    admit(ledger, wanted) {
      const account = accounts.get(ledger) ?? { handed: new Map(), out: new Set() };
      accounts.set(ledger, account);
      const { handed, out } = account;
      const sums = new Map(handed);
      for (const [owner, bytes] of wanted) if (!out.has(owner)) sums.set(owner, (sums.get(owner) ?? 0) + bytes);
      // what those who are out were given before counts no more: the others must not pay for it
      for (const owner of out) sums.delete(owner);
      bringUnder(limit, sums, out);
      // but owners who are out one after the other must not add up without end
      const total = new Map([...handed].filter(([owner]) => !sums.has(owner)));
      bringUnder(2 * limit, sums, out, sum(total));
      for (const [owner, bytes] of wanted) if (!out.has(owner)) handed.set(owner, (handed.get(owner) ?? 0) + bytes);
      return out;
    },
  };
}

function bringUnder(limit: number, sums: Map<string, number>, out: Set<string>, before = 0): void {
  let all = before + sum(sums);
  while (all > limit && sums.size > 0) {
    const [owner, most] = [...sums].reduce((a, b) => (b[1] > a[1] ? b : a));
    sums.delete(owner);
    out.add(owner);
    all -= most;
  }
}

function sum(bytes: ReadonlyMap<string, number>): number {
  return bytes.values().reduce((all, one) => all + one, 0);
}
