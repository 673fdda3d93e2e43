/** Numbers that rise whenever something changes, so that who remembers what it read can tell whether it still holds. */
export type Epochs = {
  /** Something changed that shows at this moment, and maybe later. */
  rise(kind: string, since: string): void;
  /** Of one kind or of all; as of a moment only changes count that show then. */
  at(kind?: string, moment?: string): number;
};

/** Every kind. */
const ALL = '';
/** Changes that show in months before this one count together: times of issue are the authors' to say. */
const FIRST_MONTH = '2000-01';

/** Counts by the month in which a change begins to show: a record of today leaves what was so last year as it was. */
export function countEpochs(): Epochs {
  const kinds = new Map<string, { all: number; byMonth: Map<string, number> }>();

  function riseOf(kind: string, month: string): void {
    let counted = kinds.get(kind);
    if (!counted) {
      counted = { all: 0, byMonth: new Map() };
      kinds.set(kind, counted);
    }
    counted.all++;
    counted.byMonth.set(month, (counted.byMonth.get(month) ?? 0) + 1);
  }

  return {
    rise(kind, since) {
      const month = since.slice(0, 7);
      for (const counted of [kind, ALL]) riseOf(counted, month < FIRST_MONTH ? '' : month);
    },
    at(kind = ALL, moment) {
      const counted = kinds.get(kind);
      if (!counted || moment === undefined) return counted?.all ?? 0;
      const last = moment.slice(0, 7);
      let sum = 0;
      for (const [month, count] of counted.byMonth) if (month <= last) sum += count;
      return sum;
    },
  };
}
