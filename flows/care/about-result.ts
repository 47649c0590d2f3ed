import { farMeters, type Near, orderMeters } from '../directory/nearest.ts';
import { lineNumber, sayLine, sayNumber } from '../directory/say.ts';
import { fill } from '../engine/texts.ts';
import { lost, tellsOfDeath } from '../people/loss.ts';
import { relationsIn } from '../people/relations-in.ts';
import { clean, plain } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { asksOnlyOfWhom, namedBelow, tellFor } from './for-whom.ts';
import { needIn } from './need-in.ts';
import type { Result } from './results.ts';
import { testsIn } from './rule.ts';
import { rules } from './rules.ts';
import { costOf, distance, headed, hours, legend, placeDate, type Telling } from './tell.ts';
import { words } from './words.ts';

/**
 * What she asks of the services before her eyes: nearer ones, hours, telephone, way, cost, Sisbén, what to do where there
 * was no place or nobody answers. Only what the directory has; what it has not is said so. Null: she asks none of it.
 */
export const aboutResult = (text: string, shown: readonly Result[], telling: Telling): string | null => {
  const said = plain(clean(text));
  if (ofMoney.test(said)) return null;
  const say = words[telling.locale];
  const line = lineNumber(telling.directory, 'manzanas_linea') ?? '195';
  const topic = topicIn(said.replace(notFar, ' '));
  const need = needIn(text);
  if (topic === undefined && forHerself.test(said) && !/\bno (?:es|sirve)\b/.test(said))
    return need === null ? say.asked.forYou : null;
  if (topic === 'cost' && otherCost.test(said) && !given.test(said)) return say.asked.otherCost;
  if (topic === undefined && need === null && tellsOfDeath(text)) return died(telling);
  const [first] = shown;
  // Of hers, and nobody new: the search that it would begin was just made.
  const ofHers = need === 'care' || (need === null && relationsIn(text).length > 0 && !lost.test(said));
  const forCare = telling.results.need === 'care' && ofHers;
  const whom = topic === undefined ? namedBelow(said, telling.results.household) : [];
  const asksOf = asksOnlyOfWhom(said) ? forCare || need === null : forCare && asks.test(said);
  if (whom.length > 0 && asksOf) return tellFor(whom, telling);
  if (forCare && topic === undefined) return say.asked.already;
  if (topic === undefined || first === undefined) return null;
  const each = (tell: (result: Result) => string): string =>
    shown.map((result) => `• ${headed(result, telling)}: ${tell(result)}`).join('\n');
  const close = fill(say.asked.askLine, { number: line });
  const hoursOfEach = (): string =>
    each(({ rows: [row] }) =>
      whereOr(row.places[0], (near) => `${near.place.name}. ${hours(near, telling)}`, say.asked.hoursUnknown),
    );
  switch (topic) {
    case 'enrolled':
      return say.asked.enrolled;
    case 'atThatHour':
      return [say.asked.atThatHour, hoursOfEach(), `${close} ${say.asked.note}`].join('\n');
    case 'noGood':
      return say.asked.noGood;
    case 'nearer':
      return `${nearer(first, telling)} ${close}`;
    case 'full':
      return [`${say.asked.full} ${another(first, telling)}`.trim(), `${close} ${say.asked.note}`].join('\n');
    case 'silent':
      return fill(say.asked.silent, { number: line, city: lineNumber(telling.directory, 'linea_195') ?? '195' });
    case 'hours':
      return `${hoursOfEach()}\n${close}`;
    case 'phone':
      return `${each(({ rows: [row] }) => whereOr(row.places[0], (near) => phoneOf(near, telling), say.asked.phoneUnknown))}\n${close}`;
    case 'bus':
      return `${say.asked.bus}\n${each(({ rows: [row] }) => whereOr(row.places[0], (near) => addressOf(near, telling), say.asked.addressUnknown))}`;
    case 'sisben':
      return `${each((result) => sisbenOf(result, telling))}\n${close}`;
    case 'places':
      return `${say.asked.placesUnknown} ${close}`;
    case 'cost':
      return each(({ service }) => costOf(service, telling));
  }
};

const asks = /\b(?:donde|quien|cual(?:es)?|que hay|where|who|what)\b/;

type Topic =
  | 'enrolled'
  | 'atThatHour'
  | 'noGood'
  | 'nearer'
  | 'full'
  | 'silent'
  | 'hours'
  | 'phone'
  | 'bus'
  | 'sisben'
  | 'places'
  | 'cost';

/** What a loan costs is another conversation's. */
const ofMoney = /\b(?:prestamos?|prest(?:an|e|ar)|creditos?|gota|interes(?:es)?|cuotas?|bancos?|deudas?|loans?)\b/;

/** "y para mí qué hay", and not "para mi mamá". */
const forHerself =
  /\b(?:para|pa) mi(?=$| (?:que|hay|no|tambien|mism[oa]|sol[oa]|cual|estudi\w+|trabaj\w+|descans\w+))|\bfor (?:me|myself)\b/;

/** In this order: "llamé y no contestan" asks for no telephone. */
const topics: readonly (readonly [Topic, RegExp])[] = [
  [
    'full',
    /\bno (?:habia|hubo|quedaban?|me dieron|dieron) (?:ya |mas )?cupos?\b|\b(?:estaba|esta) (?:todo )?lleno\b(?! de\b)|\bme (?:dijeron|dicen) que (?:ya )?no hay cupos?\b|^(?:fui |llame |pregunte |y |ya |me dijeron |que )*no hay (?:ya )?cupos?$|\bno places? left\b/,
  ],
  [
    'silent',
    /\bno (?:me )?(?:contestan|contestaron|atienden|atendieron|responden|respondieron)(?: \w+){0,3}$|\b(?:llam\w+|marqu\w+|linea|telefono|numero)\b.*\bno (?:me )?(?:contest\w+|atiend\w+|respond\w+)(?: \w+){0,3}$|\bnadie (?:me )?(?:contest\w+|atiend\w+|respond\w+)|\b(?:suena|timbra) (?:ocupado|y timbra)|\bnobody (?:answers|picks up)\b/,
  ],
  [
    'nearer',
    new RegExp(
      anyOf`
        \b(?:mas|algo|otr[oa]s?|hay|uno|una|nada|nearer|closer) (?:\w+ )?(?:cerca(?! de (?:donde|la casa de))|cerquit[ao]s?|cercan[oa]s?)\b
        \b(?:eso|muy|tan|re|queda|es|esta|quedan|bien|demasiado|que) (?:muy |tan |re |bien )?lej(?:os|itos|isimos)\b
        ^(?:\w+ )?lej(?:os|itos|isimos)\b
        \b(?:anything|something|any) (?:nearer|closer)\b
        \b(?:too|so|very) far\b
      `,
    ),
  ],
  [
    'enrolled',
    /\bya (?:l[oa]s?|me|nos) (?:deje )?(?:inscri\w+|matricul\w+|apunt\w+|meti)\b(?! (?:y|pero) )|\bya (?:(?:se|nos|me) )?(?:esta|estamos|estoy|quedo|quede|quedamos) (?:inscrit|matriculad|apuntad)[oa]s?\b|\balready (?:enrolled|signed up|registered)\b/,
  ],
  [
    'atThatHour',
    /\bno (?:me|nos|le) (?:sirve|queda|cuadra)\b.*\b(?:horarios?|horas?|trabaj\w+|turnos?|salgo|entro)\b|(?<!\b(?:un|de|busco|quiero|necesito|hay) )\b(?:trabajo|salgo|entro|camello)(?: \w+)? (?:de|desde|hasta|a) las \d|\ba esa hora (?:no|yo|trabajo|estoy)\b|\bi work (?:until|till|from) \d/,
  ],
  [
    'hours',
    /\b(?:(?:a |de |desde |hasta )que horas?|que horarios?|(?:el|los|cual|cuales) (?:es el |son los )?horarios?|(?:abren|cierran|atienden|abierto|abre|cierra)(?! (?:con|sin) )|que dias? (?:abren|atienden|hay|es|son|puedo)|what time|(?:opening )?hours)\b/,
  ],
  [
    'phone',
    /(?<!\bno tengo )\b(?:(?:el|un|los|que|tiene|algun|dame|me da|me regala) (?:numero de )?(?:telefonos?|celular|numero(?! de (?:cuenta|cedula)))|a (?:que|cual) (?:numero|telefono)|(?:a )?donde (?:puedo )?llam(?:o|ar)|(?:the|a) phone(?: number)?)\b/,
  ],
  [
    'bus',
    /\b(?:que|cual|cuales|en que) (?:bus(?:es)?|buset[ao]s?|sitp|rutas?|transmi(?:lenio)?|alimentador)\b(?! del cuidado)|\bwhich bus\b/,
  ],
  [
    'sisben',
    /\b(?:sin|no tengo|no tiene|piden|pide|toca tener|hay que tener|necesito|need|without) (?:el |un |tener |a )?sisben\b/,
  ],
  ['places', /\b(?:hay|habra|tienen|queda|quedan|tendran) cupos?\b/],
  [
    'cost',
    /\b(?:gratis|gratuit[oa]s?|cuanto (?:vale|cuesta|cobran|sale|piden|hay que pagar|toca pagar|se paga|valen)|que (?:vale|cuesta|cobran)|cobran|tiene (?:algun )?costo|(?:hay que|toca|se) paga[r]?|es pago|free|how much|cost)\b/,
  ],
  [
    'noGood',
    /^(?:(?:no|ay|pues|pero|la verdad|vecina|veci|es que|es[ao]s?|es[ae]|esto|a mi) )*no (?:me|nos|le) (?:sirven?|funcionan?|convienen?|gustan?|quedan? bien)(?: (?:es[ao]s?|es[ae]|esto|nada|ninguno|vecina|veci|para nada|a mi))*$|^(?:that|it|this) (?:does not|doesn t|won t) work for (?:me|us)$/,
  ],
];

/** Somebody died: nothing is looked for, and a line that listens is named. */
const died = ({ directory, locale }: Telling): string => {
  const { asked, otherLine, whatsapp, always } = words[locale];
  const line = directory.lines.find(({ id }) => id === 'linea_106');
  return line === undefined ? asked.died : `${asked.died} ${sayLine(line, { line: otherLine, whatsapp, always })}.`;
};

/** "no queda lejos" asks for nothing nearer. */
const notFar = /\bno (?:me )?(?:queda|es|esta|quedan|seria) (?:(?:muy|tan|nada|ni) )?lej(?:os|itos)\b/g;

/** Whether the service gives it is asked of the service. */
const given = /\b(?:dan?|incluyen?|con)\b/;

/** What the bus or the room costs is not what the service does. */
const otherCost =
  /\b(?:(?:el|los|la|un|mi|y|del?) )*(?:pasajes?|arriendos?|taxis?|bus(?:es)?|transmilenio|transporte|almuerzos?|remedios?|medicinas?|panales)(?: \w+){0,3}? (?:gratis|gratuit[oa]s?|vale|cuesta|cobran|sale|cost\w*)\b|\bcuanto (?:vale|cuesta|cobran|sale) (?:el |la |un |los )?(?:pasajes?|arriendos?|taxis?|bus|transmilenio|transporte|almuerzos?|remedios?|medicinas?|panales)\b/;

const topicIn = (said: string): Topic | undefined => topics.find(([, pattern]) => pattern.test(said))?.[0];

const whereOr = (near: Near | undefined, tell: (near: Near) => string, unknown: string): string =>
  near === undefined ? unknown : tell(near);

const addressOf = ({ place, offer, ...near }: Near, telling: Telling): string =>
  fill(words[telling.locale].at, {
    place: place.name,
    address: offer?.address ?? place.address ?? words[telling.locale].noAddress,
    distance: distance({ place, offer, ...near }, telling),
  });

const phoneOf = ({ place, offer }: Near, { locale }: Telling): string => {
  const say = words[locale];
  const number = offer?.phone ?? place.phone;
  if (number === null) return `${place.name}. ${say.asked.phoneUnknown}`;
  return `${place.name}. ${fill(say.phone, { phone: number.split(' / ').map(sayNumber).join(' / ') })}`;
};

/** Places of a service from the nearest on, as far as that is known. */
const byDistance = ({ rows: [row] }: Result): readonly Near[] =>
  row.places.toSorted((a, b) => orderMeters(a) - orderMeters(b));

const nearer = (result: Result, telling: Telling): string => {
  const say = words[telling.locale];
  const { place } = telling.results.household;
  if (!place || (place.locality === null && place.latitude === undefined)) return say.noPlace;
  const [first] = result.rows[0].places;
  const found = byDistance(result)
    .filter((near) => orderMeters(near) <= farMeters)
    .slice(0, 2);
  const told = found.every((near) => near === first)
    ? [fill(say.asked.noneNear, { service: headed(result, telling) })]
    : [
        fill(say.asked.nearest, { service: headed(result, telling) }),
        ...found.map((near) => datedAddress(result, near, telling)),
      ];
  const lines = [...told, ...ofOtherKind(result, telling)];
  return [...lines, legend(lines, telling), say.asked.otherHome].filter((line) => line !== '').join('\n');
};

/** Another service that is nearer than this one: what she would rather go to is hers to say. */
const ofOtherKind = (result: Result, telling: Telling): readonly string[] => {
  const metersOf = (one: Result): number => {
    const near = nearestOf(one);
    return near === undefined ? Number.POSITIVE_INFINITY : orderMeters(near);
  };
  const [other] = telling.results.possible
    .filter((one) => one.service !== result.service && metersOf(one) < metersOf(result))
    .toSorted((a, b) => metersOf(a) - metersOf(b));
  const near = other === undefined ? undefined : nearestOf(other);
  if (other === undefined || near === undefined) return [];
  return [
    fill(words[telling.locale].asked.otherKind, { service: headed(other, telling) }),
    datedAddress(other, near, telling),
  ];
};

const nearestOf = (result: Result): Near | undefined => byDistance(result).find(({ offer }) => offer?.older !== true);

const datedAddress = ({ rows: [row] }: Result, near: Near, telling: Telling): string =>
  [addressOf(near, telling), placeDate(row, near, telling)].filter((part) => part !== '').join(' ');

/** Where else, behind the place she was told. */
const another = (result: Result, telling: Telling): string => {
  const say = words[telling.locale];
  const [told] = result.rows[0].places;
  const rest = byDistance(result).filter((near) => near !== told);
  const [next] = rest;
  return next === undefined ? '' : `${say.asked.another}\n${datedAddress(result, next, telling)}`;
};

/** What the published conditions say of the Sisbén, and that they say nothing where they do. */
const sisbenOf = ({ service, rows: [row] }: Result, { locale }: Telling): string => {
  const say = words[locale];
  const rule = rules
    .find((one) => one.service === service)
    ?.rules.find(({ when }) => testsIn(when).some(({ fact }) => fact === 'sisben'));
  const told = rule === undefined ? undefined : say.rules[rule.id];
  if (told !== undefined) return fill(say.asked.sisbenRule, { rule: told });
  return row.notKnown.includes('sisben') ? say.asked.sisbenUnknown : say.asked.sisbenUnsaid;
};
