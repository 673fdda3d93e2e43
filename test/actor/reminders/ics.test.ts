import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, icsText } from '../../../subgraphs/actor/reminders/ics.ts';

const event: CalendarEvent = {
  ...{ uid: 'a@constellation', from: '2026-12-31', to: '2026-12-31', changedAt: '2026-01-02T03:04:05Z' },
  ...{ summary: 'Due: a pipe', description: 'Read it' },
};
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar', () => {
  test('is read by other software as it was meant', () => {
    const text = icsText('Acme, Ltd; "Water"', [
      { ...event, url: 'https://node.acme.example/desk' },
      { ...event, uid: 'b', from: '2028-02-28', to: '2028-02-29' },
    ]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    // this parser does not know the property of RFC 7986, and leaves its text as it is
    expect(calendar.getFirstPropertyValue('name')).toBe('Acme\\, Ltd\\; "Water"');
    const [one, other] = eventsIn(text);
    expect([one!.uid, one!.summary, one!.description]).toEqual(['a@constellation', 'Due: a pipe', 'Read it']);
    expect([one!.startDate.isDate, one!.startDate.toString(), one!.endDate.toString()]).toEqual([
      true,
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(one!.component.getFirstPropertyValue('dtstamp')!.toString()).toBe('2026-01-02T03:04:05Z');
    expect(one!.component.getFirstPropertyValue('url')).toBe('https://node.acme.example/desk');
    expect([other!.startDate.toString(), other!.endDate.toString()]).toEqual(['2028-02-28', '2028-03-01']);
    expect(eventsIn(icsText('empty', []))).toEqual([]);
  });

  test('takes any words as words: nothing in them begins a line, a property or an event', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
        'x\nATTACH:http://evil.example',
        '\\n\\,;:"<img onerror=alert(1)>',
        '\u0000\u0007\u2028\u2029\u202e',
        'é'.repeat(200),
        '👩🏽‍🌾'.repeat(40),
        ' leading and trailing ',
        '',
      ),
    );
    fc.assert(
      fc.property(words, words, words, (name, summary, description) => {
        const text = icsText(name, [{ ...event, summary, description }]);
        for (const line of text.slice(0, -2).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const found = eventsIn(text);
        expect(found).toHaveLength(1);
        const plain = (words: string) => words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ' ');
        expect(found[0]!.summary).toBe(plain(summary));
        expect(found[0]!.description).toBe(plain(description));
        expect(found[0]!.component.getAllProperties().map(({ name: property }) => property)).toEqual(
          'uid dtstamp dtstart dtend summary description transp class'.split(' '),
        );
      }),
      { numRuns: 300 },
    );
  });
});
