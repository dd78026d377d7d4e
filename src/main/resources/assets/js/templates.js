// The editor of mail templates: what is typed shows in the preview a moment later.
(() => {
  'use strict';

  const PAUSE = 400;
  let frames = 0;

  // A new frame takes the place of the ones before it when it is ready: nothing flickers, and Back still leads away.
  function refresh(button) {
    const last = document.querySelector(`iframe[name="${button.formTarget}"]`);
    const fresh = last.cloneNode();
    frames += 1;
    fresh.removeAttribute('src');
    fresh.name = `preview-${frames}`;
    fresh.hidden = true;
    last.after(fresh);
    fresh.addEventListener('load', () => {
      while (fresh.previousElementSibling.title === fresh.title) {
        fresh.previousElementSibling.remove();
      }
      fresh.hidden = false;
    });
    button.formTarget = fresh.name;
    button.click();
  }

  document.querySelectorAll('[data-preview-of]').forEach((preview) => {
    const form = document.getElementById(preview.dataset.previewOf);
    const buttons = [...preview.querySelectorAll('button[formtarget]')];
    let pause;
    // of two submissions at once a browser drops the first
    const update = () => {
      clearTimeout(pause);
      pause = setTimeout(() => buttons.forEach((it, at) => setTimeout(refresh, at * PAUSE, it)), PAUSE);
    };
    form.addEventListener('input', update);
    form.addEventListener('change', update);
  });
})();
