import { pageHtml } from '../pages/page.ts';
import { HEALTH_PAGE } from './rounds.ts';

/** The page on which somebody answers. It is the same for everybody: what is asked its script fetches with the token behind the `#`. */
export function answerPage(): string {
  return pageHtml({
    title: 'How are we doing?',
    body: `<p id="asked"></p>
<p class="quiet">Your answers are added to the counts of all, and then nobody can tell which were yours: no name, no time and no address is kept, and there are no results before the round is over, nor where fewer than five answered. You may leave out what you do not want to answer.</p>
<form id="questions" hidden>
<div id="list"></div>
<button type="submit">Send my answers</button>
<p class="quiet">This link works once: what was sent cannot be changed or taken back, because nobody knows which answers are whose.</p>
</form>`,
    scripts: [`${HEALTH_PAGE}/page.js`],
    styles: [`${HEALTH_PAGE}/page.css`],
    withoutScripts: 'Answering needs JavaScript: it keeps your link from being written into logs on the way.',
  });
}
