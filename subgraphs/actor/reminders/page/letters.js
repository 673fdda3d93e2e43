// Does what the link in a letter is for, once somebody presses the button: programs that look at links for viruses press none.
const status = document.querySelector('[role="status"]');
const button = document.querySelector('button');

button?.addEventListener('click', async () => {
  button.disabled = true;
  status.textContent = '…';
  try {
    const response = await fetch(location.pathname, { method: 'POST', credentials: 'omit' });
    if (!response.ok) throw new Error();
    button.remove();
    status.textContent = button.dataset.done;
  } catch {
    button.disabled = false;
    status.classList.add('bad');
    status.textContent = button.dataset.failed;
  }
});
