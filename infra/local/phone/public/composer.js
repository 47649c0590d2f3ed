import { el } from './dom.js';
import { icon } from './icons.js';
import { openSheet, optionList } from './sheet.js';
import { recorder } from './voice.js';

/** Where one writes: the field, the clip, and a button that sends words or, where there are none, records a voice note. */
export function createComposer({ screen, send, sendFile, openLocation, shareContact }) {
  const input = el('textarea', {
    class: 'input',
    rows: 1,
    placeholder: 'Mensaje',
    'aria-label': 'Escriba un mensaje',
    maxlength: 65_536,
  });
  const go = el('button', { type: 'submit', class: 'round round-go' });
  const open = { class: 'inside', 'aria-label': 'Adjuntar', 'aria-haspopup': 'dialog' };
  const attach = el('button', { type: 'button', ...open, onclick: openAttach }, icon('clip'));
  const photo = picker('image/png,image/jpeg', 'Escoger una foto', (file) => sendFile(file, 'image'));
  const paper = picker('application/pdf', 'Escoger un documento', (file) => sendFile(file, 'document'));
  const pill = el('div', { class: 'pill' }, input, attach);
  const form = el('form', { class: 'composer' }, pill, go, photo, paper);
  const foot = el('div', { class: 'foot' }, form);

  const refresh = () => {
    const words = input.value.trim() !== '';
    go.setAttribute('aria-label', words ? 'Enviar' : 'Grabar una nota de voz');
    go.replaceChildren(icon(words ? 'send' : 'mic'));
    input.style.height = 'auto';
    if (input.scrollHeight > 0) input.style.height = `${Math.min(input.scrollHeight, 120)}px`;
  };

  const record = () => {
    const end = () => {
      foot.replaceChildren(form);
      go.focus();
    };
    const tape = recorder({
      cancel: end,
      send: (seconds) => {
        end();
        send({ type: 'media', media: 'voice', seconds });
      },
    });
    foot.replaceChildren(tape.bar);
    tape.focus();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const body = input.value.trim();
    if (body === '') return record();
    input.value = '';
    refresh();
    input.focus();
    send({ type: 'text', body }).then((sent) => {
      // What did not go out is there to be sent again, unless something else is being written by now.
      if (sent || input.value !== '') return;
      input.value = body;
      refresh();
    });
  });
  input.addEventListener('input', refresh);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (input.value.trim() !== '') form.requestSubmit();
  });

  function openAttach() {
    const list = [
      ['pin', 'Ubicación', openLocation],
      ['image', 'Foto', () => photo.click()],
      ['document', 'Documento', () => paper.click()],
      ['contact', 'Contacto', shareContact],
    ];
    openSheet(screen(), { title: 'Adjuntar', build: ({ close }) => optionList(list, close, 'options-grid') });
  }

  refresh();
  return { element: foot, focus: () => input.focus() };
}

function picker(accept, label, chosen) {
  const input = el('input', { type: 'file', accept, class: 'spoken', tabindex: -1, 'aria-label': label });
  input.addEventListener('change', () => {
    const file = input.files[0];
    input.value = '';
    if (file) chosen(file);
  });
  return input;
}
