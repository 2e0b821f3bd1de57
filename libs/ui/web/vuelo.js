// Quick exit, print and showing what is typed in the dark, for pages that work without them.
const exit = document.querySelector('[data-exit]');

function leave() {
  // Nothing of the page stays on the screen while a slow line loads the other one.
  document.documentElement.hidden = true;
  document.title = '…';
  location.replace(exit.href);
}

if (exit) {
  let presses = [];
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    presses = [...presses, event.timeStamp].slice(-3);
    if (presses.length === 3 && presses[2] - presses[0] < 2000) leave();
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

for (const button of document.querySelectorAll('[data-reveal]')) {
  const field = document.getElementById(button.dataset.reveal);
  const show = (isShown) => {
    field.type = isShown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(isShown));
  };
  button.hidden = false;
  button.addEventListener('click', () => show(field.type === 'password'));
  // What is sent as plain text would be offered to whoever types here next.
  field.form.addEventListener('submit', () => show(false));
}
