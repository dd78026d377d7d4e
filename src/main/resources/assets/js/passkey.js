// Passkeys: asks the browser to make or to show one, and sends its answer with the form the button stands in.
(() => {
  'use strict';

  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) {
    return;
  }

  const options = async (url) => (await fetch(url, { headers: { Accept: 'application/json' } })).json();
  const make = async (url) => navigator.credentials.create(
    { publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await options(url)) });
  const show = async (url) => navigator.credentials.get(
    { publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await options(url)) });

  async function answer(form, field, asked) {
    const problem = form.querySelector('[data-passkey-problem]');
    problem.hidden = true;
    try {
      form.elements[field].value = JSON.stringify((await asked).toJSON());
      form.submit();
    } catch (given) {
      // given up by the person, or not possible on this device: both are said alike
      problem.hidden = false;
    }
  }

  document.querySelectorAll('[data-passkey]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => answer(button.form, 'proof-passkey', show(button.dataset.passkey)));
  });
  document.querySelectorAll('[data-passkey-new]').forEach((form) => {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(form, 'credential', make(form.dataset.passkeyNew));
    });
  });
})();
