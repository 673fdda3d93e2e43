// Fetches the questions for the token behind the «#» of the link, which a browser sends to nobody, and sends the answers.
const token = location.hash.slice(1);
const status = document.querySelector('[role="status"]');
const form = document.querySelector('#questions');
const CHOICES = [
  ['1', '1: not at all'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
  ['5', '5: fully'],
  ['', 'I leave this out'],
];

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // who is signed in here answers like everybody else
    credentials: 'omit',
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  throw new Error(answer.errors?.[0]?.message ?? 'The node could not be reached. Try again.');
}

function say(text, bad) {
  status.textContent = text;
  status.classList.toggle('bad', bad);
}

/** Texts of others are text, whatever they hold. */
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function questionField(text, index, language) {
  const choices = CHOICES.map(([value, words]) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: `q${index}`, value, checked: value === '' }),
      ` ${words}`,
    ),
  );
  return element('fieldset', {}, element('legend', { lang: language }, text), ...choices);
}

async function begin() {
  if (token === '') return say('Open the link that you were given: something is missing at its end.', true);
  say('One moment …', false);
  const { title, by, closes, language, questions } = await post('/health-check/questions', { token });
  document.querySelector('#asked').textContent = `${title}. Asked by ${by}, until ${closes}.`;
  document
    .querySelector('#list')
    .replaceChildren(...questions.map((text, index) => questionField(text, index, language ?? '')));
  form.hidden = false;
  say('', false);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  const fields = [...form.querySelectorAll('fieldset')];
  const answers = fields.map((field) => Number(field.querySelector('input:checked')?.value) || null);
  if (answers.every((answer) => answer === null)) return say('Answer one question at least.', true);
  button.disabled = true;
  say('One moment …', false);
  try {
    await post('/health-check/answer', { token, answers });
    // what was used up need not stay in the history of the browser
    history.replaceState(null, '', location.pathname);
    form.remove();
    say('Thank you: your answers are counted. You can close this page.', false);
  } catch (error) {
    button.disabled = false;
    say(error.message, true);
  }
});

begin().catch((error) => say(error.message, true));
