import { call, listen, phonePath, Refused } from './api.js';
import { el, spoken } from './dom.js';
import { icon } from './icons.js';
import { phoneView } from './phone-view.js';
import { openSheet, optionList } from './sheet.js';
import { clockTime, now, setNow, shortDay } from './time.js';

const main = document.querySelector('#phones');
const banner = document.querySelector('#banner');
const clock = document.querySelector('#clock');
const add = document.querySelector('#add');
const views = new Map();

const hour = 3_600_000;
const jumps = [
  ['1 hora', hour],
  ['24 horas', 24 * hour],
  ['8 días', 8 * 24 * hour],
];

function say(words) {
  banner.textContent = words;
  banner.hidden = words === '';
}

function trouble(error) {
  if (error instanceof Refused && error.status < 500) say(`Eso no se pudo: ${error.message}.`);
  else say('No responde el WhatsApp de prueba. Intente otra vez en un momento.');
  setTimeout(() => say(''), 6000);
}

function showClock() {
  const time = now();
  clock.replaceChildren(
    icon('clock'),
    el('span', { class: 'tool-words' }, `${shortDay(time)}, ${clockTime(time)}`),
    spoken(' Adelantar el reloj'),
  );
}

function show(view) {
  const present = views.get(view.key);
  if (present) return present;
  const phone = phoneView(view, {
    trouble,
    removed: () => {
      views.delete(view.key);
      phone.element.remove();
    },
  });
  views.set(view.key, phone);
  main.append(phone.element);
  main.classList.toggle('several', views.size > 1);
  return phone;
}

async function load() {
  setNow((await call('GET', 'info')).now);
  showClock();
  let phones = await call('GET', 'phones');
  if (phones.length === 0) phones = [await call('POST', 'phones', { waId: nextNumber(), name: 'Persona de prueba 1' })];
  // The newest eight: a load test leaves thousands.
  for (const view of phones.slice(-8)) {
    const phone = show(view);
    phone.setPerson(view);
    phone.load(await call('GET', phonePath(view.key, '/messages')));
  }
}

const receive = {
  message: ({ phone, message }) => views.get(phone)?.message(message),
  update: ({ phone, message }) => views.get(phone)?.update(message),
  typing: ({ phone, on }) => views.get(phone)?.setTyping(on),
  phone: ({ phone, view }) => views.get(phone)?.setPerson(view),
  clock: (event) => {
    setNow(event.now);
    showClock();
    for (const phone of views.values())
      phone.note(`El reloj se adelantó. Ahora: ${shortDay(now())}, ${clockTime(now())}`);
  },
};

function nextNumber() {
  let number = 573_000_000_001;
  while (views.has(String(number))) number += 1;
  return String(number);
}

function openClock() {
  openSheet(document.body, {
    title: 'Adelantar el reloj',
    kind: 'sheet sheet-page',
    build: ({ close }) => [
      el(
        'p',
        { class: 'facts' },
        'Para probar qué pasa cuando alguien vuelve después de un tiempo. El reloj de los teléfonos avanza; no vuelve atrás.',
      ),
      optionList(
        jumps.map(([label, advanceMs]) => [
          null,
          `Adelantar ${label}`,
          () => call('POST', 'clock', { advanceMs }).catch(trouble),
        ]),
        close,
      ),
    ],
  });
}

function openAdd() {
  const name = el('input', {
    id: 'new-name',
    class: 'locate-field',
    value: `Persona de prueba ${views.size + 1}`,
    maxlength: 60,
    autocomplete: 'off',
  });
  const number = el('input', {
    id: 'new-number',
    class: 'locate-field',
    value: nextNumber(),
    inputmode: 'numeric',
    pattern: '\\d{5,15}',
    autocomplete: 'off',
  });
  const hides = el('input', { type: 'checkbox', id: 'new-hides' });
  openSheet(document.body, {
    title: 'Agregar un teléfono',
    kind: 'sheet sheet-page',
    build: ({ close }) => {
      const form = el(
        'form',
        { class: 'sheet-form add-form', method: 'dialog' },
        el('label', { for: 'new-name', class: 'locate-label' }, 'Nombre'),
        name,
        el('label', { for: 'new-number', class: 'locate-label' }, 'Número de prueba, con 57 adelante'),
        number,
        el(
          'label',
          { class: 'row row-check', for: 'new-hides' },
          el(
            'span',
            { class: 'row-words' },
            el('span', { class: 'row-title' }, 'Oculta su número'),
            el('span', { class: 'row-more' }, 'Escribe con nombre de usuario: Vecina no ve el teléfono'),
          ),
          hides,
        ),
        el('div', { class: 'sheet-foot' }, el('button', { type: 'submit', class: 'sheet-send' }, 'Agregar')),
      );
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const who = hides.checked
          ? { userId: `CO.${number.value}000`, username: `prueba${number.value.slice(-3)}` }
          : { waId: number.value };
        call('POST', 'phones', { ...who, name: name.value.trim() || 'Persona de prueba' })
          .then((view) => {
            close();
            const phone = show(view);
            phone.element.scrollIntoView({ inline: 'center' });
            phone.focus();
          })
          .catch(trouble);
      });
      return form;
    },
  });
}

function elsewhere() {
  main.replaceChildren(
    el(
      'section',
      { class: 'elsewhere' },
      el('img', { src: 'avatar.svg', alt: '' }),
      el('h2', {}, 'Vecina está conectada a un WhatsApp de verdad'),
      el(
        'p',
        {},
        'Por eso aquí no hay teléfonos de prueba. Escríbale desde su propio WhatsApp, al número de la ciudad.',
      ),
      el(
        'p',
        {},
        'Para usar los teléfonos de prueba, quite el ajuste ',
        el('code', {}, 'WHATSAPP_GRAPH_URL'),
        ' y vuelva a iniciar.',
      ),
    ),
  );
  add.hidden = true;
  clock.hidden = true;
}

add.append(icon('plus'), el('span', { class: 'tool-words' }, 'Teléfono'), spoken(' Agregar un teléfono'));
add.addEventListener('click', openAdd);
clock.addEventListener('click', openClock);
setInterval(showClock, 10_000);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible')
    for (const key of views.keys()) call('POST', phonePath(key, '/read')).catch(() => {});
});

try {
  await call('GET', 'info');
  listen({
    opened: () => {
      say('');
      load().catch(trouble);
    },
    lost: () => say('Se perdió la conexión con el WhatsApp de prueba. Se vuelve a intentar solo.'),
    event: (event) => receive[event.type]?.(event),
  });
} catch (error) {
  if (error instanceof Refused && error.status === 409) elsewhere();
  else {
    trouble(error);
    setTimeout(() => location.reload(), 3000);
  }
}
