import { el, spoken, svg } from './dom.js';
import { icon } from './icons.js';
import { seeded } from './map.js';
import { length } from './time.js';

const bars = 34;

/** A voice note: there is no sound in it, it looks and answers like one. */
export function voiceNote(message, seconds) {
  const wave = waveform(message.id);
  const time = el('span', { class: 'voice-time' }, length(seconds));
  const button = el(
    'button',
    { type: 'button', class: 'voice-play', 'aria-label': `Escuchar la nota de voz, ${seconds} segundos` },
    icon('play'),
  );
  let timer = null;
  let at = 0;
  const show = () => {
    for (const [index, bar] of [...wave.children].entries())
      bar.classList.toggle('voice-heard', index / bars < at / seconds);
    time.textContent = length(at > 0 ? at : seconds);
  };
  const stop = () => {
    clearInterval(timer);
    timer = null;
    button.replaceChildren(icon('play'));
  };
  button.addEventListener('click', () => {
    if (timer) return stop();
    button.replaceChildren(icon('pause'));
    timer = setInterval(() => {
      at += 0.1;
      if (at >= seconds) {
        at = 0;
        stop();
      }
      show();
    }, 100);
  });
  const face = el('span', { class: 'voice-face', 'aria-hidden': 'true' }, icon('person'), icon('mic'));
  return el(
    'div',
    { class: 'voice' },
    face,
    button,
    el('span', { class: 'voice-line' }, wave, time),
    spoken('Nota de voz'),
  );
}

function waveform(id) {
  let seed = 7;
  for (const character of id) seed = (seed * 31 + character.codePointAt(0)) | 0;
  const random = seeded(seed);
  const wave = svg('svg', {
    viewBox: `0 0 ${bars * 4} 24`,
    class: 'voice-wave',
    'aria-hidden': 'true',
    focusable: 'false',
  });
  for (let index = 0; index < bars; index += 1) {
    const loud = 3 + random() * 9 * (0.45 + 0.55 * Math.abs(Math.sin(index / 4 + seed))) + random() * 6;
    const height = Math.min(22, loud);
    wave.append(
      svg('rect', { x: index * 4, y: (12 - height / 2).toFixed(1), width: 2.2, height: height.toFixed(1), rx: 1.1 }),
    );
  }
  return wave;
}

/** The bar that stands in the composer's place while "recording". `send` gets whole seconds; `cancel` nothing. */
export function recorder({ send, cancel }) {
  const started = performance.now();
  const time = el('span', { class: 'rec-time' }, '0:00');
  const dots = el('span', { class: 'rec-wave', 'aria-hidden': 'true' }, ...Array.from({ length: 22 }, () => el('i')));
  const elapsed = () => (performance.now() - started) / 1000;
  const timer = setInterval(() => {
    time.textContent = length(elapsed());
  }, 250);
  const finish = (run) => () => {
    clearInterval(timer);
    run(Math.max(1, Math.round(elapsed())));
  };
  const discard = el(
    'button',
    { type: 'button', class: 'round', 'aria-label': 'Descartar la nota de voz', onclick: finish(cancel) },
    icon('trash'),
  );
  const go = el(
    'button',
    { type: 'button', class: 'round round-go', 'aria-label': 'Enviar la nota de voz', onclick: finish(send) },
    icon('send'),
  );
  const bar = el(
    'div',
    { class: 'recorder', role: 'group', 'aria-label': 'Grabando una nota de voz' },
    discard,
    el('span', { class: 'rec-dot', 'aria-hidden': 'true' }),
    time,
    dots,
    go,
  );
  return { bar, focus: () => go.focus() };
}
