import { serviceTitle } from '../directory/service-words.ts';
import type { FlowTexts, OptionTexts, QuestionTexts } from '../engine/texts.ts';
import { relation } from '../people/relation.ts';
import { relationTexts } from '../people/texts.ts';
import { type Area, areas } from './areas.ts';

const titles = (area: Area): Readonly<Record<string, OptionTexts>> =>
  Object.fromEntries(areas[area].map((id) => [id, { title: serviceTitle(id, 'es-CO') }]));

const ofArea = (area: Area): QuestionTexts => ({
  ask: '¿Cuál fue? Si no está en la lista, escríbalo.',
  label: 'Servicio',
  why: 'Así la ciudad sabe qué servicios recibe la gente y cuáles hacen falta.',
  easier: 'Escríbame con sus palabras qué recibió. Por ejemplo *me vacunaron* o *fui a yoga*.',
  options: titles(area),
});

export const es: FlowTexts = {
  name: 'anotar un servicio',
  questions: {
    'diary.replaces': { ask: '—', label: 'Cambia', why: '—', easier: '—' },
    'diary.referral': { ask: '—', label: 'De lo que le conté', why: '—', easier: '—' },
    'diary.service': {
      ask: '¿Qué servicio recibieron usted o los suyos? Escríbalo con sus palabras o escoja:',
      label: 'Servicio',
      why: 'Así la ciudad sabe qué servicios recibe la gente y cuáles hacen falta. No guardo sus palabras, solo el servicio.',
      easier: 'Escríbame qué recibió. Por ejemplo *me vacunaron*, *llevé la niña al jardín* o *fui a yoga*.',
      names: ['servicio'],
      options: {
        'area-care': { title: 'Cuidado y jardín', says: ['cuidado', 'cuidar'] },
        'area-health': { title: 'Salud', says: ['salud'] },
        'area-study': { title: 'Estudio y cursos', says: ['estudio', 'estudiar', 'clases', 'clase'] },
        'area-rest': { title: 'Descanso y deporte', says: ['descanso', 'deporte', 'cultura'] },
        'area-income': { title: 'Comida, plata, empleo', says: ['comida', 'plata', 'subsidio', 'bono'] },
        'area-rights': { title: 'Orientación y otros', says: ['orientación', 'otro', 'otros'] },
      },
    },
    'diary.care': ofArea('care'),
    'diary.health': ofArea('health'),
    'diary.study': ofArea('study'),
    'diary.rest': ofArea('rest'),
    'diary.income': ofArea('income'),
    'diary.rights': ofArea('rights'),
    'diary.who': {
      ask: '¿Para quién fue?',
      label: 'Para quién',
      why: 'Lo anoto a nombre de quien lo recibió. No necesito el nombre.',
      easier: '¿Fue para usted, o para alguien que cuida? Por ejemplo *para mí* o *mi mamá*.',
      names: ['para quién'],
      options: {
        self: { title: 'Para mí', says: ['yo', 'a mí', 'para mí', 'mía', 'mío', 'usted'] },
        someone: { title: 'Alguien que cuido', says: ['otra persona', 'otro', 'otra'] },
      },
    },
    [relation.id]: relationTexts['es-CO'],
    'diary.place': {
      ask: '¿Dónde fue?',
      label: 'Dónde',
      why: 'Para saber en qué lugares sí atienden bien y en cuáles falta.',
      easier: 'Escoja el lugar de la lista. Si no está, escoja *Otro lugar*; si no sabe, *no sé*.',
      names: ['lugar'],
      options: { other: { title: 'Otro lugar', says: ['otro', 'otra parte', 'ninguno', 'no está'] } },
    },
    'diary.on': {
      ask: '¿Qué día fue? Puede escribir, por ejemplo, *el martes* o *hace ocho días*.',
      label: 'Día',
      why: 'Para no anotarlo dos veces y saber cada cuánto lo recibe.',
      easier:
        'Escriba el día. Por ejemplo *ayer*, *el martes* o *12 de noviembre*. No puede ser un día que no ha llegado.',
      names: ['día', 'fecha'],
    },
    'diary.again': {
      ask: '¿Fue otra vez aparte, ese mismo día?',
      label: 'Otra vez',
      why: 'Para no contar dos veces lo mismo.',
      easier: '¿Recibió lo mismo dos veces ese día? Escriba *sí* o *no*.',
      options: {
        yes: { title: 'Sí, fue otra', says: ['sí, otra', 'otra vez', 'fueron dos'] },
        no: { title: 'No, es la misma', says: ['la misma', 'es la misma', 'ya estaba'] },
      },
    },
    'diary.went': {
      ask: '¿Cómo le fue?',
      label: 'Cómo le fue',
      why: 'Lo que me cuenta sirve para que mejoren los servicios. No le digo a nadie quién lo dijo.',
      easier: 'Escriba un número: *5* si muy bien, *1* si muy mal. Si no la atendieron, escriba *no me atendieron*.',
      names: ['calificación'],
      options: {
        '5': { title: '5 · Muy bien', says: ['5', 'muy bien', 'excelente', 'súper bien', 'cinco', 'buenísimo'] },
        '4': { title: '4 · Bien', says: ['4', 'bien', 'cuatro', 'bueno'] },
        '3': { title: '3 · Regular', says: ['3', 'regular', 'más o menos', 'tres', 'ahí'] },
        '2': { title: '2 · Mal', says: ['2', 'mal', 'dos'] },
        '1': { title: '1 · Muy mal', says: ['1', 'muy mal', 'pésimo', 'uno', 'terrible'] },
        'not-received': {
          title: 'No me atendieron',
          says: [
            'no me atendieron',
            'no la atendieron',
            'no lo atendieron',
            'no había cupo',
            'estaba cerrado',
            'no pude',
            'no alcancé',
          ],
        },
      },
    },
    'diary.barriers': {
      ask: '¿Qué se lo hizo difícil?',
      label: 'Qué lo hizo difícil',
      why: 'Para que la ciudad quite esas trabas, y para decirle otra opción.',
      easier: 'Escriba los números de lo que le pasó, por ejemplo *1 y 3*, o *ninguna*.',
      names: ['dificultad'],
      options: {
        hours: {
          title: 'El horario',
          says: [
            'horario',
            'hora',
            'trabajo a esa hora',
            'cerrado',
            'estaba cerrado',
            'no tengo tiempo',
            'no tuve tiempo',
          ],
        },
        distance: { title: 'Queda lejos', says: ['lejos', 'distancia', 'pasaje', 'transporte'] },
        'nobody-to-care': {
          title: 'No tenía quién cuidara',
          says: ['con quién dejar', 'no tengo quién cuide', 'nadie me cuida', 'quién cuidara'],
        },
        documents: { title: 'Los papeles', says: ['papeles', 'documentos', 'requisitos', 'cédula'] },
        'no-places': { title: 'No había cupo', says: ['cupo', 'cupos', 'lleno', 'no había'] },
        'did-not-know': { title: 'No sabía cómo', says: ['no sabía', 'perdida', 'no encontré'] },
        'treated-badly': { title: 'Me trataron mal', says: ['trataron mal', 'groseros', 'grosera', 'mala atención'] },
        other: { title: 'Otra cosa', says: ['otra', 'otro'] },
      },
    },
  },
};
