// The options page: editing a value sets it here, giving it back shows what is inherited.
(() => {
  'use strict';

  document.querySelectorAll('[data-setting]').forEach((row) => {
    const field = row.querySelector('[data-inherited]');
    const here = row.querySelector('[name^="here["]');
    field.addEventListener('input', () => {
      here.checked = true;
    });
    here.addEventListener('change', () => {
      if (here.checked) {
        return;
      }
      if (field.type === 'checkbox') {
        field.checked = field.dataset.inherited === '1';
      } else {
        field.value = field.dataset.inherited;
      }
    });
  });
})();
