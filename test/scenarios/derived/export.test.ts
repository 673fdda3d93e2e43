import { request } from 'node:http';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrustWorld, type TrustWorld } from '../trust/support/trust-world.ts';

/** A dairy and a city, through real nodes and a real hub. */
let world: TrustWorld;
let [dairy, city] = ['', ''];
let open = '';
const PUBLIC = { audience: 'PUBLIC' };

beforeAll(async () => {
  world = await startTrustWorld([['dairy'], ['city']]);
  [dairy = '', city = ''] = world.dids;
  const goal = { title: '=HYPERLINK("x"), "quoted"; and\nmore', direction: 'INCREASE', sdgs: ['6', '13'] };
  open = await publish(goal, { ...PUBLIC, licence: 'CC-BY-4.0' });
  await publish({ title: 'For members', direction: 'PREVENT' }, { audience: 'MEMBERS' });
  await publish({ title: 'For nobody', direction: 'PREVENT' }, { audience: 'PRIVATE' });
}, 60_000);
afterAll(() => world.close());

const publish = (content: object, sharing: object) => world.publish(dairy, 'ImpactGoal', content, sharing);

async function fetched(query: string, as?: string) {
  await world.settled();
  const headers = as ? { authorization: `Bearer ${await world.assertion(as)}` } : {};
  const answer = await fetch(`${world.url}/export?${query}`, { headers });
  return { answer, text: await answer.text() };
}
const records = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('exporting from a hub', () => {
  it('gives all records of a kind as lines, with what there is to know of them first', async () => {
    const { answer, text } = await fetched('kind=ImpactGoal&format=ndjson');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="impactGoals-\d{4}-\d\d-\d\d\.ndjson"$/,
    );
    const [about, ...rows] = records(text);
    expect(about).toMatchObject({
      type: 'export',
      hub: { did: world.did },
      kind: 'ImpactGoal',
      audience: 'PUBLIC',
      records: 1,
      isComplete: true,
      incomplete: [],
      licences: [{ licence: 'CC-BY-4.0', records: 1 }],
    });
    expect(about.asOf).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(rows).toEqual([
      {
        type: 'record',
        id: open,
        issuer: dairy,
        kind: 'ImpactGoal',
        version: 1,
        digest: expect.stringMatching(/^sha-256:/),
        issuedAt: expect.any(String),
        title: '=HYPERLINK("x"), "quoted"; and\nmore',
        licence: 'CC-BY-4.0',
        isReported: false,
        undisclosed: 0,
        facets: { direction: ['INCREASE'], sdg: ['6', '13'] },
        links: {},
      },
    ]);
  });

  it('gives members what is shared with members, and nobody what is not', async () => {
    const { answer, text } = await fetched('kind=ImpactGoal', city);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const [about, ...rows] = records(text);
    expect(about).toMatchObject({
      audience: 'MEMBERS',
      records: 2,
      licences: [{ records: 1 }, { licence: null, records: 1 }],
    });
    expect(rows.map(({ title }) => title).sort()).toEqual(['=HYPERLINK("x"), "quoted"; and\nmore', 'For members']);
    expect((await fetched('kind=ImpactGoal')).text).not.toContain('For members');
  });

  it('gives a table that a spreadsheet may open', async () => {
    const { answer, text } = await fetched('kind=ImpactGoal&format=CSV');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const [first = '', ...rest] = text.split('\r\n');
    expect(JSON.parse(first.replace(/^\ufeff?# /, ''))).toMatchObject({ kind: 'ImpactGoal', records: 1 });
    const [row] = parse(rest.join('\r\n'), { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      id: open,
      title: '\'=HYPERLINK("x"), "quoted"; and\nmore',
      'facet.sdg': '6;13',
      'facet.direction': 'INCREASE',
      'link.beliefs': '',
    });
  });

  it('refuses kinds, forms and people that it does not know', async () => {
    for (const [query, status, code] of [
      ['kind=Nothing', 400, 'UNKNOWN_KIND'],
      ['', 400, 'UNKNOWN_KIND'],
      ['kind=ImpactGoal&format=xlsx', 400, 'BAD_INPUT'],
      ['kind=ImpactGoal&kind=Report', 400, 'UNKNOWN_KIND'],
    ] as const) {
      const { answer, text } = await fetched(query);
      expect([query, answer.status]).toEqual([query, status]);
      expect(text).toContain(code);
    }
    const wrong = await fetch(`${world.url}/export?kind=ImpactGoal`, { headers: { authorization: 'Bearer nonsense' } });
    expect(wrong.status).toBe(401);
  });

  it('is told of in the API', async () => {
    await world.settled();
    const query = `{ export(kind: ImpactGoal, format: CSV) {
      url asOf audience records isComplete incomplete { actor { id } code } licences { licence records } note
    } }`;
    const { data, errors } = await world.ask(query);
    expect(errors).toBeUndefined();
    expect(data.export).toMatchObject({
      url: '/export?kind=ImpactGoal&format=csv',
      audience: 'PUBLIC',
      records: 1,
      isComplete: true,
      licences: [{ licence: 'CC-BY-4.0', records: 1 }],
    });
    expect((await world.ask(query, { as: city })).data.export).toMatchObject({ audience: 'MEMBERS', records: 2 });
  });

  it('is a snapshot of one moment, however slowly it is read, and lets few be open at once', async () => {
    const titles = Array.from({ length: 1_500 }, (_, n) => `A challenge whose name is long enough to fill pages ${n}`);
    await Promise.all(titles.map((label) => world.publish(city, 'Concept', { form: 'CHALLENGE', label }, PUBLIC)));
    await world.settled();
    const slow = await readers(3, `${world.url}/export?kind=Concept`);
    expect(slow.map(({ status }) => status)).toEqual([200, 200, 503]);
    await world.publish(city, 'Concept', { form: 'CHALLENGE', label: 'Afterwards' }, PUBLIC);
    await world.settled();
    const [one, other] = await Promise.all(slow.slice(0, 2).map(({ rest }) => rest()));
    expect(records(one ?? '')).toHaveLength(1_501);
    expect(one).not.toContain('Afterwards');
    expect(other).toBe(one);
    const { text } = await fetched('kind=Concept');
    expect(records(text)).toHaveLength(1_502);

    for (const { leave } of await readers(2, `${world.url}/export?kind=Concept`)) leave();
    await expect.poll(async () => (await fetched('kind=Concept')).answer.status, { timeout: 10_000 }).toBe(200);
  }, 120_000);
});

/** Readers who have begun to read, one after the other, and read on when they are told to. */
async function readers(count: number, url: string) {
  const begun: { status: number; rest: () => Promise<string>; leave: () => void }[] = [];
  for (let n = 0; n < count; n++)
    begun.push(
      await new Promise((resolve, reject) => {
        const asked = request(url, { agent: false }, (answer) => {
          answer.pause();
          const rest = async () => {
            const chunks: Buffer[] = [];
            for await (const chunk of answer) chunks.push(chunk as Buffer);
            return Buffer.concat(chunks).toString('utf8');
          };
          resolve({ status: answer.statusCode ?? 0, rest, leave: () => answer.destroy() });
        });
        asked.on('error', reject);
        asked.end();
      }),
    );
  return begun;
}
