// Sends an idea to the address of this page.
const status = document.querySelector('[role="status"]');
const form = document.querySelector('#idea');

function say(text, bad) {
  status.textContent = text;
  status.classList.toggle('bad', bad);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  say('One moment …', false);
  try {
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: form.querySelector('#text').value, name: form.querySelector('#name').value }),
      credentials: 'omit',
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? 'The node could not be reached. Try again.');
    form.remove();
    say('Thank you: your idea has arrived, and somebody will read it.', false);
  } catch (error) {
    button.disabled = false;
    say(error.message, true);
  }
});
