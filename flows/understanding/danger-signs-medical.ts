import { anyOf } from './phrases.ts';

/** Who is in a bad way, where only a person is meant: a shop that dies needs no ambulance. */
export const WHO = `(?:(?:mi|el|la|al|a la|a mi|un|una|su|my|the) )?(?:${anyOf`
  mama(?:cita)? | mami(?:ta)? | papa(?:cito)? | papi(?:to)? | madre | padre | viejit[oa] | viej[oa] | cuch[oa] | abuel(?:it)?[oa]
  espos[oa] | marido | mujer | pareja | hij(?:it)?[oa] | nin(?:it)?[oa] | beb(?:e|it[oa]|ecit[oa]) | bb | nen[ea] | chin(?:it)?[oa]
  niet(?:ecit)?[oa] | sobrin[oa] | herman(?:it)?[oa] | ti[oa] | suegr[oa] | senor[oa]? | vecin[oa] | persona | ella
  baby | son | daughter | child | kid | mother | mom | mum | father | dad | husband | wife | grandmother | grandfather
`})`;

/** What has been so for long, or was once, is why somebody is cared for, and no emergency of now. */
const LONG_AGO =
  /\b(?:hace (?:\w+ )?(?:semanas?|mes(?:es)?|anos?)|hace (?:mucho|tanto|bastante) tiempo|(?:en|del?) (?:el )?(?:19|20)\d\d|tuvo|el (?:ano|mes) pasado|la semana pasada|cuando (?:era|nacio)|(?:months?|years?) ago|last (?:month|year))\b/;

const NOW = new RegExp(
  `\\b(?:${anyOf`
  no (?:puede|puedo|logra|esta pudiendo) (?:ni )?respirar(?! (?:de|con|por) (?:tant[oa]s?|est[aeo]s?|las? (?:deuda|cuota)s?|el (?:trabajo|arriendo|estres))) | no respira(?! (?:bien )?por la nariz)
  no esta respirando | (?:me|le) falta (?:mucho )?el aire | se (?:me |nos )?(?:esta (?:ahogando|atragantando)|atraganto)(?! (?:(?:el|la|mi|este) (?:negocio|puesto|tienda|local|empresa|matera|mata|plata)|(?:en|con|de) (?:deudas?|trabajo|plata|un vaso|las?|tant[oa]s?))\b)
  (?:me|le) (?:duele|aprieta|esta doliendo)(?: mucho| muy fuerte| muy duro| horrible)? (?:en )?el pecho(?! (?:de|cuando|al|por|para) (?:\w+ ){0,3}(?:amamant\w+|lact\w+|pecho|seno|leche|teta)) | dolor (?:muy )?(?:fuerte |en el |de )(?:en el )?pecho
  (?:me|le|les) (?:esta|estan) dando (?:un|una) (?:infarto|preinfarto|paro|derrame|trombosis|convulsion|ataque (?:al|del|de) corazon)
  esta (?:convulsionando|inconsciente) | (?:quedo|sigue) inconsciente | esta (?:todo |toda )?morad(?:o|a|it[oa]) (?:y|porque) no
  ${WHO} (?:ya )?no (?:me )?reacciona | (?:bebe|nin[oa]|hij[oa]|niet[oa]|mama|papa) (?:\w+ )?se (?:me )?esta atorando | convulsiono (?:mi|el|la) \w+ | no tiene pulso | se (?:esta )?desangra(?:ndo)?(?! (?:pagando|(?:con|en) (?:\w+ ){0,2}?(?:deudas?|cuotas?|intereses|pagos?|gastos|plata|prestamos?|gotas?|arriendos?|impuestos|multas))) | estoy desangrandome | me (?:estoy )?desangr(?:o|ando)(?! (?:pagando|(?:con|en) (?:\w+ ){0,2}?(?:deudas?|cuotas?|intereses|pagos?|gastos|plata|prestamos?|gotas?|arriendos?|impuestos|multas))) | (?:sangra|sangrando|sangro) (?:mucho|demasiado|muchisimo)(?! (?:por )?las? encias?) | (?:sangra|sangrando|sangro) (?:\w+ ){0,3}sin parar | (?:sangra|sangrando) (?:\w+ ){0,3}y no (?:le )?para
  no (?:me |le )?para (?:de sangrar|la sangre|el sangrado) | hemorragia
  se (?:tomo|comio|trago) (?:\w+ ){0,3}(?:veneno|clorox|limpido|hipoclorito|soda caustica|raticida|thinner|varsol|pila(?! de (?:plata|billete|dinero|cosas?|comida|dulces?|arepas?|pan\w*|papas?|empanadas?|cuotas?|deudas?|horas?|tiempo|trabajo)))
  acab(?:a|an) de (?:desmayar|atropellar|convulsionar|electrocutar)(?:se|lo|la|me)? | ${WHO} (?:se (?:me |nos )?)?acaba de (?:caer|quemar|cortar)(?:se)?(?! en (?:la )?cuenta) | se (?:me |nos )?acaba de (?:caer|quemar|cortar)(?! en (?:la )?cuenta) ${WHO} | se (?:me )?(?:esta )?desmay(?:o|ando)(?! (?:\w+ ){0,4}(?:la otra vez|el otro dia|una vez|anteayer|antier|hace (?:dias|rato|tiempo)|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))(?!.*\b(?:hoy|ahora|ahorita|(?<!la )otra vez|de nuevo|vuelto|volvio|no (?:me |se )?(?:reacciona|despierta|responde|contesta|habla|mueve))\b))
  rompi(?:o|eron) (?:la )?fuente | ${'(?:estoy|esta) (?:pariendo|de parto|en trabajo de parto)'} | (?:es|tengo|tenemos|hay) una emergencia medica(?!.*\b(?:plata|prestamo|credito)\b)
  (?:necesito|manden|mande|envien|envie|llamen|pidan|urgente) (?:\w+ ){0,2}ambulancia(?! para (?:\w+ ){0,3}(?:citas?|terapias?|dialisis|control(?:es)?))
  (?:me|nos) estoy muriendo(?! (?:de|del|por|con|en) (?!dolor)) | (?:it s|this is|have|there is) a medical emergency | (?:can t|cannot|can not|isn t|is not|not) (?:breathe|breathing) | chest (?:pain|hurts)
  i m dying(?! (?:of|to|for|from)) | having a (?:heart attack|stroke|seizure) | unconscious | won t wake up | bleeding (?:a lot|badly|heavily) | (?:need|send|call) an ambulance
`})\\b`,
);

const OF_SOMEBODY = new RegExp(
  `\\b(?:${anyOf`
  ${WHO} (?:ya |como que )?(?:se (?:me |nos )?esta muriendo|se (?:me |nos )?muere)(?! (?:de|del|por|con) (?!dolor|un infarto))
  se (?:me |nos )?(?:esta muriendo|muere) ${WHO}
  ${WHO} (?:ya )?no (?:se )?despierta(?! (?:temprano|a tiempo|hasta|antes|por la manana|para|de noche|en la noche))
  (?:mi |el |la )?beb(?:e|it[oa]) no se mueve
  ${`(?:mi )(?:${anyOf`mama(?:cita)? | mami(?:ta)? | papa(?:cito)? | papi(?:to)? | abuel(?:it)?[oa] | beb(?:e|it[oa]|ecit[oa]) | nin(?:it)?[oa] | nen[ea]`}) (?:ya )?no responde(?: ni se mueve)?$`}
  ${WHO} (?:is|s) dying(?! (?:of|to|for))
`})\\b`,
);

const FEVER = '(?:fiebre|calentura|temperatura)';
const HIGH = '(?:39 [5-9]|4[0-2](?: \\d)?|cuarenta)';
const DEGREES = '(?: (?:grados?|c|oc|de))*';
const POISON =
  '(?:veneno|cloro|clorox|limpido|hipoclorito|soda caustica|raticida|insecticida|thinner|varsol|gasolina|acido|detergente|pila(?! de (?:plata|billete|dinero|cosas?|comida|dulces?|arepas?|pan\\w*|papas?|empanadas?|cuotas?|deudas?|horas?|tiempo|trabajo)))';
/** Since today, or no word of since when: a mouth twisted since the stroke of years ago needs no ambulance now. */
const NEW =
  '(?!.*\\b(?:desde (?!(?:hoy|ayer|anoche|esta|este|hace (?:un )?(?:rato|ratico|minutos|horas?))\\b)|derrame|trombosis|secuela|paralisis|since|quedo))';

/** What a neighbour would call an ambulance for without being asked: a high fever, poison, a face that droops, a scald. */
const PLAINLY = new RegExp(
  `\\b(?:${anyOf`
  ${`${FEVER}(?: (?:muy|alta|de|en|a|como|casi|mas))* ${HIGH}\\b(?! (?:semanas|dias|horas|minutos))`}
  ${`${HIGH}${DEGREES} (?:de )?${FEVER}`}
  ${`\\bbeb(?:e|it[oa]|ecit[oa])(?: \\w+){0,6} (?:${FEVER}(?: (?:muy|alta|de|en|a|como|casi|mas))* 39|39${DEGREES} (?:de )?${FEVER})`}
  ${`${WHO}(?: \\w+){0,8} y no (?:reacciona|responde)(?! (?:a|al|con|ante|bien|por)\\b)`}
  ${`${WHO}(?: \\w+){0,8} y no (?:se )?despierta(?: bien)?(?! (?:temprano|a tiempo|hasta|antes|por|para|de|en|cuando)\\b)`}
  ${`beb(?:e|it[oa]|ecit[oa])(?: \\w+){0,6} (?:no se quiere despertar|no despierta bien|(?:esta|quedo) (?:todo |toda |como )?(?:desgonzad|desmadejad)[oa])`}
  no (?:lo|la) (?:puedo|podemos|logro|logramos) despertar
  ${`(?:se (?:me |nos )?|${WHO} )(?:tomo|bebio|trago|comio) (?:\\w+ ){0,3}${POISON}`}
  ${`${WHO} se (?:me |nos )?(?:tomo|trago|comio) (?:(?:un|el|todo el) (?:frasco|tarro) (?:entero )?de|todas las|un monton de|muchas) (?!agua|jugo|leche|vitaminas)\\w+`}
  ${`(?:tiene |con |se le (?:torcio|esta torciendo|fue de lado) )la (?:boca|cara)(?: (?:torcida|caida|de lado))${NEW}`}
  ${`se le (?:torcio|esta torciendo) la (?:boca|cara)${NEW}`}
  ${`se le (?:durmio|paralizo|esta durmiendo) (?:medio cuerpo|media cara|la mitad del? (?:el )?cuerpo|un lado)${NEW}`}
  ${`(?:se|me) (?:me |nos )?quem(?:o|e)(?: \\w+){0,5} hirviendo`} | se (?:me )?le (?:rego|cayo|volteo)(?: \w+){0,4} hirviendo
  respira (?:muy |todo )?(?:raro|feo|como ahogad[oa])(?! por la nariz) | esta con convulsiones
  (?:drank|swallowed|ate) (?:\w+ ){0,3}(?:bleach|poison|battery|batteries) | (?:swallowed|took) (?:a (?:whole )?bottle of|all (?:the|my|her|his)) (?:\w+ )?pills
  ${`fever of ${HIGH}`} | (?:is|s) convulsing | face is drooping
  ${`mouth is (?:twisted|drooping)${NEW}`} | burn(?:ed|t) (?:\w+ ){0,4}boiling
`})`,
);

/** "se está muriendo" and no more: of whom is known to her. */
const BARE =
  /^(?:(?:ayuda|ayudeme|auxilio|por favor|urgente|vecina|veci) )*se (?:me |nos )?esta muriendo(?: (?:ayuda|ayudeme|auxilio|por favor|que hago|vecina))*$/;

/** Somebody is in danger of life of a body that fails: the ambulance, whatever else. "me muero del cansancio" is a saying. */
export const isMedicalEmergency = (words: string): boolean =>
  BARE.test(words) ||
  STOPS.test(words) ||
  (COLOUR.test(words) && (BLUE_AND_STILL.test(words) || (TURNED_BLUE.test(words) && !LONG_AGO.test(words)))) ||
  (isNow(daily(words.replace(TRADE, ' '))) && !LONG_AGO.test(words) && !SAYING.test(words));

/** What falls and stays still or dark, and needs no ambulance. */
const THING = anyOf`
  celular | cel | telefono | computador | compu | portatil | tablet | televisor | tele | radio | parlante | reloj | control | datafono | bascula
  estufa | greca | licuadora | nevera | horno | plancha | lavadora | fogon | maquina | moto | bicicleta | puesto | carpa | carrito | negocio
  sistema | internet | wifi | pagina | senal | red | llamada | aplicacion | app
`;
/** "el celular se me cayó"; who was on a motorbike and fell is no thing. */
const NO_THING = `(?<!(?:^|\\b(?:vecina|veci|ay|que|hola) )(?:(?:el|la|mi|un|una|ese|esa) )?${THING} (?:ya |tambien )?)`;
/** "se cayó la niña"; what else is named with an article is a thing. */
const SOMEBODY = `(?:${WHO}|(?:mi|el|la|un|una) (?:${anyOf`
  profe(?:sora?)? | companer[oa] | amig[oa] | cunad[oa] | prim[oa] | muchach(?:it)?[oa] | pelad(?:it)?[oa] | joven | gemel[oa] | client[ea] | novi[oa]
  jefe | patron[a]? | paciente | adulta? mayor | yern[oa] | nuera | madrina | padrino | alumn[oa]
`}))\\b`;
const FALLS = `${NO_THING}se (?:me )?ca[iy]o(?!(?! ${SOMEBODY}) (?:el|la|l[ao]s|mis?|una?|su|est[ea]|es[ea])\\b)`;

/** "se calló" is how "se cayó" is heard, and who fell silent moves all the same. */
const FELL = `${NO_THING}se (?:me )?(?:ca[iy]o|callo)(?: ${WHO})?(?! (?:la|el|las|los) )(?: (?:de|del|por|en|la|el|las|los|cama|silla|escaleras?|bano|piso|escalas?)){0,4}`;

/** Read for the first time only where a colour is told. */
const COLOUR = /\b(?:morad|azul|palid|helad|fri[oa]\b|desgonzad)/;
const SMALL = '(?:bb|beb(?:e|it[oa]|ecit[oa])|nin(?:it)?[oa]|nen[ea]|hij(?:it)?[oa]|niet(?:ecit)?[oa])';
const TURNED =
  '(?:esta|se (?:me )?(?:puso|esta poniendo)) (?:tod[oa] |como |muy )?(?:morad(?:it)?[oa]|azul(?:it[oa])?)';
const BLUE =
  '(?:esta|se (?:me )?(?:puso|esta poniendo)|quedo|sigue|se ve|l[ao] veo) (?:tod[oa] |como |muy )?(?:morad(?:it)?[oa]|azul(?:it[oa])?|palid[oa]|helad[oa]|fri[oa]|desgonzad[oa])';
const STILL = '(?:reacciona|responde|respira|mueve|despierta|contesta)';

/** It is over. */
const WELL_AGAIN =
  '(?!.* ya (?:esta|sigue|se ve|quedo|anda) (?:muy |mas )?(?:bien|mejor|normal|rosad[oa])\\b(?! (?:morad|azul|mal\\b|grave|fri)))';

/** "mi niño se puso morado"; not of the cold, nor his leg. */
const TURNED_BLUE = new RegExp(
  `\\b(?:${SMALL} ${TURNED}(?! (?:de|del|por|en|con|l[ao]s?) )|${TURNED} (?:mi|el|la) ${SMALL})\\b${WELL_AGAIN}`,
);
const BLUE_AND_STILL = new RegExp(
  `\\b(?:${BLUE}(?: (?!de\\b)\\w+){0,3}? no (?:me |se )?${STILL}|${WHO} (?:ya )?no (?:me |nos |se )?${STILL}(?: (?:y|ni|ya|tambien|se|mueve|respira)){0,3} ${BLUE})\\b`,
);

/** Whatever was before, this is now: "tuvo un infarto y no respira". A thing breathes in speech only. */
const STOPS = new RegExp(
  `\\b(?:${anyOf`
  (?:dejo|ha dejado) de respirar | y (?:ya |ahora )?no (?:esta )?respira(?:ndo)?(?! (?:bien )?por la nariz| bien)
  (?:${FALLS}|se golpeo|se pego|la atropello|lo atropello)(?: \w+){0,5} y no (?:reacciona|responde|se mueve|despierta)(?! (?:mucho|bien)\b)
  ${`${WHO} fell(?: \\w+){0,6}? (?:(?:is|s|are|was) not|isn t|not|won t|doesn t|does not|can t|stopped) (?:moving|move|responding|respond|waking up|wake up)(?! (?:house|out|in|to|on|much)\\b)`}
  ${`${FELL} (?:(?:y|ya|ahora) ){0,2}no (?:reacciona|se mueve|(?:se )?despierta|respira)(?! (?:mucho|bien|de la cama)\\b)`}
  rompi (?:la )?fuente | (?:atropellaron|acaban de atropellar) a ${WHO} | se atraganto con (?:la |una? |el )?(?:comida|carne|moneda|pepa|hueso|dulce|pan|arepa)
  se (?:me )?esta ahogando (?:en la (?:piscina|tina|alberca)|con (?:las )?flemas) | (?:is|s) choking | stopped breathing
`})\\b`,
);

const isNow = (words: string): boolean => NOW.test(words) || OF_SOMEBODY.test(words) || PLAINLY.test(words);

/** A business that bleeds or drowns, and nobody in it. */
const TRADE = new RegExp(
  `(?<!\\b(?:del?|en|por|desde|al?) (?:(?:el|la|mi|su|una?|est[ea]|es[ea]) )?)\\b(?:negocio|puesto|tienda|local|empresa|emprendimiento|bolsillo|economia|plaza|taller|restaurante)(?: (?:ya|tambien|casi|ahora|hoy|asi))* se (?:me |nos )?(?:esta )?(?:desangra(?:ndo)?|ahoga(?:ndo)?|atraganta(?:ndo)?)\\b(?! ${WHO}\\b)`,
  'g',
);

/** Who lives with oxygen is short of air every day; that she stops breathing is no everyday matter. */
const daily = (words: string): string => {
  const now = WORSE.test(words) ? words : words.replace(SOMETIMES, ' ');
  return /\b(?:oxigeno|traqueo\w*|oxygen)\b/.test(now)
    ? now.replace(/\b(?:(?:me|le) falta (?:mucho )?el aire|no (?:respira|puede respirar) bien)\b/g, '')
    : now;
};

/** "a veces le falta el aire", "le falta el aire cuando sube": so it is with asthma on any day. */
const SOMETIMES =
  /\b(?:a veces|de vez en cuando|a ratos) (?:como que )?(?:me|le) falta (?:mucho )?el aire\b|\b(?:me|le) falta (?:mucho )?el aire (?:a veces|de vez en cuando|a ratos|(?:cuando|al|si) (?:sub|camin|corr|trape|barr)\w*)|\b(?:a veces|de vez en cuando|seguido|cada rato) (?:me|le) sangra mucho la nariz\b/g;

/** Not as on any day. */
const WORSE = /\b(?:hoy|ahora|ahorita|peor|morad\w*|azul\w*|labios|pecho|brazo|desmay\w*|desde (?:ayer|anoche))\b/;

const SAYING = /\b(?:banco|cuotas?|deudas?|gota|trabajo|noticia) (?:\w+ )?(?:me|nos) (?:esta|estan) dando\b/;

/** Who fell and cannot get up, now: no business fell, and it was not weeks ago. */
export const cannotGetUp = (words: string): boolean =>
  ON_THE_GROUND.test(words) && NOT_UP.test(words) && !OTHER_FALL.test(words);

const ON_THE_GROUND = /\b(?:se (?:me |nos )?(?:cayo|resbalo)|me (?:cai|resbale))\b/;
const NOT_UP =
  /\bno (?:(?:se|me|l[oa]) (?:puede|puedo|podemos|logro|logra) (?:parar|levantar|mover|alzar)|(?:puede|puedo|podemos|logra) (?:parar|levantar|mover|alzar)(?:se|me|l[oa]))\b(?! bien\b)/;
const OTHER_FALL =
  /\bse (?:me |nos )?(?:cayo|resbalo) (?:el|la|los|las|un|una|mi|todo) (?!nin|bebe|senor|viej|abuel|mam|pap|hij|niet|espos|suegr|herman|ti[oa]\b)|\b(?:negocio|gota|puesto|pagina|tramite|deudas?|ventas|sistema)\b|\bhace (?:\w+ ){1,3}(?:anos?|mes(?:es)?|semanas?|dias?)\b|\bsilla de ruedas\b|\bpor eso\b|\bdesde (?:hace|que)\b|\bcuando (?:era|tenia)\b/;
