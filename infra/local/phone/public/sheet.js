import { el } from './dom.js';
import { icon } from './icons.js';

let serial = 0;

/**
 * A bottom sheet inside one phone. It is a modal <dialog>: focus stays in it, Escape and a tap outside close it, and
 * focus goes back to where it was. `build` gets { close } and returns the content.
 */
export function openSheet(screen, { title, build, kind = 'sheet' }) {
  serial += 1;
  const id = `sheet-${serial}`;
  const back = document.activeElement;
  const dialog = el('dialog', { class: kind, 'aria-labelledby': id });
  const close = () => dialog.close();
  const leave = el(
    'button',
    { type: 'button', class: 'sheet-close', 'aria-label': 'Cerrar', onclick: close },
    icon('close'),
  );
  dialog.append(
    el(
      'div',
      { class: 'sheet-box' },
      el('div', { class: 'sheet-head' }, leave, el('h2', { id, class: 'sheet-title' }, title)),
      ...[build({ close })].flat(),
    ),
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (back instanceof HTMLElement) there(back, screen)?.focus();
  });
  screen.append(dialog);
  if (screen !== document.body) place(dialog, screen);
  dialog.showModal();
  return { close };
}

/** The same element, or the one in its place where its message was drawn anew meanwhile. */
function there(back, screen) {
  if (back.isConnected) return back;
  const id = back.closest('[data-id]')?.dataset.id;
  if (id === undefined) return undefined;
  const all = screen.querySelectorAll(`[data-id="${CSS.escape(id)}"] button`);
  return [...all].find((one) => one.className === back.className && one.textContent === back.textContent);
}

/** A modal dialog covers the window; this one, and the shade behind it, keep to their phone. */
function place(dialog, screen) {
  const box = screen.getBoundingClientRect();
  const edge = screen.clientLeft;
  const shade = { left: box.left + edge, top: box.top + edge, width: screen.clientWidth, height: screen.clientHeight };
  for (const [side, value] of Object.entries(shade)) dialog.style.setProperty(`--${side}`, `${value}px`);
  dialog.style.left = `${shade.left}px`;
  dialog.style.width = `${shade.width}px`;
  dialog.style.bottom = `${Math.max(0, window.innerHeight - shade.top - shade.height)}px`;
  dialog.style.maxHeight = `${Math.max(260, Math.min(shade.height, window.innerHeight) * 0.88)}px`;
}

/** Options with a round mark and a button that sends the chosen one. `sections`: [{ title, rows: [{ id, title, description }] }]. */
export function choiceForm({ sections, submit, label = 'Enviar' }) {
  serial += 1;
  const name = `choice-${serial}`;
  const send = el('button', { type: 'submit', class: 'sheet-send', disabled: true }, label);
  const row = ({ id, title, description }) => {
    const radio = el('input', { type: 'radio', name, value: id });
    const words = el(
      'span',
      { class: 'row-words' },
      el('span', { class: 'row-title' }, title),
      description ? el('span', { class: 'row-more' }, description) : null,
    );
    return el('label', { class: 'row' }, words, radio);
  };
  const groups = sections.map((section) =>
    el(
      'fieldset',
      { class: 'group' },
      el('legend', { class: section.title ? 'group-title' : 'spoken' }, section.title ?? 'Opciones'),
      ...section.rows.map(row),
    ),
  );
  const form = el(
    'form',
    { class: 'sheet-form', method: 'dialog' },
    el('div', { class: 'sheet-rows' }, ...groups),
    el('div', { class: 'sheet-foot' }, send),
  );
  form.addEventListener('change', () => {
    send.disabled = !new FormData(form).has(name);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new FormData(form).get(name);
    if (typeof chosen === 'string') submit(chosen);
  });
  return form;
}

/** Things to do, as buttons: each of `list` is [icon or null, words, what it does]. `look` adds a class. */
export function optionList(list, close, look = '') {
  const buttons = list.map(([glyph, label, act]) => {
    const onclick = () => {
      close();
      act();
    };
    const picture = glyph ? el('span', { class: `option-icon option-${glyph}` }, icon(glyph)) : null;
    return el('button', { type: 'button', class: 'option', onclick }, picture, label);
  });
  return el('div', { class: `options ${look}` }, ...buttons);
}
