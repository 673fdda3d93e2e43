import { randomBytes } from 'node:crypto';
import type { SqliteStore } from '../../storage/index.ts';
import type { Approval, Invitation, Passkey, PeopleStore, Person, Session } from './people-port.ts';

type Row = Record<string, unknown>;
const parsed = <Value>(row: Row | undefined, column: string): Value | undefined =>
  row && (JSON.parse(String(row[column])) as Value);
const passkeyOf = (row: Row): Passkey => ({
  ...(JSON.parse(String(row.passkey)) as Passkey),
  counter: Number(row.counter),
});
const sessionOf = (row: Row): Session => ({
  digest: String(row.digest),
  person: String(row.person),
  createdAt: String(row.created_at),
  expiresAt: String(row.expires_at),
  seenAt: String(row.seen_at),
});
const subjectOf = ({ oidc }: Person) => (oidc ? JSON.stringify([oidc.issuer, oidc.subject]) : null);

/** The people of an actor in its SQLite store. */
export function sqlitePeople(store: SqliteStore): PeopleStore {
  const run = (sql: string, ...values: (string | number | null)[]) =>
    store.write(() => Number(store.prepare(sql).run(...values).changes));
  const get = (sql: string, ...values: string[]): Row | undefined => store.prepare(sql).get(...values);
  const all = (sql: string, ...values: string[]): Row[] => store.prepare(sql).all(...values);

  return {
    async addPerson(person, passkey) {
      return store.write(() => {
        const subject = subjectOf(person);
        const taken =
          get('SELECT 1 FROM persons WHERE id = ?', person.id) ??
          (subject === null ? undefined : get('SELECT 1 FROM persons WHERE subject = ?', subject)) ??
          (passkey && get('SELECT 1 FROM passkeys WHERE id = ?', passkey.id));
        if (taken) return false;
        store.prepare('INSERT INTO persons VALUES (?, ?, ?)').run(person.id, subject, JSON.stringify(person));
        if (passkey)
          store
            .prepare('INSERT INTO passkeys VALUES (?, ?, ?, ?)')
            .run(passkey.id, passkey.person, passkey.counter, JSON.stringify(passkey));
        return true;
      });
    },
    async changePerson(person) {
      return run('UPDATE persons SET person = ? WHERE id = ?', JSON.stringify(person), person.id) > 0;
    },
    async person(id) {
      return parsed<Person>(get('SELECT person FROM persons WHERE id = ?', id), 'person');
    },
    async persons() {
      return all('SELECT person FROM persons ORDER BY id').map((row) => parsed<Person>(row, 'person') as Person);
    },
    async personOfSubject(issuer, subject) {
      return parsed<Person>(
        get('SELECT person FROM persons WHERE subject = ?', JSON.stringify([issuer, subject])),
        'person',
      );
    },
    async removePerson(id) {
      return store.write(() => {
        for (const table of ['passkeys', 'sessions', 'reminders'])
          store.prepare(`DELETE FROM ${table} WHERE person = ?`).run(id);
        return Number(store.prepare('DELETE FROM persons WHERE id = ?').run(id).changes) > 0;
      });
    },
    async passkey(id) {
      const row = get('SELECT counter, passkey FROM passkeys WHERE id = ?', id);
      return row && passkeyOf(row);
    },
    async passkeysOf(person) {
      return all('SELECT counter, passkey FROM passkeys WHERE person = ? ORDER BY id', person).map(passkeyOf);
    },
    async addPasskey(passkey) {
      const { id, person, counter } = passkey;
      const sql = 'INSERT OR IGNORE INTO passkeys SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM persons WHERE id = ?)';
      return run(sql, id, person, counter, JSON.stringify(passkey), person) > 0;
    },
    async removePasskey(person, id) {
      const others = 'EXISTS (SELECT 1 FROM passkeys WHERE person = ? AND id <> ?)';
      return run(`DELETE FROM passkeys WHERE id = ? AND person = ? AND ${others}`, id, person, person, id) > 0;
    },
    async movePasskey(id, from, to) {
      return run('UPDATE passkeys SET counter = ? WHERE id = ? AND counter = ?', to, id, from) > 0;
    },
    async addInvitation(invitation) {
      const { digest, expiresAt } = invitation;
      run('INSERT INTO invitations VALUES (?, ?, ?)', digest, expiresAt, JSON.stringify(invitation));
    },
    async findInvitation(digest) {
      return parsed<Invitation>(get('SELECT invitation FROM invitations WHERE digest = ?', digest), 'invitation');
    },
    async takeInvitation(digest) {
      return store.write(() =>
        parsed<Invitation>(get('DELETE FROM invitations WHERE digest = ? RETURNING invitation', digest), 'invitation'),
      );
    },
    async invitations() {
      const rows = all('SELECT invitation FROM invitations ORDER BY expires_at, digest');
      return rows.map((row) => parsed<Invitation>(row, 'invitation') as Invitation);
    },
    async addSession({ digest, person, createdAt, expiresAt, seenAt }) {
      run('INSERT INTO sessions VALUES (?, ?, ?, ?, ?)', digest, person, createdAt, expiresAt, seenAt);
    },
    async findSession(digest) {
      const row = get('SELECT * FROM sessions WHERE digest = ?', digest);
      return row && sessionOf(row);
    },
    async touchSession(digest, seenAt) {
      run('UPDATE sessions SET seen_at = ? WHERE digest = ? AND seen_at < ?', seenAt, digest, seenAt);
    },
    async removeSession(digest) {
      run('DELETE FROM sessions WHERE digest = ?', digest);
    },
    async sessionsOf(person) {
      return all('SELECT * FROM sessions WHERE person = ? ORDER BY created_at, digest', person).map(sessionOf);
    },
    async removeSessionsOf(person) {
      run('DELETE FROM sessions WHERE person = ?', person);
    },
    async removeExpired(now) {
      store.write(() => {
        for (const table of ['sessions', 'invitations'])
          store.prepare(`DELETE FROM ${table} WHERE expires_at <= ?`).run(now);
      });
    },
    async addApproval(approval) {
      const { draft, digest, person } = approval;
      run('INSERT OR IGNORE INTO approvals VALUES (?, ?, ?, ?)', draft, digest, person, JSON.stringify(approval));
    },
    async approvalsOf(draft) {
      const rows = all('SELECT approval FROM approvals WHERE draft = ? ORDER BY digest, person', draft);
      return rows.map((row) => parsed<Approval>(row, 'approval') as Approval);
    },
    async removeApprovals(draft) {
      run('DELETE FROM approvals WHERE draft = ?', draft);
    },
    async secret() {
      const made = randomBytes(32).toString('base64url');
      const known = () => get('SELECT secret FROM people_secret');
      if (!known()) run('INSERT OR IGNORE INTO people_secret VALUES (1, ?)', made);
      return String(known()?.secret);
    },
  };
}
