/** An event of whole days. */
export type CalendarEvent = {
  /** The same for the same matter, for ever. */
  readonly uid: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly description: string;
  readonly url?: string;
  /** RFC 3339: when what it rests on was written. */
  readonly changedAt: string;
};

const PRODUCT = '-//Constellation//Desk//EN';
/** A line of content has at most 75 octets, without its end (RFC 5545, section 3.1). */
const LINE_OCTETS = 75;

/**
 * Writes a calendar (RFC 5545; name and how often to look from RFC 7986). Days are dates without a time, since a promise is due on a day
 * wherever one is; they do not make anybody busy, and are marked as not for others.
 */
export function icsText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, from, to, summary, description, url, changedAt }: CalendarEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${changedAt.replace(/\.\d+/, '').replace(/[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // the end is the first day after it
    `DTEND;VALUE=DATE:${compact(dayAfter(to))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

/** A value of the type TEXT (section 3.3.11). Other control characters than a line end have no place in it. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replaceAll('\n', '\\n');
}

/** Folds a line so that no character is cut in two: software that unfolds by octets and by characters reads the same. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const char of line) {
    const more = Buffer.byteLength(char);
    // the space before a part that goes on counts as well
    if (octets + more > LINE_OCTETS - (parts.length === 0 ? 0 : 1)) {
      parts.push(part);
      [part, octets] = ['', 0];
    }
    part += char;
    octets += more;
  }
  return [...parts, part].join('\r\n ');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
