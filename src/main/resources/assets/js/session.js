// Warns before a session ends for want of deeds, so that nobody loses a half-filled form. The server alone decides when it ends.
(() => {
  'use strict';

  const SECOND = 1000;

  const ASK_EVERY = 10;

  const dialog = document.querySelector('[data-session]');
  if (!dialog) {
    return;
  }
  const form = dialog.querySelector('form');
  const warning = Number(dialog.dataset.warning) * SECOND;
  let endsAt = Date.now() + Number(dialog.dataset.idle) * SECOND;
  let state = 'idle';
  let ticks = 0;

  function show(next) {
    state = next;
    dialog.querySelectorAll('[data-when]').forEach((it) => {
      it.hidden = !it.dataset.when.split(' ').includes(state);
    });
    if (!dialog.open) {
      dialog.showModal();
    }
    dialog.querySelector('footer > :is(a, button):not([hidden])').focus();
  }

  /** What the server says; a page signed in anew can send its forms again. */
  async function ask(how) {
    const answer = await fetch(dialog.dataset.session, how);
    if (!answer.ok || answer.redirected) {
      show('over');
      return false;
    }
    const { seconds, last, token } = await answer.json();
    endsAt = Date.now() + seconds * SECOND;
    state = last ? 'last' : 'idle';
    document.querySelectorAll('input[name="_csrf"]').forEach((it) => {
      it.value = token;
    });
    return true;
  }

  // said as a part of a page says it, so that asking is no deed
  const look = () => ask({ headers: { 'HX-Request': 'true' } });

  const stay = () => ask({ method: 'POST', body: new URLSearchParams(new FormData(form)) });

  async function closeIf(answer) {
    if (await answer) {
      dialog.close();
    }
  }

  async function tick() {
    const left = endsAt - Date.now();
    if (state === 'over' || (dialog.dataset.seen === 'last' && left > 0) || left > warning) {
      return;
    }
    const whole = Math.max(0, Math.ceil(left / SECOND));
    dialog.querySelector('[data-left]').textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
    ticks += 1;
    if (dialog.open && left > 0 && ticks % ASK_EVERY) {
      return;
    }
    if (await look()) {
      if (endsAt - Date.now() > warning) {
        dialog.close();
      } else if (!dialog.open) {
        show(state);
      }
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    closeIf(stay()).catch(() => {});
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (state === 'idle') {
      form.requestSubmit();
    }
  });
  dialog.querySelector('[data-go-on]').addEventListener('click', () => {
    if (state === 'last') {
      dialog.dataset.seen = 'last';
      dialog.close();
    } else {
      closeIf(look());
    }
  });
  setInterval(() => tick().catch(() => {}), SECOND);
})();
