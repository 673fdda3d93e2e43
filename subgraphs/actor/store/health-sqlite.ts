import type { SqliteStore } from '../../storage/index.ts';
import { HEALTH_VALUES, type HealthRound, type HealthStore } from './health-port.ts';

type Row = Record<string, unknown>;

/** The health rounds of an actor in its SQLite store. */
export function sqliteHealth(store: SqliteStore): HealthStore {
  const get = (sql: string, ...values: string[]): Row | undefined => store.prepare(sql).get(...values);
  const run = (sql: string, ...values: (string | number)[]) => Number(store.prepare(sql).run(...values).changes);
  const find = (id: string) => roundIn(get('SELECT * FROM health_rounds WHERE id = ?', id));
  const addSeats = (id: string, seats: readonly string[]) => {
    for (const seat of seats) run('INSERT INTO health_seats VALUES (?, ?, 0)', seat, id);
  };

  return {
    async begin(round, seats) {
      return store.write(() => {
        const { healthCheck, questions } = round;
        if (find(healthCheck)) return false;
        const counts = JSON.stringify(questions.map(() => HEALTH_VALUES.map(() => 0)));
        const values = [healthCheck, 0, seats.length, 0, counts, JSON.stringify(round)];
        run('INSERT INTO health_rounds VALUES (?, ?, ?, ?, ?, ?)', ...values);
        addSeats(healthCheck, seats);
        return true;
      });
    },
    async addSeats(id, seats, most) {
      return store.write(() => {
        const sql = 'UPDATE health_rounds SET seats = seats + ? WHERE id = ? AND over = 0 AND seats + ? <= ?';
        if (run(sql, seats.length, id, seats.length, most) === 0) return false;
        addSeats(id, seats);
        return true;
      });
    },
    async round(id) {
      return find(id);
    },
    async rounds() {
      const rows = store.prepare('SELECT * FROM health_rounds ORDER BY id').all();
      return rows.map((row) => roundIn(row) as HealthRound);
    },
    async roundOfSeat(seat) {
      return roundIn(
        get('SELECT r.* FROM health_seats s JOIN health_rounds r ON r.id = s.round WHERE s.digest = ?', seat),
      );
    },
    async answer(id, seat, values) {
      const isCounted = store.write(() => {
        const round = find(id);
        if (!round || round.isOver) return false;
        if (run('UPDATE health_seats SET used = 1 WHERE digest = ? AND round = ? AND used = 0', seat, id) === 0)
          return false;
        const counts = round.counts.map((before, question) =>
          before.map((count, index) => count + (HEALTH_VALUES[index] === values[question] ? 1 : 0)),
        );
        run('UPDATE health_rounds SET answers = answers + 1, counts = ? WHERE id = ?', JSON.stringify(counts), id);
        return true;
      });
      // the log would tell what each seat added to the counts
      if (isCounted) store.eraseLogSoon();
      return isCounted;
    },
    async end(id) {
      const ended = store.write(() => {
        run('UPDATE health_rounds SET over = 1 WHERE id = ?', id);
        run('DELETE FROM health_seats WHERE round = ?', id);
        return find(id);
      });
      store.eraseLogSoon();
      return ended;
    },
    async remove(id) {
      store.write(() => {
        run('DELETE FROM health_seats WHERE round = ?', id);
        run('DELETE FROM health_rounds WHERE id = ?', id);
      });
      store.eraseLogSoon();
    },
  };
}

function roundIn(row: Row | undefined): HealthRound | undefined {
  if (!row) return undefined;
  return {
    ...JSON.parse(String(row.round)),
    seats: Number(row.seats),
    answers: Number(row.answers),
    counts: JSON.parse(String(row.counts)),
    isOver: row.over === 1,
  };
}
