import { escaped, pageHtml } from '../pages/page.ts';
import { GUESTS_PATH, type OpenTopic } from './doors.ts';
import { MAX_IDEA, MAX_NAME } from './ideas.ts';

const SCRIPTS = { scripts: [`${GUESTS_PATH}/page.js`], styles: [`${GUESTS_PATH}/page.css`] } as const;

/** The page at which somebody who has no account leaves an idea. Nothing of what others left is on it. */
export function guestPage(actorName: string, { title, question }: OpenTopic): string {
  return pageHtml({
    title,
    body: `${question === undefined ? '' : `<p class="words">${escaped(question)}</p>`}
<p>${escaped(actorName)} asks for ideas on this, also from people who are not of the network.</p>
<form id="idea">
<label for="text">Your idea</label>
<textarea id="text" rows="8" maxlength="${MAX_IDEA}" required></textarea>
<label for="name">Your name, if you want it to be named with the idea</label>
<input id="name" maxlength="${MAX_NAME}" autocomplete="name">
<p class="quiet">Somebody there reads it first. They may publish it, with your name if you gave one, or leave it. It binds nobody. Do not write what is confidential, nor about other people. To have it removed later, write to ${escaped(actorName)}.</p>
<button type="submit">Send</button>
</form>`,
    ...SCRIPTS,
    withoutScripts: 'Sending an idea needs JavaScript.',
  });
}

/** For a door that is shut, or never was. */
export function noDoorPage(): string {
  return pageHtml({
    title: 'Nobody asks for ideas here',
    body: '<p>The topic may be closed by now, or the address was copied in part.</p>',
    scripts: [],
    withoutScripts: '',
  });
}
