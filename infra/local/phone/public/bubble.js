import { el, spoken } from './dom.js';
import { icon, ticks } from './icons.js';
import { mapDrawing } from './map.js';
import { markup } from './markup.js';
import { clockTime } from './time.js';
import { voiceNote } from './voice.js';

/**
 * One message with all that hangs on it: body, time, ticks, buttons, reaction. `hands` says what a tap does:
 * tap(message, id), openList(message), openLocation(), react(message), quoted(id) → message or undefined.
 */
export function bubble(message, hands) {
  const mine = message.from === 'me';
  const { content } = message;
  const who = spoken(mine ? 'Usted: ' : 'Vecina: ');
  const box = el(
    'div',
    { class: `bubble bubble-${content.type}` },
    who,
    quote(message, hands),
    ...inside(message),
    meta(message),
  );
  if (!mine) box.append(reactButton(message, hands));
  const reaction = reactions(message, hands);
  if (reaction) box.append(reaction);
  const stack = el('div', { class: 'stack' }, box, ...under(message, hands, box));
  const kind = `message ${mine ? 'mine' : 'theirs'}${reaction ? ' reacted' : ''}`;
  return el('div', { class: kind, 'data-id': message.id }, stack);
}

function reactButton(message, hands) {
  const react = { class: 'react', 'aria-label': 'Reaccionar a este mensaje', 'aria-haspopup': 'dialog' };
  return el('button', { type: 'button', ...react, onclick: () => hands.react(message) }, icon('smile'));
}

function inside(message) {
  const { content } = message;
  switch (content.type) {
    case 'text':
      return [text(content.body)];
    case 'buttons':
    case 'list':
      return [
        header(content.header),
        text(content.body),
        content.footer ? el('p', { class: 'footer' }, content.footer) : null,
      ];
    case 'link':
    case 'location-request':
    case 'contact-request':
      return [text(content.body)];
    case 'location':
      return [location(content)];
    case 'media':
      return media(message);
    case 'contacts':
      return content.names.map((name) =>
        el(
          'div',
          { class: 'card' },
          el('span', { class: 'card-icon' }, icon('contact')),
          el('span', { class: 'card-name' }, name),
        ),
      );
    default:
      return [el('p', { class: 'odd' }, 'Este mensaje no se puede mostrar aquí.')];
  }
}

function text(body) {
  return el('div', { class: 'text' }, ...markup(body));
}

function header(given) {
  if (!given) return null;
  if ('text' in given) return el('p', { class: 'head' }, given.text);
  return given.media === 'image' && given.mediaId
    ? el('img', { class: 'photo wide', src: `api/media/${encodeURIComponent(given.mediaId)}`, alt: 'Imagen' })
    : null;
}

function location({ latitude, longitude, name, address }) {
  const place = `${latitude},${longitude}`;
  const words = name ?? 'Ubicación compartida';
  const link = el(
    'a',
    {
      class: 'place',
      href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`,
      target: '_blank',
      rel: 'noopener noreferrer',
    },
    mapDrawing(latitude, longitude),
    el('span', { class: 'place-name' }, words),
    el('span', { class: 'place-address' }, address ?? place),
    spoken(' (abre el mapa en otra ventana)'),
  );
  return link;
}

function media(message) {
  const { content } = message;
  const source = content.mediaId ? `api/media/${encodeURIComponent(content.mediaId)}` : null;
  const caption = content.caption ? text(content.caption) : null;
  if (content.media === 'voice' || content.media === 'audio') return [voiceNote(message, content.seconds ?? 4)];
  if ((content.media === 'image' || content.media === 'sticker') && source)
    return [
      el('img', {
        class: content.media === 'sticker' ? 'sticker' : 'photo',
        src: source,
        alt: content.caption ?? (content.media === 'sticker' ? 'Sticker' : 'Foto'),
      }),
      caption,
    ];
  const names = { video: 'Video', document: 'Documento', image: 'Foto', sticker: 'Sticker' };
  const kind = content.media === 'document' ? 'document' : 'image';
  const name = content.filename ?? names[content.media] ?? 'Archivo';
  return [
    el(
      'div',
      { class: 'card' },
      el('span', { class: 'card-icon' }, icon(kind)),
      el('span', { class: 'card-name' }, name),
    ),
    caption,
  ];
}

function meta(message) {
  const time = el('time', { datetime: message.at }, clockTime(new Date(message.at)));
  return el('span', { class: 'meta' }, time, message.from === 'me' ? ticks(message.tick) : null);
}

function quote(message, hands) {
  const quoted = message.replyTo ? hands.quoted(message.replyTo) : undefined;
  if (!quoted) return null;
  const words = summary(quoted.content);
  const short = words.length > 140 ? `${words.slice(0, 139)}…` : words;
  return el(
    'div',
    { class: 'quote' },
    el('span', { class: 'quote-who' }, quoted.from === 'me' ? 'Usted' : 'Vecina'),
    el('span', { class: 'quote-words' }, ...markup(short.replace(/\s+/g, ' '))),
  );
}

const kinds = {
  location: 'Ubicación',
  image: 'Foto',
  voice: 'Nota de voz',
  audio: 'Audio',
  document: 'Documento',
  video: 'Video',
  sticker: 'Sticker',
  contacts: 'Contacto',
};

function summary(content) {
  return content.body ?? content.caption ?? content.name ?? kinds[content.media ?? content.type] ?? 'Mensaje';
}

/** What WhatsApp draws under a bubble, or as its last line: buttons, the list's button, requests, links. */
function under(message, hands, box) {
  const { content } = message;
  if (message.from === 'me') return [];
  if (content.type === 'buttons') {
    if (content.buttons.length === 0) return [];
    const buttons = content.buttons.map((button) =>
      el(
        'button',
        { type: 'button', class: 'choice', onclick: () => hands.tap(message, button.id) },
        icon('reply'),
        el('span', {}, button.title),
      ),
    );
    return [el('div', { class: 'choices', role: 'group', 'aria-label': 'Respuestas' }, ...buttons)];
  }
  const action = (name, label, run) =>
    el(
      'button',
      { type: 'button', class: 'action', 'aria-haspopup': 'dialog', onclick: run },
      icon(name),
      el('span', {}, label),
    );
  if (content.type === 'list') box.append(action('list', content.open, () => hands.openList(message)));
  if (content.type === 'location-request') box.append(action('pin', 'Enviar ubicación', () => hands.openLocation()));
  if (content.type === 'contact-request')
    box.append(action('contact', 'Compartir mi número', () => hands.shareContact()));
  if (content.type === 'link') {
    const safe = /^https?:\/\//.test(content.url) ? content.url : null;
    box.append(
      el(
        'a',
        { class: 'action', href: safe, target: '_blank', rel: 'noopener noreferrer nofollow' },
        icon('link'),
        el('span', {}, content.label),
      ),
    );
  }
  return [];
}

function reactions(message, hands) {
  const { me, business } = message.reaction;
  if (!me && !business) return null;
  const shown = [me, business].filter(Boolean).join('');
  if (!me)
    return el('span', { class: 'reaction', role: 'img', 'aria-label': `Vecina reaccionó con ${business}` }, shown);
  return el(
    'button',
    {
      type: 'button',
      class: 'reaction',
      'aria-label': `Su reacción: ${me}. Quitarla`,
      onclick: () => hands.unreact(message),
    },
    shown,
  );
}
