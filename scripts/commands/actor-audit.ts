import { ConstellationError } from '../../schema/index.ts';
import { type AuditEntry, type AuditQuery, callerName, openActor, verifyAudit } from '../../subgraphs/actor/index.ts';

export type AuditCommandOptions = {
  readonly actor?: string;
  readonly since?: string;
  readonly who?: string;
  readonly record?: string;
  readonly denied?: boolean;
  readonly json?: boolean;
  readonly verify?: boolean;
  readonly expect?: string;
};

const PAGE = 1_000;

/** Prints who saw, or was refused, what the actor shares with few; or checks that nothing of that log was changed. */
export async function auditCommand(directory: string, options: AuditCommandOptions): Promise<void> {
  const query = { ...queryOf(options), limit: PAGE };
  const actor = await openActor(directory, options.actor === undefined ? {} : { only: options.actor });
  try {
    const { audit } = actor.store;
    if (options.verify || options.expect !== undefined) {
      const { entries, cut, head } = await verifyAudit(actor.did, audit, options.expect);
      console.log(
        `All ${entries} entries hold and follow each other${cut > 0 ? `; ${cut} older ones were cut, as the log itself says` : ''}.`,
      );
      if (head.digest !== undefined)
        console.log(
          `The last one is ${head.digest}. Write that down elsewhere: with --expect it shows later that nothing up to here was changed.`,
        );
      return;
    }
    let found = 0;
    for (let after = 0; ; ) {
      const page = await audit.read({ ...query, after });
      for (const entry of page) {
        if (entry.type === 'DECISION') found++;
        console.log(options.json ? JSON.stringify(entry) : lineOf(entry));
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = last.seq;
    }
    if (found === 0 && !options.json)
      console.error('Nothing of that sort is in the log. What is PUBLIC, or for MEMBERS, is not in it.');
  } finally {
    await actor.close();
  }
}

function queryOf({ since, who, record, denied }: AuditCommandOptions): Omit<AuditQuery, 'limit'> {
  const moment = since === undefined ? undefined : new Date(since);
  if (moment && Number.isNaN(moment.getTime()))
    throw new ConstellationError(
      'BAD_DATE',
      '--since is a day or a moment, such as 2026-11-01 or 2026-11-01T08:00:00Z.',
    );
  return {
    ...(moment ? { since: moment.toISOString() } : {}),
    ...(who === undefined ? {} : { who }),
    ...(record === undefined ? {} : { record }),
    ...(denied ? { decision: 'DENIED' as const } : {}),
  };
}

function lineOf(entry: AuditEntry): string {
  if (entry.type === 'CUT') return `${entry.at}  older entries, up to number ${entry.cut.seq}, were cut`;
  if (entry.type === 'DROPPED')
    return `${entry.at}  ${entry.count} decisions since ${entry.since} are not in the log: the store could not be written`;
  const { at, until, who, record, audience, decision, fields, count } = entry;
  const through = who.type === 'MEMBER' ? ` (${who.subject}, through ${who.hub})` : '';
  const name = {
    MEMBER: callerName(who),
    HUB: `the hub ${callerName(who)}`,
    OWN: `own: ${callerName(who)}`,
    ANYONE: 'anyone',
  };
  const what = record === '*' ? 'further records, not named one by one' : record;
  const ofIt = fields ? ` (${fields.join(', ')})` : '';
  const times = count > 1 ? `, ${count} times${until === undefined ? '' : ` until ${until}`}` : '';
  const verb = decision === 'ALLOWED' ? 'was shown' : 'was refused';
  return `${at}  ${name[who.type]}${through} ${verb} ${what}${ofIt}${audience ? ` [${audience}]` : ''}${times}`;
}
