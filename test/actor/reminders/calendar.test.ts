import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueToken } from '../../../subgraphs/actor/index.ts';
import { startTrustWorld, type TrustWorld } from '../../scenarios/trust/support/trust-world.ts';
import { joined, type Visitor } from '../people/support/visitor.ts';
import { startListeningHub } from '../reading/support/listening-hub.ts';

/** A city promised something to a dairy, and asks it to decide; both take part in a network of the city. */
let world: TrustWorld;
let [dairy, city] = ['', ''];
let ada: Visitor;
const MEMBERS = { audience: 'MEMBERS' };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const MAKE = 'mutation { makeCalendarLink }';

beforeAll(async () => {
  world = await startTrustWorld([['dairy'], ['city']]);
  [dairy = '', city = ''] = world.dids;
  const charter = { name: 'Water', ambition: 'More of it' };
  const network = await world.publish(city, 'SharedValueNetwork', charter, MEMBERS);
  await world.publish(city, 'Profile', { name: 'City of Ölst', actorType: 'GOVERNMENT' }, { audience: 'PUBLIC' });
  const proposal = {
    ...{ title: 'Dig, or not; that\nis it', network: { id: network }, stage: 'OPEN' },
    ...{ askedActors: [{ id: dairy }], opens: inDays(-2), closes: inDays(12) },
  };
  await world.publish(city, 'Proposal', proposal, MEMBERS);
  await world.publish(dairy, 'Commitment', { title: 'Save water', due: inDays(30) }, {});
  await world.publish(dairy, 'Commitment', { title: 'Long ago', due: '2020-01-01' }, {});
  const gathering = { title: 'Round one', network: { id: network }, status: 'PLANNED', date: inDays(9) };
  await world.publish(dairy, 'Gathering', gathering, MEMBERS);
  await world.publish(dairy, 'Gathering', { ...gathering, title: 'Off', status: 'CANCELLED' }, MEMBERS);
  await world.settled();
  ada = await joined(world.nodeOf(dairy).node, dairy, 'Ada', 'READER');
}, 120_000);
afterAll(() => world.close());

async function makeLink(who = ada): Promise<string> {
  return new URL((await who.graphql(MAKE)).body.data.makeCalendarLink).pathname;
}
const look = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${world.nodeOf(dairy).node.url}${path}`, { headers });
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))
    .map(({ summary, startDate, endDate }) => [summary, startDate.toString(), endDate.toString()]);

describe('the calendar of a person', { timeout: 60_000 }, () => {
  test('has the days of what the organization keeps, and of what others ask of it', async () => {
    const path = await makeLink();
    expect(path).toMatch(/^\/calendar\/csl_[\w-]{43}\.ics$/);
    const response = await look(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('private');
    const text = await response.text();
    expect(eventsIn(text)).toEqual(
      expect.arrayContaining([
        ['Due: Save water', inDays(30), inDays(31)],
        ['Gathering: Round one', inDays(9), inDays(10)],
        ['Your decision is asked for: Dig, or not; that is it (City of Ölst)', expect.any(String), inDays(13)],
      ]),
    );
    expect(text).not.toMatch(/Off|Long ago/);
    // the same matter once, though node and hub both know of it
    expect(eventsIn(text).filter(([summary]) => summary?.includes('Round one'))).toHaveLength(1);
    const etag = response.headers.get('etag')!;
    expect((await look(path, { 'if-none-match': etag })).status).toBe(304);
  });

  test('is had by its link only, until that is revoked, made anew, or its person may not come in', async () => {
    const first = await makeLink();
    const second = await makeLink();
    expect((await look(first)).status).toBe(404);
    expect((await look(second)).status).toBe(200);
    const REMINDERS = '{ reminders { calendarSince letters { address } sendsMail } }';
    const { reminders } = (await ada.graphql(REMINDERS)).body.data;
    expect(reminders).toEqual({ calendarSince: expect.any(String), letters: null, sendsMail: false });
    expect(JSON.stringify(await world.actor(dairy).store.reminders.reminders())).not.toContain(second.slice(10, 50));
    await ada.graphql('mutation { revokeCalendarLink { calendarSince } }');
    expect((await look(second)).status).toBe(404);
    for (const path of ['/calendar/x.ics', `/calendar/csl_${'a'.repeat(43)}.ics`, '/calendar/..%2f..%2fnode.json'])
      expect((await look(path)).status).toBe(404);

    const bob = await joined(world.nodeOf(dairy).node, dairy, 'Bob', 'READER');
    const his = await makeLink(bob);
    const { people } = world.actor(dairy).store;
    const person = (await people.persons()).find(({ name }) => name === 'Bob')!;
    await people.changePerson({ ...person, disabled: true });
    expect((await look(his)).status).toBe(404);
    await people.changePerson(person);
    expect((await look(his)).status).toBe(200);
    await people.removePerson(person.id);
    expect((await look(his)).status).toBe(404);
  });

  test('is for people, not for tokens, and nobody makes one for somebody else', async () => {
    const { node } = world.nodeOf(dairy);
    const token = await issueToken(world.actor(dairy).store, { label: 'script', role: 'SIGNER' });
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(`${node.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: MAKE }),
      });
      return ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
    };
    expect(await ask({ authorization: `Bearer ${token}` })).toBe('FORBIDDEN');
    expect(await ask({})).toBe('UNAUTHENTICATED');
  });

  test('stays as it was in the calendar while the hub is down, rather than lose what is due', async () => {
    const path = await makeLink();
    const hub = await startListeningHub((response) => void response.writeHead(502).end());
    await hub.takePlaceFor(world.actor(dairy));
    await world.nodeOf(dairy).node.hubs.refresh();
    const response = await look(path);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '900']);
    await hub.close();
  });
});
