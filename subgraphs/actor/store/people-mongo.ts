import { randomBytes } from 'node:crypto';
import type { Collection, Db } from 'mongodb';
import { isDuplicateKey, type MongoStore } from '../../storage/index.ts';
import type { Approval, Invitation, Passkey, PeopleStore, Person, Session } from './people-port.ts';

type Kept<Name extends string, More = unknown> = { _id: string } & { [name in Name]: string } & More;

/** The people of an actor in its MongoDB store. Ids are made safe by being values, never names of fields. */
export function mongoPeople({ db, run }: MongoStore): PeopleStore {
  const persons = db.collection<Kept<'person'>>('persons');
  // a document of its own for each subject: a unique index on an optional field would need to be partial
  const subjects = db.collection<Kept<'person'>>('subjects');
  const passkeys = db.collection<Kept<'person' | 'passkey', { counter: number }>>('passkeys');
  const invitations = db.collection<Kept<'expiresAt' | 'invitation'>>('invitations');
  const sessions = db.collection<{ _id: string } & Omit<Session, 'digest'>>('sessions');
  const approvals = db.collection<Kept<'draft' | 'approval'>>('approvals');
  const personIn = (found: Kept<'person'> | null) => (found ? (JSON.parse(found.person) as Person) : undefined);
  const invitationIn = (found: Kept<'invitation'> | null) =>
    found ? (JSON.parse(found.invitation) as Invitation) : undefined;
  const sessionIn = ({ _id, ...rest }: { _id: string } & Omit<Session, 'digest'>): Session => ({
    digest: _id,
    ...rest,
  });
  const person = async (id: string) => personIn(await persons.findOne({ _id: id }));

  return {
    addPerson: (one, passkey) =>
      run(async () => {
        // the person comes last: until then nothing of it can be used, and what is left over is taken out again
        const done: (() => Promise<unknown>)[] = [];
        const take = async <Doc extends { _id: string }>(collection: Collection<Doc>, document: Doc) => {
          if (!(await insertNew(collection, document))) return false;
          done.push(() => collection.deleteOne({ _id: document._id } as never));
          return true;
        };
        const { oidc } = one;
        const subject = oidc && subjectId(oidc.issuer, oidc.subject);
        const all =
          (subject === undefined || (await take(subjects, { _id: subject, person: one.id }))) &&
          (!passkey || (await take(passkeys, passkeyDocument(passkey)))) &&
          (await take(persons, { _id: one.id, person: JSON.stringify(one) }));
        if (!all) for (const undo of done) await undo();
        return all;
      }),
    changePerson: (one) =>
      run(async () => {
        const { matchedCount } = await persons.updateOne({ _id: one.id }, { $set: { person: JSON.stringify(one) } });
        return matchedCount > 0;
      }),
    person: (id) => run(() => person(id)),
    persons: () =>
      run(async () => (await persons.find().sort({ _id: 1 }).toArray()).map((found) => personIn(found) as Person)),
    personOfSubject: (issuer, subject) =>
      run(async () => {
        const found = await subjects.findOne({ _id: subjectId(issuer, subject) });
        return found ? person(found.person) : undefined;
      }),
    removePerson: (id) =>
      run(async () => {
        const { deletedCount } = await persons.deleteOne({ _id: id });
        await Promise.all([
          subjects.deleteMany({ person: id }),
          passkeys.deleteMany({ person: id }),
          sessions.deleteMany({ person: id }),
          db.collection<{ _id: string }>('reminders').deleteOne({ _id: id }),
        ]);
        return deletedCount > 0;
      }),
    passkey: (id) =>
      run(async () => {
        const found = await passkeys.findOne({ _id: id });
        return found ? passkeyIn(found) : undefined;
      }),
    passkeysOf: (id) =>
      run(async () => (await passkeys.find({ person: id }).sort({ _id: 1 }).toArray()).map(passkeyIn)),
    addPasskey: (passkey) =>
      run(async () => {
        if (!(await person(passkey.person)) || !(await insertNew(passkeys, passkeyDocument(passkey)))) return false;
        // who was removed meanwhile leaves no passkey behind
        if (await person(passkey.person)) return true;
        await passkeys.deleteOne({ _id: passkey.id });
        return false;
      }),
    removePasskey: (id, passkey) =>
      run(async () => {
        const found = await passkeys.findOne({ _id: passkey, person: id });
        if (!found || (await passkeys.countDocuments({ person: id })) < 2) return false;
        const { deletedCount } = await passkeys.deleteOne({ _id: passkey });
        if (deletedCount > 0 && (await passkeys.countDocuments({ person: id })) === 0) {
          // two were removed at the same moment, and each saw the other
          await insertNew(passkeys, found);
          return false;
        }
        return deletedCount > 0;
      }),
    movePasskey: (id, from, to) =>
      run(async () => {
        const { matchedCount } = await passkeys.updateOne({ _id: id, counter: from }, { $set: { counter: to } });
        return matchedCount > 0;
      }),
    addInvitation: (invitation) =>
      run(async () => {
        const { digest, expiresAt } = invitation;
        await invitations.insertOne({ _id: digest, expiresAt, invitation: JSON.stringify(invitation) });
      }),
    findInvitation: (digest) => run(async () => invitationIn(await invitations.findOne({ _id: digest }))),
    takeInvitation: (digest) => run(async () => invitationIn(await invitations.findOneAndDelete({ _id: digest }))),
    invitations: () =>
      run(async () => {
        const found = await invitations.find().sort({ expiresAt: 1, _id: 1 }).toArray();
        return found.map((one) => invitationIn(one) as Invitation);
      }),
    addSession: ({ digest, ...rest }) =>
      run(async () => {
        await sessions.insertOne({ _id: digest, ...rest });
      }),
    findSession: (digest) =>
      run(async () => {
        const found = await sessions.findOne({ _id: digest });
        return found ? sessionIn(found) : undefined;
      }),
    touchSession: (digest, seenAt) =>
      run(async () => {
        await sessions.updateOne({ _id: digest }, { $max: { seenAt } });
      }),
    removeSession: (digest) =>
      run(async () => {
        await sessions.deleteOne({ _id: digest });
      }),
    sessionsOf: (id) =>
      run(async () => (await sessions.find({ person: id }).sort({ createdAt: 1, _id: 1 }).toArray()).map(sessionIn)),
    removeSessionsOf: (id) =>
      run(async () => {
        await sessions.deleteMany({ person: id });
      }),
    removeExpired: (now) =>
      run(async () => {
        await Promise.all([
          sessions.deleteMany({ expiresAt: { $lte: now } }),
          invitations.deleteMany({ expiresAt: { $lte: now } }),
        ]);
      }),
    addApproval: (approval) =>
      run(async () => {
        const { draft, digest, person: by } = approval;
        const _id = JSON.stringify([draft, digest, by]);
        await insertNew(approvals, { _id, draft, approval: JSON.stringify(approval) });
      }),
    approvalsOf: (draft) =>
      run(async () => {
        const found = await approvals.find({ draft }).sort({ _id: 1 }).toArray();
        return found.map(({ approval }) => JSON.parse(approval) as Approval);
      }),
    removeApprovals: (draft) =>
      run(async () => {
        await approvals.deleteMany({ draft });
      }),
    secret: () => run(() => secretIn(db)),
  };
}

const subjectId = (issuer: string, subject: string) => JSON.stringify([issuer, subject]);

function passkeyIn({ passkey, counter }: { readonly passkey: string; readonly counter: number }): Passkey {
  return { ...(JSON.parse(passkey) as Passkey), counter };
}

function passkeyDocument(passkey: Passkey) {
  const { id, person, counter } = passkey;
  return { _id: id, person, counter, passkey: JSON.stringify(passkey) };
}

/** Whether it was not there before. */
async function insertNew<Doc extends { _id: string }>(collection: Collection<Doc>, document: Doc): Promise<boolean> {
  try {
    await collection.insertOne(document as never);
    return true;
  } catch (thrown) {
    if (isDuplicateKey(thrown)) return false;
    throw thrown;
  }
}

async function secretIn(db: Db): Promise<string> {
  const secrets = db.collection<Kept<'secret'>>('people_secret');
  await insertNew(secrets, { _id: 'people', secret: randomBytes(32).toString('base64url') });
  return (await secrets.findOne({ _id: 'people' }))?.secret ?? '';
}
