import { servicesIn } from '../directory/service-words.ts';
import type { Known } from '../engine/flow.ts';
import type { AnswerValue, Question } from '../engine/question.ts';
import { peopleIn } from '../people/people.ts';
import { relation } from '../people/relation.ts';
import { namedIn, relationsIn } from '../people/relations-in.ts';
import { clean, plain } from '../understanding/clean.ts';
import { parseDate } from '../understanding/date.ts';
import * as ask from './questions.ts';

/** What the words that named a service say of whom and when: "ayer llevé la niña al jardín". Said back, never silent. */
export const overhears = (question: Question, text: string, known: Known): AnswerValue | undefined => {
  const said = plain(clean(text));
  if (question.id === ask.who.id) return whoIn(said, known);
  if (question.id === relation.id) return relationsIn(text)[0];
  if (question.id === ask.barriers.id) return barriersIn(said);
  if (question.id === ask.went.id) return turnedAway(said) ? 'not-received' : undefined;
  if (question.id !== ask.on.id) return undefined;
  const days = said.match(dayWords);
  const read = days === null ? null : parseDate(days[0], { now: known.now });
  return read?.ok === true ? read.value : undefined;
};

/** "ayer llevé la niña al jardín" tells of what was; "jardín para mi niña" asks for it. */
export const claims = (text: string): number => {
  const said = plain(clean(text)).replace(notes, '');
  if (sameAgain.test(said)) return 2;
  if (!past.test(said) || asks.test(said)) return 0;
  if (servicesIn(text).length > 0) return 3;
  return atBlock.test(said) ? 2 : 0;
};

/** "igual que la semana pasada", of what she told of then. */
const sameAgain =
  /(?<!\bno (?:es|fue) )\b(?:(?:igual|lo mismo) (?:que|de) (?:la (?:semana|vez) pasada|la otra (?:vez|semana)|ayer|siempre)|same as (?:last (?:week|time)|always|yesterday))$/;

/** "necesito anotar que ya fue": what she wants is to have it noted. */
const notes =
  /\b(?:(?:quiero|quisiera|necesito|puedo|puede|want to|need to) )+(?:anot\w+|registr\w+|apunt\w+|cont\w+|note|record)\b/g;

/** Which service it was there she has not said yet. */
const atBlock = /\b(?:en|a|de|at|to) (?:la |una |el |the )?(?:manzanas?|centro dia|bus del cuidado|care block)\b/;

const past =
  /\b(?:lleve|llevamos|fui|fuimos|fue|estuve|estuvo|asisti|asistio|recibi|recibio|hice|tome|me (?:vacunaron|atendieron|pusieron|dieron|hicieron|revisaron|lavaron|sacaron)|(?:lo|la|los|las|le|les) (?:vacunaron|atendieron|pusieron|dieron|hicieron|revisaron|cuidaron|sacaron)|vacunaron|vacune|i (?:went|got|took|received|was)|took (?:my|her|him)|was vaccinated)\b/;

const asks =
  /\b(?:quiero|quisiera|necesito|busco|puedo|puede|donde (?:queda|hay|esta|es|puedo)|como (?:hago|es|se|puedo)|want|need|where|how|can i)\b/;

const dayWords =
  /\b(?:hoy|ayer|anoche|antier|anteayer|today|yesterday|(?:el |este )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?: pasado)?|hace (?:\w+ )?(?:dias?|semanas?|mes(?:es)?)|(?:last )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/;

/** "no la recibieron", "me dijeron que no": she went and was not served. Not where somebody served her all the same. */
const turnedAway = (said: string): boolean => TURNED_AWAY.test(said) && !SERVED.test(said);

const TURNED_AWAY =
  /\b(?:no (?:me|nos|l[aeo]s?) (?:recibieron|atendieron|dejaron (?:entrar|pasar)|aceptaron|quisieron (?:recibir|atender)|dieron (?:el |ese |la )?(?:cupo|cita))|(?:me|nos|l[aeo]s?) dijeron que no(?: habia (?:cupo|citas?|nadie))?$|no (?:habia|hubo|quedaban?) (?:ya |mas )?cupos?|turned (?:me|us|her|him) away|they said no)\b/;

const SERVED =
  /\b(?:pero|luego|despues|al final)\b.*\b(?:si|atendieron|recibieron|dejaron|vacunaron|pudo|pude)\b|\b(?:bien|me (?:atendieron|vacunaron|hicieron)|(?:l[aeo]) (?:atendieron|vacunaron|hicieron))\b(?<!no \w{1,3} (?:atendieron|recibieron))/;

/** "no había cupo" says that she was not served, and why. */
const barriersIn = (said: string): readonly string[] | undefined => {
  const found = barriers.flatMap(([barrier, pattern]) => (pattern.test(said) ? [barrier] : []));
  return found.length === 0 ? undefined : found;
};

const barriers: readonly (readonly [string, RegExp])[] = [
  [
    'hours',
    /\b(?:no (?:tengo|tenia|tuve|me (?:queda|quedaba|quedo)) (?:mucho )?tiempo|no time|(?:estaba|estaban|ya habian?) cerrad[oa]s?|cerrado|a esa hora (?:no|trabajo)|it was closed)\b/,
  ],
  ['distance', /\b(?:(?:queda|quedaba|es) (?:muy |re |tan )?lejos|no tenia (?:para )?(?:el )?pasajes?|too far)\b/],
  ['nobody-to-care', /\b(?:no (?:tenia|tengo|habia) (?:con )?quien (?:me )?(?:cuid\w+|dej\w+)|nobody to look after)\b/],
  [
    'documents',
    /\b(?:me falt\w+|no (?:llev\w+|tenia)) (?:un |los |el |la |unos )?(?:papel(?:es)?|documentos?|cedula|requisitos?)\b/,
  ],
  ['no-places', /\bno (?:habia|hay|hubo|quedaban?|alcanzo el) cupos?\b|\b(?:todo )?estaba lleno\b|\bno places? left\b/],
  [
    'treated-badly',
    /\bme (?:trataron|atendieron) (?:muy )?(?:mal|re mal)\b|\bfueron (?:muy )?groser[oa]s\b|\btreated me badly\b/,
  ],
];

/** The one in her care whom the words can mean, if there is but one; somebody new; herself, where only she is spoken of. */
const whoIn = (said: string, { kept = {} }: Known): string | undefined => {
  const [told] = relationsIn(said);
  // "fui al jardín": she went there for a child that she does not name.
  if (told === undefined) return herself.test(said) && !forChildren(said) ? 'self' : undefined;
  const same = peopleIn(kept).filter((one) => one.relation === told);
  if (same.length !== 0) return same.length > 1 ? undefined : same[0]?.id;
  // Somebody new is the one it was for: "mi hermana se quedó sin trabajo" tells of her and of no service.
  const [{ at } = { at: 0 }] = namedIn(said);
  const named = said.split(' ').length <= shortAnswer || forThem.test(said.slice(0, at));
  return named || past.test(said) || servicesIn(said).length > 0 ? 'someone' : undefined;
};

/** A relative in a story is nobody it was for, and no "para mí" either. */
export const meantFor = (question: Question, text: string, known: Known): null | undefined => {
  if (question.id !== ask.who.id) return undefined;
  const [told] = relationsIn(text);
  const there = peopleIn(known.kept ?? {}).some((one) => one.relation === told);
  return told === undefined || there || whoIn(plain(clean(text)), known) !== undefined ? undefined : null;
};

const forChildren = (said: string): boolean =>
  servicesIn(said).includes('jardin_infantil') && !/\bpara mi\b/.test(said);

const shortAnswer = 4;
const forThem = /\b(?:a|al|para|pa|con|del?|for|with) (?:mis? |la |el |los |las |un[ao]? |my |the )*$|\b(?:al|del) $/;

const herself = /\b(?:me|fui|yo|estuve|asisti|hice|tome|mi cita|para mi|i|my)\b/;
