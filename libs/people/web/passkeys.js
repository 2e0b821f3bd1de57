// Passkeys: asks the device what the page asks, and sends its answer with the page's own form. What only this can do stays hidden without it.
const isAble = 'PublicKeyCredential' in window && 'credentials' in navigator;
for (const part of document.querySelectorAll('[data-passkey]')) part.hidden = (part.dataset.passkey === 'able') !== isAble;

const form = document.querySelector('form[data-question]');

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
const letters = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

/** The question as older browsers want it. */
function inBytes({ challenge, user, excludeCredentials = [], allowCredentials = [], ...rest }) {
  const known = (list) => list.map((one) => ({ ...one, id: bytes(one.id) }));
  const own = user && { user: { ...user, id: bytes(user.id) } };
  return {
    ...rest,
    ...own,
    challenge: bytes(challenge),
    excludeCredentials: known(excludeCredentials),
    allowCredentials: known(allowCredentials),
  };
}

/** The answer as older browsers cannot say it themselves. */
function asJson({ id, rawId, type, authenticatorAttachment, response }) {
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'].filter((part) => response[part]);
  const said = Object.fromEntries(parts.map((part) => [part, letters(response[part])]));
  return { id, rawId: letters(rawId), type, authenticatorAttachment, response: said, clientExtensionResults: {} };
}

async function ask() {
  const [failed, question] = [form.querySelector('[role=alert]'), JSON.parse(form.dataset.question)];
  failed.hidden = true;
  try {
    const isNew = 'user' in question;
    const read = isNew ? PublicKeyCredential.parseCreationOptionsFromJSON : PublicKeyCredential.parseRequestOptionsFromJSON;
    const options = { publicKey: read ? read.call(PublicKeyCredential, question) : inBytes(question) };
    const answer = await (isNew ? navigator.credentials.create(options) : navigator.credentials.get(options));
    form.elements.namedItem('answer').value = JSON.stringify(answer.toJSON ? answer.toJSON() : asJson(answer));
    form.submit();
  } catch {
    // She said no, or the device has none: she may try again or go back.
    failed.hidden = false;
  }
}

if (form && isAble) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  ask();
}
