import { el } from './dom.js';
import { mapDrawing } from './map.js';
import { openSheet } from './sheet.js';

let known = null;

/** Neighbourhoods with a point, read once. */
async function places() {
  known ??= await fetch('places.json').then((response) => response.json());
  return known.places;
}

/** Choosing where she is: a neighbourhood from the list, or latitude and longitude written by hand. */
export async function openLocation(screen, share) {
  const list = await places();
  const preview = el('div', { class: 'locate-map' });
  const draw = (latitude, longitude) => preview.replaceChildren(mapDrawing(latitude, longitude));
  draw(list[0].latitude, list[0].longitude);
  const error = el('p', { class: 'locate-error', id: 'locate-error', role: 'alert' });
  const field = el('input', {
    type: 'text',
    class: 'locate-field',
    id: 'locate-field',
    placeholder: '4.6097, -74.0817',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'locate-error',
  });
  openSheet(screen, {
    title: 'Enviar ubicación',
    build: ({ close }) => {
      const send = (place) => {
        close();
        share(place);
      };
      const rows = list.map((place, index) => {
        const radio = el('input', { type: 'radio', name: 'place', value: index });
        const words = el(
          'span',
          { class: 'row-words' },
          el('span', { class: 'row-title' }, place.name),
          el(
            'span',
            { class: 'row-more' },
            place.locality === 'localidad' ? 'Un punto de la localidad' : `Localidad ${place.locality}`,
          ),
        );
        return el('label', { class: 'row' }, words, radio);
      });
      const form = el(
        'form',
        { class: 'sheet-form', method: 'dialog', novalidate: true },
        preview,
        el(
          'div',
          { class: 'sheet-rows' },
          el(
            'fieldset',
            { class: 'group' },
            el('legend', { class: 'group-title' }, 'Puntos aproximados de Bogotá'),
            ...rows,
          ),
        ),
        el(
          'div',
          { class: 'sheet-foot sheet-foot-tall' },
          el('label', { for: 'locate-field', class: 'locate-label' }, 'O escriba latitud, longitud'),
          field,
          error,
          el('button', { type: 'submit', class: 'sheet-send' }, 'Enviar esta ubicación'),
        ),
      );
      const chosen = () => list[Number(new FormData(form).get('place') ?? Number.NaN)];
      form.addEventListener('change', (event) => {
        const place = chosen();
        if (event.target === field || !place) return;
        field.value = '';
        error.textContent = '';
        draw(place.latitude, place.longitude);
      });
      field.addEventListener('input', () => {
        const point = readPoint(field.value);
        if (point) draw(point.latitude, point.longitude);
      });
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        if (field.value.trim() !== '') {
          const point = readPoint(field.value);
          if (point) return send(point);
          error.textContent = 'Escriba dos números, así: 4.6097, -74.0817';
          return field.focus();
        }
        const place = chosen();
        if (!place) {
          error.textContent = 'Escoja un barrio o escriba un punto.';
          return field.focus();
        }
        send({ latitude: place.latitude, longitude: place.longitude });
      });
      return form;
    },
  });
}

/** "4.61,-74.08" → point; null where it is no point on Earth. */
export function readPoint(text) {
  const match = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (!match) return null;
  const point = { latitude: Number(match[1]), longitude: Number(match[2]) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : null;
}
