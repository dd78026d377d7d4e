// Conveniences of password fields. Everything here may be absent; the server alone decides what a good password is.
(() => {
  'use strict';

  const LEAST = 8;

  /** A rough orientation from 0 to 4 by length and variety; nothing leaves the page. */
  function estimate(password) {
    const characters = [...password];
    if (characters.length < LEAST) {
      return characters.length ? 1 : 0;
    }
    const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
    const variety = new Set(characters).size;
    const points = Math.min(characters.length, variety * 2) + kinds * 2;
    return [13, 20, 25].filter((bound) => points >= bound).length + 1;
  }

  function meter(element) {
    const input = document.getElementById(element.dataset.strengthOf);
    const words = element.dataset.words.split('|');
    const [bars, text] = [element.querySelectorAll('i'), element.querySelector('p')];
    const show = () => {
      const level = estimate(input.value);
      element.dataset.level = level;
      bars.forEach((bar, index) => bar.classList.toggle('on', index < level));
      text.textContent = level ? words[level - 1] : '';
    };
    input.addEventListener('input', show);
    element.hidden = false;
    show();
  }

  function reveal(button) {
    const input = document.getElementById(button.dataset.reveal);
    const show = (visible) => {
      input.type = visible ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(visible));
    };
    button.addEventListener('click', () => show(input.type === 'password'));
    input.form.addEventListener('submit', () => show(false));
    button.hidden = false;
  }

  document.querySelectorAll('[data-reveal]').forEach(reveal);
  document.querySelectorAll('[data-strength-of]').forEach(meter);
})();
