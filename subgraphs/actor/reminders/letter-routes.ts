import type { FastifyInstance } from 'fastify';
import { ConstellationError } from '../../../schema/index.ts';
import { addressKey } from '../../serving/index.ts';
import type { HostedActor } from '../hosted-actor.ts';
import { escaped, PAGE_HEADERS, pageHtml } from '../pages/page.ts';
import { addPageFiles, type PageFile } from '../pages/page-files.ts';
import { attemptLimit } from '../people/attempts.ts';
import { LETTERS_PATH, type LetterStep, reminderBehind } from './letter-links.ts';

const PER_MINUTE = 30;
const BODY_BYTES = 1_000;
const FILES: Readonly<Record<string, PageFile>> = {
  [`${LETTERS_PATH}/page.js`]: { type: 'text/javascript', where: () => new URL('./page/letters.js', import.meta.url) },
};

type Texts = { readonly title: string; readonly button: string; readonly done: string };
const TEXTS: Readonly<Record<LetterStep, (name: string) => Texts>> = {
  confirm: (name) => ({
    title: `Letters of the desk of ${name}`,
    button: 'Yes, send them here',
    done: 'Thank you: letters come to this address from now on. Each has a link that ends them.',
  }),
  end: (name) => ({
    title: `End the letters of the desk of ${name}`,
    button: 'Send no more letters',
    done: 'Done: no more letters come.',
  }),
};

/**
 * Serves what links in letters lead to: a page with a button for people, and the POST behind it, which mail programs send by themselves when somebody
 * presses «unsubscribe» there (RFC 8058). The text in the link is all that is needed; a session, if there is one, is not looked at.
 */
export function addLetterLinks(
  app: FastifyInstance,
  options: { readonly actors: ReadonlyMap<string, HostedActor>; readonly now?: () => number },
): void {
  const { actors, now = Date.now } = options;
  const limit = attemptLimit(PER_MINUTE, now);
  addPageFiles(app, FILES);

  for (const step of ['confirm', 'end'] as const) {
    const path = `${LETTERS_PATH}/${step}/:letter`;
    app.get<{ Params: { letter: string } }>(path, async ({ params, ip }, reply) => {
      limit(addressKey(ip));
      const found = await reminderBehind(actors.values(), step, params.letter, now());
      const page = found ? stepPage(TEXTS[step](found.actor.name)) : NO_PAGE;
      return reply
        .code(found ? 200 : 404)
        .headers(PAGE_HEADERS)
        .type('text/html; charset=utf-8')
        .send(page);
    });
  }

  void app.register(async (links) => {
    // whatever a mail program sends along says nothing
    links.removeAllContentTypeParsers();
    links.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_BYTES }, (_request, _body, done) =>
      done(null),
    );
    for (const step of ['confirm', 'end'] as const)
      links.post<{ Params: { letter: string } }>(
        `${LETTERS_PATH}/${step}/:letter`,
        { bodyLimit: BODY_BYTES },
        async ({ params, ip }, reply) => {
          reply.header('cache-control', 'no-store');
          limit(addressKey(ip));
          const found = await reminderBehind(actors.values(), step, params.letter, now());
          // letters that are ended already are ended
          if (!found && step === 'end') return {};
          if (!found)
            throw new ConstellationError('NOT_FOUND', 'This link holds no more. Choose your letters anew at the desk.');
          const { actor, reminder } = found;
          const { mail, ...rest } = reminder;
          if (step === 'end') await actor.store.reminders.put(rest);
          else if (mail.confirmedAt === undefined)
            await actor.store.reminders.put({ ...rest, mail: { ...mail, confirmedAt: new Date(now()).toISOString() } });
          return {};
        },
      );
  });
}

function stepPage({ title, button, done }: Texts): string {
  return pageHtml({
    title,
    body: `<p><button type="button" data-done="${escaped(done)}" data-failed="That did not work. Try again later.">${escaped(button)}</button></p>`,
    scripts: [`${LETTERS_PATH}/page.js`],
    withoutScripts: 'This needs JavaScript.',
  });
}

const NO_PAGE = pageHtml({
  title: 'This link leads nowhere',
  body: '<p>It may be too old, or was copied in part, or the letters were ended already. At the desk, letters can be chosen and ended as well.</p>',
  scripts: [],
  withoutScripts: '',
});
