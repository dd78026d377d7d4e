// What the console does better with a script. Every page works without it, by the same requests.
(() => {
  'use strict';

  /** Where the arrow keys walk, and from what to what. */
  const WALKS = {
    '.listing tbody': 'tr[data-href] a',
    '[data-scope-panel]': 'input[type=search], button.scope',
  };

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // An open dialog becomes a modal one; Esc is its Cancel.
  function modal(dialog) {
    dialog.removeAttribute('open');
    dialog.showModal();
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      dialog.querySelector('[data-cancel]').click();
    });
  }

  // Fields of a choice that is not taken are not sent.
  function choices(form) {
    all('.choice > fieldset', form).forEach((fields) => {
      fields.disabled = !fields.parentElement.querySelector(':scope > input').checked;
    });
  }

  // Leaving an edit with unsaved data asks first; saving and Cancel are no leaving, and what goes into a frame saves nothing.
  function guard(form) {
    const state = () => JSON.stringify([...new FormData(form)].map(String));
    const before = form.dataset.guard === 'dirty' ? null : state();
    let released = false;
    const release = () => {
      released = true;
    };
    form.addEventListener('submit', (event) => event.submitter?.hasAttribute('formtarget') || release());
    all('[data-cancel]', form).forEach((it) => it.addEventListener('click', release));
    window.addEventListener('pageshow', () => {
      released = false;
    });
    window.addEventListener('beforeunload', (event) => {
      if (!released && state() !== before) {
        event.preventDefault();
      }
    });
  }

  // What only makes sense with a field filled in is not offered without.
  function offer(area) {
    const field = document.getElementById(area.dataset.offeredWith);
    const show = () => {
      area.hidden = !field.value.trim();
    };
    field.addEventListener('input', show);
    show();
  }

  // A button pressed twice sends its form once; whoever comes back to the page or has stopped it can send it again. A page
  // is also shown when its last picture has come, which may be after the button was pressed. The attribute is asked,
  // because a field may be called method.
  function once(event) {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute('method') !== 'post' || event.submitter?.hasAttribute('formtarget')) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    const forget = () => delete form.dataset.sent;
    window.addEventListener('pageshow', (shown) => shown.persisted && forget());
    window.setTimeout(forget, 10_000);
  }

  function openRow(event) {
    const row = event.target.closest('.listing tr[data-href]');
    if (row && !event.target.closest('a, button, input, select, label')) {
      location.assign(row.dataset.href);
    }
  }

  function walk(event) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const area = move && Object.keys(WALKS).find((selector) => event.target.closest(selector));
    if (!area) {
      return;
    }
    const items = all(WALKS[area], event.target.closest(area)).filter((it) => it.checkVisibility());
    const next = items.includes(event.target) && items[items.indexOf(event.target) + move];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  function closeMenus(event) {
    all('.user-menu[open]').filter((it) => event.key === 'Escape' || !it.contains(event.target)).forEach((it) => {
      it.open = false;
      if (event.key === 'Escape') {
        it.querySelector('summary').focus();
      }
    });
  }

  document.addEventListener('submit', once);
  document.addEventListener('dblclick', openRow);
  document.addEventListener('click', closeMenus);
  document.addEventListener('change', (event) => event.target.matches('.choice > input') && choices(event.target.form));
  document.addEventListener('keydown', walk);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && closeMenus(event));
  all('form:has(.choice)').forEach(choices);
  all('form[data-guard]').forEach(guard);
  all('[data-offered-with]').forEach(offer);
  all('dialog[open][data-modal]').forEach(modal);
})();
