import { ConstellationError, isCalendarDate } from '../../schema/index.ts';
import { issueToken, openActor, TOKEN_ROLES, type TokenRole } from '../../subgraphs/actor/index.ts';

export type TokenOptions = {
  readonly actor?: string;
  readonly role: string;
  readonly label: string;
  readonly expires?: string;
  readonly list?: boolean;
  readonly revoke?: string;
};

const DAY = 24 * 60 * 60 * 1000;

/** Issues, lists or revokes tokens. A new token is all that goes to the output, so that a script can take it. */
export async function tokenCommand(directory: string, options: TokenOptions): Promise<void> {
  const { role, label, expires } = options;
  if (!isRole(role))
    throw new ConstellationError('BAD_INPUT', `--role is one of ${Object.keys(TOKEN_ROLES).join(', ')}.`);
  const expiresAt = expires === undefined ? undefined : endOf(expires);
  const actor = await openActor(directory, options.actor === undefined ? {} : { only: options.actor });
  try {
    if (options.list) {
      const tokens = await actor.store.tokens();
      if (tokens.length === 0) console.log('no tokens.');
      for (const token of tokens)
        console.log(`${token.role.padEnd(11)} ${token.label}  until ${token.expiresAt ?? 'removed'}`);
      return;
    }
    if (options.revoke !== undefined) {
      const count = await actor.store.removeTokens(options.revoke);
      if (count === 0)
        throw new ConstellationError('NOT_FOUND', `There is no token with the label «${options.revoke}»; see --list.`);
      return console.log(`removed ${count} ${count === 1 ? 'token' : 'tokens'}.`);
    }
    const token = await issueToken(actor.store, { role, label, ...(expiresAt ? { expiresAt } : {}) });
    console.log(token);
    const until = expiresAt
      ? `until ${expiresAt.toISOString().slice(0, 10)}`
      : 'until it is removed (--expires sets an end)';
    console.error(
      `Role ${role}: ${TOKEN_ROLES[role]} It holds ${until}. Send it as «Authorization: Bearer …». It is shown this once.`,
    );
  } finally {
    await actor.close();
  }
}

function isRole(role: string): role is TokenRole {
  return Object.hasOwn(TOKEN_ROLES, role);
}

function endOf(expires: string): Date {
  if (/^[1-9]\d{0,4}$/.test(expires)) return new Date(Date.now() + Number(expires) * DAY);
  if (isCalendarDate(expires)) return new Date(`${expires}T23:59:59Z`);
  throw new ConstellationError('BAD_DATE', '--expires is a number of days, or a day such as 2030-12-31.');
}
