import type { Role } from '../../../schema/index.ts';
import type { Bearer } from '../access/tokens.ts';
import { escaped, pageHtml } from '../pages/page.ts';
import type { Invitation, Passkey } from '../store/people-port.ts';
import { readyOperations } from './ready-operations.ts';

/** An actor as the page names it. */
export type PageActor = {
  readonly slug: string;
  readonly name: string;
  readonly provider: string | undefined;
  /** Where its passkeys belong. */
  readonly origin: string;
};

/** What the page is to show. */
export type PageState =
  | { readonly type: 'HOME' | 'CHOOSE'; readonly actors: readonly PageActor[] }
  | { readonly type: 'SIGN_IN'; readonly actor: PageActor }
  /** After a return from the provider. */
  | { readonly type: 'FAILED'; readonly actor?: PageActor }
  | { readonly type: 'JOIN'; readonly actor: PageActor; readonly invitation: Invitation }
  | { readonly type: 'NO_INVITATION' }
  | {
      readonly type: 'SIGNED_IN';
      readonly actor: PageActor;
      readonly bearer: Bearer;
      readonly passkeys: readonly Passkey[];
      /** Whether this node has the pages with the desk. */
      readonly hasDesk: boolean;
    }
  /** Passkeys belong to one address, and this is not it. */
  | { readonly type: 'ELSEWHERE'; readonly address: string };

/** The page where people come in, and begin. */
export function signInPage(state: PageState): string {
  const { title, body, actor } = contentOf(state);
  return pageHtml({
    title,
    body,
    data: { actor: actor?.slug ?? '', provider: actor?.provider ?? '', origin: actor?.origin ?? '' },
    scripts: ['/sign-in/passkeys.js', '/sign-in/page.js'],
    withoutScripts: 'Signing in needs JavaScript: passkeys work no other way.',
  });
}

/**
 * The page after a return from elsewhere. A cookie for this site only is not sent with a request that another site caused, redirects
 * included; what this page causes itself comes from here.
 */
export function onwardPage(to: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Signing in</title><meta http-equiv="refresh" content="0;url=${escaped(to)}"></head><body><p>You are signed in. <a href="${escaped(to)}">Go on</a></p></body></html>`;
}

function contentOf(state: PageState): { title: string; body: string; actor?: PageActor } {
  switch (state.type) {
    case 'HOME': {
      const [only] = state.actors;
      const several = state.actors.length > 1;
      const title = several || !only ? 'A Constellation node' : only.name;
      return {
        title,
        body: `${several ? `<p>These organizations keep their records here:</p>${listOf(state.actors)}` : '<p>This organization keeps its own records here, and shows what it decides to show.</p>'}
${several ? '' : '<a class="choice" href="/sign-in">Sign in</a>'}
<a class="choice" href="/graphiql">Look at what is public (GraphiQL, a page for asking this node)</a>`,
      };
    }
    case 'CHOOSE':
      return { title: 'Sign in', body: `<p>Which organization do you belong to?</p>${listOf(state.actors)}` };
    case 'SIGN_IN':
      return {
        title: `Sign in to ${state.actor.name}`,
        actor: state.actor,
        body: `<p>Use the passkey that you made when you joined.</p>
<button type="button" data-action="sign-in" hidden>Sign in with a passkey</button>
${providerButton(state.actor, 'Sign in')}
<p class="quiet">No passkey yet, or lost it? Ask a colleague who coordinates here for an invitation.</p>`,
      };
    case 'FAILED':
      return {
        title: 'You are not signed in',
        body: `<p>That did not work. Only people who were invited can come in: open the link of your invitation first, and sign in from there.</p>
<a class="choice" href="/sign-in${state.actor ? `?actor=${encodeURIComponent(state.actor.slug)}` : ''}">Try again</a>`,
      };
    case 'JOIN': {
      const { name, role, until } = state.invitation;
      return {
        title: `Join ${state.actor.name}`,
        actor: state.actor,
        body: `<p>Welcome, ${escaped(name)}. You are invited as <strong>${escaped(role)}</strong>${until === undefined ? '' : `, until ${escaped(until)}`}.</p>
<p class="quiet">${escaped(MAY[role])}</p>
<p>A passkey is kept by your device and opened by your fingerprint, face or PIN. There is no password to remember or to lose.</p>
<button type="button" data-action="join" hidden>Make a passkey</button>
${providerButton(state.actor, 'Join')}
<p class="quiet">This invitation works once.</p>`,
      };
    }
    case 'NO_INVITATION':
      return {
        title: 'This invitation does not hold',
        body: `<p>It was used already, is too old, or was copied in part. Ask who invited you for a new one.</p>
<a class="choice" href="/sign-in">I have joined already: sign in</a>`,
      };
    case 'SIGNED_IN':
      return {
        title: state.actor.name,
        actor: state.actor,
        body: `<p>You are signed in as <strong>${escaped(state.bearer.label)}</strong>, ${escaped(state.bearer.role)}.</p>
<p class="quiet">${escaped(MAY[state.bearer.role])}</p>
${state.hasDesk ? '<a class="choice" href="/desk">Go to your desk</a>\n' : ''}<a class="choice" href="/graphiql">Go to GraphiQL, the page for asking and writing here</a>
<button type="button" class="second" data-action="sign-out" hidden>Sign out</button>
${readyList()}
${passkeyList(state.passkeys)}`,
      };
    case 'ELSEWHERE':
      return {
        title: 'Open this page at its own address',
        body: `<p>A passkey belongs to one address, and this page was opened at another (an IP address has none).</p>
<a class="choice" href="${escaped(state.address)}">Open ${escaped(new URL(state.address).origin)}</a>`,
      };
  }
}

/** What a role may, in whole sentences: on the page nobody sees the role below that it adds to. */
const MAY: Readonly<Record<Role, string>> = {
  SERVICE: 'You may read at hubs in the name of the organization.',
  READER: 'You may read everything of the organization, what is private included.',
  MEMBER:
    'You may read everything of the organization, what is private included, and write drafts for others to publish.',
  COORDINATOR: 'You may publish, except what binds the organization, decide who sees it, and invite colleagues.',
  SIGNER:
    'You may publish everything, what binds the organization included (commitments, partnerships, charters and answers), decide who sees it, and invite colleagues.',
};

function listOf(actors: readonly PageActor[]): string {
  const items = actors.map(
    ({ slug, name }) =>
      `<li><a class="choice" href="/sign-in?actor=${encodeURIComponent(slug)}">Sign in to ${escaped(name)}</a></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/** For people who have never seen GraphQL: a link opens the text ready to run, and nothing runs before they press the button there. */
function readyList(): string {
  const items = readyOperations().map(
    ({ does, note, text }) => `<li><details>
<summary>${escaped(does)}</summary>
<p class="quiet">${escaped(note)}</p>
<pre><code>${escaped(text)}</code></pre>
<a class="choice" href="/graphiql?query=${encodeURIComponent(text)}">Open it, ready to run</a>
</details></li>`,
  );
  return `<h2>What you can do</h2>
<p class="quiet">Open one, put your own words where CAPITALS are, and press the round button.</p>
<ul>${items.join('')}</ul>`;
}

/** What they sign in with; nothing for who has an account elsewhere. The last one cannot be removed. */
function passkeyList(passkeys: readonly Passkey[]): string {
  if (passkeys.length === 0) return '';
  const items = [...passkeys]
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    .map(({ id, createdAt }, index) => {
      const made = `${createdAt.slice(0, 16).replace('T', ' ')} UTC`;
      const button = `<button type="button" class="second" data-action="remove-passkey" data-id="${escaped(id)}" aria-label="Remove passkey ${index + 1}" hidden>Remove</button>`;
      return `<li>Passkey ${index + 1}, made ${escaped(made)}${passkeys.length > 1 ? ` ${button}` : ''}</li>`;
    });
  return `<h2>Your passkeys</h2>
<p class="quiet">With one on a second device you come in when the first is lost. You show a passkey that you have before anything changes.</p>
<ul>${items.join('')}</ul>
<button type="button" class="second" data-action="add-passkey" hidden>Add a passkey</button>`;
}

function providerButton({ provider }: PageActor, verb: string): string {
  return provider === undefined
    ? ''
    : `<button type="button" class="second" data-action="provider" hidden>${verb} with ${escaped(provider)}</button>`;
}
