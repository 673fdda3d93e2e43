// What the buttons of the page do. Passkeys are asked for through @simplewebauthn/browser, which the page loads before this.
const { actor = '', provider = '', origin = '' } = document.body.dataset;
const status = document.querySelector('[role="status"]');
const invitation = location.pathname.startsWith('/join/') ? location.pathname.slice('/join/'.length) : undefined;
const { startAuthentication, startRegistration } = globalThis.SimpleWebAuthnBrowser ?? {};

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw new Error(answer.errors?.[0]?.message ?? 'The node could not be reached. Try again.');
}

const ACTIONS = {
  async 'sign-in'() {
    const optionsJSON = await post('/sign-in/passkey/options', { actor });
    const response = await startAuthentication({ optionsJSON });
    await post('/sign-in/passkey', { actor, response });
    location.assign('/sign-in');
  },
  async join() {
    const optionsJSON = await post('/join/passkey/options', { invitation });
    const response = await startRegistration({ optionsJSON });
    await post('/join/passkey', { invitation, response });
    location.replace('/sign-in');
  },
  async provider() {
    const { location: to } = await post('/sign-in/oidc', invitation === undefined ? { actor } : { invitation });
    location.assign(to);
  },
  async 'add-passkey'() {
    const optionsJSON = await post('/passkeys/add/options', { verification: await verification() });
    const response = await startRegistration({ optionsJSON });
    await post('/passkeys/add', { response });
    location.assign('/sign-in');
  },
  async 'remove-passkey'({ id }) {
    await post('/passkeys/remove', { id, verification: await verification() });
    location.assign('/sign-in');
  },
  async 'sign-out'() {
    await post('/sign-out', {});
    location.assign('/sign-in');
  },
};

/** Shows once more who is signed in, by a passkey that they have. */
async function verification() {
  return startAuthentication({ optionsJSON: await post('/passkeys/verify/options', {}) });
}

function say(text, bad) {
  status.textContent = text;
  status.classList.toggle('bad', bad);
}

const isElsewhere = origin !== '' && location.origin !== origin;
if (isElsewhere) {
  const link = document.createElement('a');
  link.href = origin + location.pathname + location.search;
  link.textContent = `Open it at ${origin}`;
  status.replaceChildren('A passkey belongs to one address, and this page was opened at another. ', link);
}

for (const button of document.querySelectorAll('button[data-action]')) {
  const action = ACTIONS[button.dataset.action];
  button.hidden = isElsewhere;
  button.addEventListener('click', async () => {
    button.disabled = true;
    say(button.dataset.action === 'provider' ? `Going to ${provider} …` : 'One moment …', false);
    try {
      await action(button.dataset);
    } catch (error) {
      // what browsers say when somebody closes their dialogue is not for people
      const closed = error?.name === 'NotAllowedError' || error?.name === 'AbortError';
      const known = error?.name === 'InvalidStateError';
      if (known) say('This device has a passkey of yours already. Use another one.', true);
      else
        say(closed ? 'Nothing was done: the passkey was not used. Try again when you are ready.' : error.message, true);
    }
    button.disabled = false;
  });
}
