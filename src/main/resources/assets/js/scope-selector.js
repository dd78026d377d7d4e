// The Scope Selector: its page as a panel below its button, and a box that sifts the tree while one types.
(() => {
  'use strict';

  const all = (selector, root) => [...root.querySelectorAll(selector)];

  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  /** Shows the name with the part that was typed marked; tells whether the name matches. */
  function mark(name, query) {
    const characters = [...name.textContent];
    const folded = characters.map(fold);
    const at = folded.join('').indexOf(query);
    name.replaceChildren(characters.join(''));
    if (at >= 0 && query) {
      const ends = folded.map((_, index) => folded.slice(0, index + 1).join('').length);
      const from = ends.findIndex((end) => end > at);
      const to = ends.findIndex((end) => end >= at + query.length) + 1;
      const hit = document.createElement('mark');
      hit.textContent = characters.slice(from, to).join('');
      name.replaceChildren(characters.slice(0, from).join(''), hit, characters.slice(to).join(''));
    }
    return at >= 0;
  }

  /** Keeps what matches and its ancestors. */
  function sift(panel, query) {
    all('.tree li', panel).reverse().forEach((item) => {
      const hit = mark(item.querySelector(':scope > .scope > .name'), query);
      item.hidden = !hit && !item.querySelector('li:not([hidden])');
    });
    panel.querySelector('[data-no-match]').hidden = Boolean(panel.querySelector('.tree li:not([hidden])'));
  }

  function upgrade(panel) {
    const box = panel.querySelector('input[type=search]');
    const show = () => sift(panel, fold(box.value.trim()));
    box.addEventListener('input', show);
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        panel.querySelector(box.value.trim() ? 'li:not([hidden]) > button.scope:has(mark)' : 'button.scope[aria-current]')?.click();
      }
    });
    show();
    return box;
  }

  function place(panel, opener) {
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', opener.dataset.scopeSelector);
    panel.addEventListener('keydown', (event) => event.key === 'Escape' && close(opener, true));
    panel.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !panel.contains(event.relatedTarget) && event.relatedTarget !== opener) {
        close(opener, false);
      }
    });
    opener.after(panel);
    opener.setAttribute('aria-expanded', 'true');
    upgrade(panel).focus();
  }

  function close(opener, back) {
    opener.parentElement.querySelector('[data-scope-panel]')?.remove();
    opener.setAttribute('aria-expanded', 'false');
    if (back) {
      opener.focus();
    }
  }

  async function open(opener) {
    const here = document.querySelector('main [data-scope-panel] input[type=search]');
    if (here) {
      here.focus();
      return;
    }
    const answer = await fetch(opener.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const panel = page.querySelector('main [data-scope-panel]');
    if (answer.ok && panel) {
      place(document.adoptNode(panel), opener);
    }
    else {
      location.assign(opener.href);
    }
  }

  document.addEventListener('click', (event) => {
    const opener = document.querySelector('[data-scope-selector]');
    const isOpen = opener?.getAttribute('aria-expanded') === 'true';
    const onOpener = opener?.contains(event.target) && !(event.ctrlKey || event.metaKey || event.shiftKey);
    if (onOpener) {
      event.preventDefault();
    }
    if (isOpen && (onOpener || !event.target.closest('[data-scope-panel]'))) {
      close(opener, onOpener);
    }
    else if (onOpener && !isOpen) {
      open(opener).catch(() => location.assign(opener.href));
    }
  });
  all('[data-scope-panel]', document).forEach(upgrade);
})();
