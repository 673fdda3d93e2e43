import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HostedActor } from '../hosted-actor.ts';
import type { MailChoice, Reminder } from '../store/reminders-port.ts';

export const LETTERS_PATH = '/letters';
const CONFIRM_MS = 3 * 24 * 60 * 60 * 1_000;

/** What a link in a letter does. */
export type LetterStep = 'confirm' | 'end';

/**
 * The text by which a link in a letter is known: whom it is for, and a keyed hash of what it does (HMAC-SHA-256 with the secret of the actor's
 * store), so that nothing needs to be kept for it. One that ends letters works for ever, in every letter that was ever sent; one that confirms an
 * address works for that address as it was chosen then.
 */
export async function letterText(
  { store }: Pick<HostedActor, 'store'>,
  step: LetterStep,
  person: string,
  mail: Pick<MailChoice, 'address' | 'chosenAt'>,
): Promise<string> {
  const what = step === 'end' ? ['end', person] : ['confirm', person, mail.address, mail.chosenAt];
  const secret = Buffer.from(await store.people.secret(), 'base64url');
  const mac = createHmac('sha256', secret)
    .update(JSON.stringify(['letters', ...what]))
    .digest('base64url');
  return `${person}.${mac}`;
}

/** Whose reminder a link is about, when it says so rightly; undefined for any other text, and for one that is too old. */
export async function reminderBehind(
  actors: Iterable<HostedActor>,
  step: LetterStep,
  text: string,
  now: number,
): Promise<{ readonly actor: HostedActor; readonly reminder: Reminder & { readonly mail: MailChoice } } | undefined> {
  const [person = ''] = text.split('.', 1);
  if (!/^[0-9a-f-]{36}$/.test(person)) return undefined;
  for (const actor of actors) {
    const reminder = await actor.store.reminders.reminder(person);
    const { mail } = reminder ?? {};
    if (!reminder || !mail) continue;
    if (step === 'confirm' && Date.parse(mail.chosenAt) + CONFIRM_MS <= now) return undefined;
    const expected = await letterText(actor, step, person, mail);
    return isEqual(text, expected) ? { actor, reminder: { ...reminder, mail } } : undefined;
  }
  return undefined;
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
