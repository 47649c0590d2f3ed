import { call, phonePath, upload } from './api.js';
import { bubble } from './bubble.js';
import { createComposer } from './composer.js';
import { el, spoken } from './dom.js';
import { icon } from './icons.js';
import { openLocation } from './location-sheet.js';
import { choiceForm, openSheet, optionList } from './sheet.js';
import { dayKey, dayName, now } from './time.js';

const emoji = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

/** One phone on the page. `trouble(error)` shows what did not work; `removed()` takes the phone off the page. */
export function phoneView(view, { trouble, removed }) {
  const { key } = view;
  const messages = new Map();
  const rows = new Map();
  let person = view;
  let lastDay = '';
  let typingTimer = null;

  const owner = el('span', { class: 'owner-name' });
  const status = el('span', { class: 'chat-status', 'aria-live': 'polite' });
  const log = el('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': 'Conversación con Vecina',
    tabindex: 0,
  });
  const typing = el('div', { class: 'typing', hidden: true, 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
  const menu = el(
    'button',
    { type: 'button', class: 'inside', 'aria-label': 'Opciones de este teléfono', 'aria-haspopup': 'dialog' },
    icon('more'),
  );
  const name = el(
    'span',
    { class: 'chat-name' },
    'Vecina',
    el('span', { class: 'verified', role: 'img', 'aria-label': 'cuenta verificada' }, icon('verified')),
  );
  const head = el(
    'div',
    { class: 'chat-head' },
    el('img', { class: 'avatar', src: 'avatar.svg', alt: '' }),
    el('div', { class: 'chat-who' }, name, status),
    menu,
  );
  const screen = el(
    'section',
    { class: 'phone', 'data-phone': key },
    el('h2', { class: 'owner' }, spoken('Teléfono de '), owner),
    el('div', { class: 'screen' }, head, log),
  );
  const glass = screen.querySelector('.screen');

  /** Whether it worked. */
  const run = (work) =>
    Promise.resolve(work).then(
      () => true,
      (error) => {
        trouble(error);
        return false;
      },
    );
  const send = (saying) => run(call('POST', phonePath(key, '/send'), saying));

  const hands = {
    tap: (message, id) => send({ type: 'tap', messageId: message.id, id }),
    openList: (message) =>
      openSheet(glass, {
        title: message.content.open,
        build: ({ close }) =>
          choiceForm({
            sections: message.content.sections,
            submit: (id) => {
              close();
              send({ type: 'tap', messageId: message.id, id });
            },
          }),
      }),
    openLocation: () => run(openLocation(glass, (place) => send({ type: 'location', ...place }))),
    shareContact: () => send({ type: 'contacts', name: person.name, phone: person.waId ?? '' }),
    react: (message) =>
      openSheet(glass, {
        title: 'Reaccionar',
        build: ({ close }) =>
          el(
            'div',
            { class: 'emojis' },
            ...emoji.map((one) =>
              el(
                'button',
                {
                  type: 'button',
                  class: 'emoji',
                  'aria-label': `Reaccionar con ${one}`,
                  onclick: () => {
                    close();
                    send({ type: 'reaction', messageId: message.id, emoji: one });
                  },
                },
                one,
              ),
            ),
          ),
      }),
    unreact: (message) => send({ type: 'reaction', messageId: message.id, emoji: null }),
    quoted: (id) => messages.get(id),
  };

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const toEnd = () => log.scrollTo({ top: log.scrollHeight });
  // Another phone beside it makes this one narrower and its bubbles longer: who read the last one still does.
  let wasAtEnd = true;
  log.addEventListener('scroll', () => {
    wasAtEnd = atEnd();
  });
  new ResizeObserver(() => {
    if (wasAtEnd) toEnd();
  }).observe(log);

  const note = (words) => {
    const line = el('p', { class: 'note' }, words);
    log.insertBefore(line, typing);
    toEnd();
  };

  const draw = (message) => {
    const previous = rows.get(message.id);
    const focused = previous?.contains(document.activeElement);
    const row = bubble(message, hands);
    messages.set(message.id, message);
    rows.set(message.id, row);
    if (previous) {
      row.classList.toggle('follows', previous.classList.contains('follows'));
      previous.replaceWith(row);
      if (focused) row.querySelector('.react, .reaction, .choice, .action')?.focus();
      return;
    }
    const stay = message.from === 'me' || atEnd();
    const today = dayKey(new Date(message.at));
    if (today !== lastDay) {
      lastDay = today;
      log.insertBefore(el('p', { class: 'day' }, el('span', {}, dayName(new Date(message.at)))), typing);
    }
    const before = typing.previousElementSibling;
    row.classList.toggle(
      'follows',
      before?.classList.contains('message') && before.classList.contains('mine') === row.classList.contains('mine'),
    );
    log.insertBefore(row, typing);
    log.querySelector('.start')?.remove();
    if (stay) toEnd();
  };

  const setTyping = (on) => {
    clearTimeout(typingTimer);
    typing.hidden = !on;
    showStatus(on ? 'escribiendo…' : undefined);
    if (on) {
      typingTimer = setTimeout(() => setTyping(false), 25_000);
      if (atEnd()) toEnd();
    }
  };

  const showStatus = (words) => {
    status.textContent = words ?? (person.online ? 'en línea' : 'este teléfono está sin conexión');
  };

  const setPerson = (next) => {
    person = next;
    owner.textContent = `${person.name} · ${person.waId ? pretty(person.waId) : 'sin número visible'}`;
    screen.classList.toggle('offline', !person.online);
    showStatus(typing.hidden ? undefined : 'escribiendo…');
  };

  const composer = createComposer({
    screen: () => glass,
    send,
    sendFile: (file, media) => {
      const filename = media === 'document' ? file.name : undefined;
      run(
        upload(file).then((mediaId) =>
          call('POST', phonePath(key, '/send'), { type: 'media', media, mediaId, filename }),
        ),
      );
    },
    openLocation: hands.openLocation,
    shareContact: hands.shareContact,
  });
  glass.append(composer.element);
  menu.addEventListener('click', () => openMenu());

  function openMenu() {
    const change = (body) => run(call('PATCH', phonePath(key), body));
    const list = [
      [
        null,
        person.online ? 'Apagar los datos de este teléfono' : 'Encender los datos de este teléfono',
        () => change({ online: !person.online }),
      ],
      [null, 'Mandar un mensaje de un tipo desconocido', () => send({ type: 'unsupported' })],
      [null, 'Quitar este teléfono de la página', () => run(call('DELETE', phonePath(key)).then(removed))],
    ];
    const facts = `${person.name}. ${person.waId ? `Número ${pretty(person.waId)}` : 'Oculta su número'}.${person.userId ? ` Usuario ${person.userId}.` : ''} ${windowWords(person)}`;
    openSheet(glass, {
      title: 'Este teléfono',
      build: ({ close }) => [el('p', { class: 'facts' }, facts), optionList(list, close)],
    });
  }

  const hello = el(
    'button',
    { type: 'button', class: 'hello', onclick: () => send({ type: 'text', body: 'Hola' }) },
    'Salude: «Hola»',
  );
  log.append(
    el(
      'p',
      { class: 'note' },
      'Teléfono de prueba: lo que escriba aquí se queda en este computador y no llega a WhatsApp.',
    ),
    el(
      'div',
      { class: 'start' },
      el('img', { src: 'avatar.svg', alt: '' }),
      el('p', {}, 'Escríbale a Vecina como le escribiría a una persona.'),
      hello,
    ),
    typing,
  );
  setPerson(view);

  return {
    element: screen,
    key,
    focus: composer.focus,
    setPerson,
    setTyping,
    note,
    message: (message) => {
      if (message.from === 'business') setTyping(false);
      draw(message);
      if (message.from === 'business' && document.visibilityState === 'visible')
        run(call('POST', phonePath(key, '/read')));
    },
    update: (message) => {
      if (rows.has(message.id)) draw(message);
    },
    /** All messages anew, after a lost connection. */
    load: (list) => {
      for (const message of list) draw(message);
      toEnd();
    },
  };
}

function pretty(number) {
  const match = /^57(\d{3})(\d{3})(\d{4})$/.exec(number);
  return match ? `+57 ${match[1]} ${match[2]} ${match[3]}` : `+${number}`;
}

function windowWords(person) {
  if (person.windowOpenUntil === null) return 'Todavía no ha escrito.';
  return Date.parse(person.windowOpenUntil) > now().getTime()
    ? 'Vecina le puede responder libremente.'
    : 'Pasaron 24 horas desde su último mensaje: Vecina solo le puede escribir con una plantilla.';
}
