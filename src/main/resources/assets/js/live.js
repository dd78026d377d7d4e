// Parts of a page that fetch their own news: nobody is disturbed in what they read or press meanwhile.
(() => {
  'use strict';

  const ENDED = [401, 403, 404];

  const opened = new Set();

  let focused = null;

  /** The part stays as it is, says so, and asks no more. */
  function end(part) {
    const still = part.cloneNode(true);
    ['hx-get', 'hx-trigger', 'hx-swap'].forEach((it) => still.removeAttribute(it));
    still.querySelectorAll('[data-live-ended]').forEach((it) => {
      it.hidden = false;
    });
    part.replaceWith(still);
  }

  document.addEventListener('htmx:beforeSwap', ({ detail: { target } }) => {
    target.querySelectorAll('details[open][id]').forEach((it) => opened.add(it.id));
    focused = target.contains(document.activeElement) ? target.id : null;
  });

  document.addEventListener('htmx:load', ({ detail: { elt } }) => {
    elt.querySelectorAll('details[id]').forEach((it) => {
      it.open = opened.delete(it.id);
    });
  });

  // htmx gives the focus back to what has the same id; where that is gone, its surroundings get it
  document.addEventListener('htmx:afterSettle', () => {
    const lost = focused && document.activeElement === document.body;
    if (lost) {
      document.getElementById(focused)?.querySelector('[tabindex="-1"]')?.focus();
    }
    focused = null;
  });

  document.addEventListener('htmx:responseError', ({ detail: { elt, xhr } }) => {
    if (ENDED.includes(xhr.status)) {
      end(elt);
    }
  });
})();
