import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openMailer } from '../../../subgraphs/actor/reminders/index.ts';
import { isDue } from '../../../subgraphs/actor/reminders/letter-rounds.ts';
import { until } from '../../network/support/hub.ts';
import { startTrustWorld, type TrustWorld } from '../../scenarios/trust/support/trust-world.ts';
import { joined, type Visitor } from '../people/support/visitor.ts';
import { startListeningHub } from '../reading/support/listening-hub.ts';
import { startPostOffice } from './support/post-office.ts';

type PostOffice = Awaited<ReturnType<typeof startPostOffice>>;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MEMBERS = { audience: 'MEMBERS' };
const EVIL = 'Dig\nBcc: all@evil.example\n\n<img src=x onerror=alert(1)> \u200fgnihton';

/** A city that writes to a dairy; the dairy's node sends mail, and the test moves its clock. */
let world: TrustWorld;
let office: PostOffice;
/** Sessions end when the clock moves: what a person asks, they ask at 0. */
let ahead = 0;
let [dairy, city] = ['', ''];
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

beforeAll(async () => {
  office = await startPostOffice({ user: 'desk', password: 'p@ss word' });
  world = await startTrustWorld([['dairy'], ['city']]);
  [dairy = '', city = ''] = world.dids;
  await world.publish(city, 'Profile', { name: 'City <b>Ölst</b>', actorType: 'GOVERNMENT' }, { audience: 'PUBLIC' });
  await world.publish(city, 'Commitment', { title: EVIL, receiver: { id: dairy } }, MEMBERS);
  await world.publish(dairy, 'Commitment', { title: 'Save water', due: inDays(5) }, {});
  const network = await world.publish(city, 'SharedValueNetwork', { name: 'Water', ambition: 'More of it' }, MEMBERS);
  const joining = { network: { id: network }, motivation: 'Ours' };
  const membership = await world.publish(dairy, 'Membership', joining, MEMBERS);
  const { digest } = (await world.actor(dairy).store.find([membership], 'ALL')).get(membership)!;
  await world.publish(city, 'Answer', { about: { id: membership, digest }, verdict: 'CONFIRMED' }, MEMBERS);
  await world.settled();
  await world.chartersKnown(new Map([[network, new Set([city, dairy])]]));
  const node = world.nodeOf(dairy);
  const file = join(node.directory, 'node.json');
  const settings = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(join(node.directory, 'smtp.secret'), 'p@ss word\n', { mode: 0o600 });
  const mail = {
    smtp: office.url,
    user: 'desk',
    passwordFile: 'smtp.secret',
    from: 'Dairy desk <desk@dairy.example>',
    hour: 0,
  };
  await writeFile(file, JSON.stringify({ ...settings, mail }));
  await node.stop();
  await node.start({ now: () => Date.now() + ahead, letterRoundsMs: 40 });
  await node.follow(world.did);
}, 120_000);
afterAll(async () => {
  await world.close();
  await office.close();
});
beforeEach(() => {
  office.letters.length = 0;
});

const CHOOSE = `mutation ($address: String!, $rhythm: LetterRhythm, $language: LetterLanguage) {
  chooseLetters(address: $address, rhythm: $rhythm, language: $language) { letters { address rhythm language confirmed } } }`;
const letters = (count: number) =>
  until(
    () => office.letters.length,
    (found) => found >= count,
    20_000,
  );
const linkIn = (text: string, step: string) => new URL(new RegExp(`https?://\\S+/letters/${step}/\\S+`).exec(text)![0]);
const press = async (link: URL, init: RequestInit = {}) =>
  fetch(`${world.nodeOf(dairy).node.url}${link.pathname}`, { method: 'POST', ...init });

/** Somebody whose address is confirmed, and who is written to from the next day on. */
async function reader(name: string, choice: object = {}): Promise<Visitor> {
  ahead = 0;
  const person = await joined(world.nodeOf(dairy).node, dairy, name, 'READER');
  office.letters.length = 0;
  await person.graphql(CHOOSE, { address: `${name}@dairy.example`, rhythm: 'DAILY', ...choice });
  await letters(1);
  await press(linkIn(office.letters[0]!.text, 'confirm'));
  office.letters.length = 0;
  return person;
}
const gone = async (person: Visitor) => {
  ahead = 0;
  await person.graphql('mutation { endLetters { letters { address } } }');
};

describe('letters', { timeout: 60_000 }, () => {
  test('go to an address only once whoever reads it has said so', async () => {
    ahead = 0;
    const ada = await joined(world.nodeOf(dairy).node, dairy, 'Ada', 'READER');
    const chosen = await ada.graphql(CHOOSE, { address: ' ada@dairy.example ', rhythm: 'DAILY' });
    expect(chosen.body.data.chooseLetters.letters).toEqual({
      ...{ address: 'ada@dairy.example', rhythm: 'DAILY', language: 'EN', confirmed: false },
    });
    const [question] = office.letters;
    expect(question).toMatchObject({ to: ['ada@dairy.example'], from: 'desk@dairy.example' });
    expect(question!.headers.from).toBe('Dairy desk <desk@dairy.example>');
    // nothing of the network is told to an address that nobody has confirmed, however long it lasts
    ahead = 10 * DAY_MS;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(office.letters).toHaveLength(1);
    const link = linkIn(question!.text, 'confirm');
    expect((await press(link)).status).toBe(404); // three days are over
    ahead = 0;
    const page = await fetch(`${world.nodeOf(dairy).node.url}${link.pathname}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Yes, send them here');
    // looking, as programs against viruses do, says nothing
    const LETTERS = '{ reminders { sendsMail letters { confirmed } } }';
    expect((await ada.graphql(LETTERS)).body.data.reminders).toEqual({
      sendsMail: true,
      letters: { confirmed: false },
    });
    expect((await press(new URL(`${link.href.slice(0, -4)}AAAA`))).status).toBe(404);
    expect((await press(link)).status).toBe(200);
    expect((await ada.graphql(LETTERS)).body.data.reminders.letters.confirmed).toBe(true);
    await gone(ada);
    expect((await press(link)).status).toBe(404);
  });

  test('tell what is due and what waits, in words that are words whatever others wrote', async () => {
    const ben = await reader('Ben');
    ahead = DAY_MS;
    await letters(1);
    const [letter] = office.letters;
    expect(letter!.to).toEqual(['Ben@dairy.example']);
    expect(letter!.headers.subject).toMatch(/: 1 due, 1 waiting, 0 new$/);
    expect(letter!.text).toContain(`- ${inDays(5)}  Due: Save water\n`);
    expect(letter!.text).toContain(
      '- Somebody names you and waits for your answer: Dig Bcc: all@evil.example <img src=x onerror=alert(1)> gnihton (City <b>Ölst</b>)\n',
    );
    expect(letter!.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(letter!.headers.bcc).toBeUndefined();
    expect(letter!.headers['auto-submitted']).toBe('auto-generated');
    for (const line of letter!.raw.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
    // of that day no second one comes
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(office.letters).toHaveLength(1);
    ahead = 2 * DAY_MS;
    await letters(2);
    await gone(ben);
  });

  test('tell what others in the networks have published since the last one', async () => {
    const hal = await reader('Hal');
    await new Promise((resolve) => setTimeout(resolve, 1_100)); // times of issue are whole seconds
    await world.publish(city, 'ImpactGoal', { title: 'Swim in the canal', direction: 'INCREASE' }, MEMBERS);
    await world.publish(dairy, 'ImpactGoal', { title: 'Our own', direction: 'INCREASE' }, MEMBERS);
    await world.settled();
    ahead = DAY_MS;
    await letters(1);
    const { text, headers } = office.letters[0]!;
    expect(headers.subject).toMatch(/, 1 new$/);
    expect(text).toContain('NEW IN YOUR NETWORKS\n- Swim in the canal (City <b>Ölst</b>)\n');
    expect(text).not.toContain('Our own');
    await gone(hal);
  });

  test('end by their link, by one press in a mail program, and then nothing comes', async () => {
    const cid = await reader('Cid', { language: 'NL' });
    ahead = DAY_MS;
    await letters(1);
    const { headers, text } = office.letters[0]!;
    expect(text).toContain('Beste Cid');
    const link = new URL(headers['list-unsubscribe']!.slice(1, -1));
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(linkIn(text, 'end').href).toBe(link.href);
    expect(await (await fetch(`${world.nodeOf(dairy).node.url}${link.pathname}`)).text()).toContain(
      'Send no more letters',
    );
    const one = await press(link, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(one.status).toBe(200);
    ahead = 0;
    expect((await cid.graphql('{ reminders { letters { address } } }')).body.data.reminders.letters).toBeNull();
    ahead = 3 * DAY_MS;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(office.letters).toHaveLength(1);
    expect((await press(link)).status).toBe(200);
  });

  test('that the mail server does not take are tried again, and the node goes on', async () => {
    const dee = await reader('Dee');
    office.refuse(true);
    ahead = DAY_MS;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(office.letters).toEqual([]);
    ahead = 0;
    expect((await dee.graphql('{ me { name } }')).body.data.me.name).toBe('Dee');
    const asked = await dee.graphql(CHOOSE, { address: 'other@dairy.example' });
    expect(asked.code).toBe('NOT_READY');
    expect(asked.text).not.toContain('Mailbox');
    office.refuse(false);
    ahead = DAY_MS + 31 * 60_000;
    await letters(1);
    expect(office.letters[0]!.to).toEqual(['Dee@dairy.example']);
    await gone(dee);
  });

  test('wait for a hub that is down, and come without it in the end', async () => {
    const eve = await reader('Eve');
    const hub = await startListeningHub((response) => void response.writeHead(502).end());
    const actor = world.actor(dairy);
    const file = join(actor.directory, 'hubs.json');
    const before = await readFile(file, 'utf8');
    await hub.takePlaceFor(actor);
    await world.nodeOf(dairy).node.hubs.refresh();
    for (const tries of [1, 2, 3]) {
      ahead = DAY_MS + tries * HOUR_MS;
      await until(
        () => hub.heard.filter(({ body }) => body.includes('followUps')).length,
        (heard) => heard >= tries,
      );
      // until it is noted when it failed
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(office.letters).toEqual([]);
    }
    ahead = DAY_MS + 4 * HOUR_MS;
    await letters(1);
    expect(office.letters[0]!.text).toContain('The hub could not be asked');
    expect(office.letters[0]!.text).toContain('Save water');
    await writeFile(file, before);
    await world.nodeOf(dairy).node.hubs.refresh();
    await hub.close();
    await gone(eve);
  });

  test('go to nobody who may not come in any more', async () => {
    const fay = await reader('Fay');
    const { people } = world.actor(dairy).store;
    const person = (await people.persons()).find(({ name }) => name === 'Fay')!;
    const gwen = await reader('Gwen');
    await people.changePerson({ ...person, disabled: true });
    const lettersTo = (name: string) => office.letters.filter(({ to }) => to[0]?.startsWith(name)).length;
    // rounds come one after the other: once there is a second letter to the one, the round with the first is over for the other as well
    for (const day of [1, 2]) {
      ahead = day * DAY_MS;
      await until(
        () => lettersTo('Gwen'),
        (count) => count === day,
        20_000,
      );
    }
    expect(lettersTo('Fay')).toBe(0);
    await people.changePerson(person);
    await until(
      () => lettersTo('Fay'),
      (count) => count === 1,
      20_000,
    );
    await gone(gwen);
    await gone(fay);
  });

  test('are shown before they are chosen, and an address is one address', async () => {
    ahead = 0;
    const gus = await joined(world.nodeOf(dairy).node, dairy, 'Gus', 'READER');
    const { letterPreview } = (
      await gus.graphql('{ letterPreview(rhythm: DAILY, language: NL) { subject text items } }')
    ).body.data;
    expect(letterPreview.items).toBeGreaterThanOrEqual(2);
    expect(letterPreview.text).toContain('Save water');
    expect(office.letters).toEqual([]);
    for (const address of [
      '',
      'gus',
      'a@b@c',
      'a@x.example, b@x.example',
      'a@x.example\nBcc: b@x.example',
      '<a@x.example>',
      `${'a'.repeat(250)}@x.example`,
    ])
      expect([address, (await gus.graphql(CHOOSE, { address })).code]).toEqual([address, 'BAD_INPUT']);
    for (let count = 0; count < 5; count++)
      expect((await gus.graphql(CHOOSE, { address: `gus${count}@x.example` })).status).toBe(200);
    expect((await gus.graphql(CHOOSE, { address: 'gus6@x.example' })).code).toBe('RATE_LIMITED');
  });
});

test('nothing is sent to a server that cannot do it in confidence, where that is asked for', async () => {
  const from = { name: '', address: 'desk@dairy.example' };
  const place = {
    host: '127.0.0.1',
    port: office.port,
    isSecure: false,
    from,
    hour: 0,
    user: 'desk',
    password: 'p@ss word',
  };
  const letter = { to: 'ada@dairy.example', subject: 'Hello\r\nBcc: all@evil.example', text: 'x' };
  const strict = await openMailer({ ...place, needsTls: true });
  await expect(strict.send(letter)).rejects.toThrow();
  expect(office.letters).toEqual([]);
  const open = await openMailer({ ...place, needsTls: false });
  await open.send(letter);
  expect(office.letters[0]!.headers).toMatchObject({ subject: 'Hello Bcc: all@evil.example' });
  expect(office.letters[0]!.to).toEqual(['ada@dairy.example']);
  const wrong = await openMailer({ ...place, needsTls: false, password: 'x' });
  await expect(wrong.send(letter)).rejects.toThrow();
  for (const mailer of [strict, open, wrong]) mailer.close();
});

test('a letter is due each day, or each week from Monday on, once its hour has come', () => {
  const chosen = (rhythm: 'DAILY' | 'WEEKLY', sentOn?: string) => ({
    person: 'ada',
    mail: {
      address: 'a@b.example',
      rhythm,
      language: 'EN',
      chosenAt: '',
      confirmedAt: '2026-01-07T09:00:00Z',
    } as const,
    ...(sentOn === undefined ? {} : { sentOn }),
  });
  const at = (moment: string) => Date.parse(`${moment}:00Z`);
  // 2026-01-07 was a Wednesday
  expect(isDue(chosen('DAILY'), at('2026-01-07T23:00'), 5)).toBe(false);
  expect(isDue(chosen('DAILY'), at('2026-01-08T04:59'), 5)).toBe(false);
  expect(isDue(chosen('DAILY'), at('2026-01-08T05:00'), 5)).toBe(true);
  expect(isDue(chosen('DAILY', '2026-01-08'), at('2026-01-08T12:00'), 5)).toBe(false);
  expect(isDue(chosen('WEEKLY'), at('2026-01-11T12:00'), 5)).toBe(false);
  expect(isDue(chosen('WEEKLY'), at('2026-01-12T05:00'), 5)).toBe(true);
  expect(isDue(chosen('WEEKLY', '2026-01-12'), at('2026-01-18T23:00'), 5)).toBe(false);
  // a node that was down on Monday writes on Tuesday
  expect(isDue(chosen('WEEKLY', '2026-01-12'), at('2026-01-20T05:00'), 5)).toBe(true);
  expect(isDue({ person: 'ada' }, at('2026-01-20T05:00'), 5)).toBe(false);
  const { confirmedAt: _, ...unconfirmed } = chosen('DAILY').mail;
  expect(isDue({ person: 'ada', mail: unconfirmed }, at('2026-01-20T05:00'), 5)).toBe(false);
});
