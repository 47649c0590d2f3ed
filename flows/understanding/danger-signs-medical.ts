import { anyOf } from './phrases.ts';

/** Who is in a bad way, where only a person is meant: a shop that dies needs no ambulance. */
const WHO = `(?:(?:mi|el|la|al|a la|a mi|un|una|su|my|the) )?(?:${anyOf`
  mama(?:cita)? | mami(?:ta)? | papa(?:cito)? | papi(?:to)? | madre | padre | viejit[oa] | viej[oa] | cuch[oa] | abuel(?:it)?[oa]
  espos[oa] | marido | mujer | pareja | hij(?:it)?[oa] | nin(?:it)?[oa] | beb(?:e|it[oa]|ecit[oa]) | bb | nen[ea] | chin(?:it)?[oa]
  niet(?:ecit)?[oa] | sobrin[oa] | herman(?:it)?[oa] | ti[oa] | suegr[oa] | senor[oa]? | vecin[oa] | persona | ella
  baby | son | daughter | child | kid | mother | mom | mum | father | dad | husband | wife | grandmother | grandfather
`})`;

/** What has been so for long, or was once, is why somebody is cared for, and no emergency of now. */
const LONG_AGO =
  /\b(?:(?:usa|tiene|con|depende del?) oxigeno|traqueo\w*|hace (?:\w+ )?(?:semanas?|mes(?:es)?|anos?|tiempo)|el (?:ano|mes) pasado|la semana pasada|cuando (?:era|nacio)|on oxygen|(?:months?|years?) ago|last (?:month|year))\b/;

const NOW = new RegExp(
  `\\b(?:${anyOf`
  no (?:puede|puedo|logra|esta pudiendo) (?:ni )?respirar(?! (?:de|con|por) (?:tant[oa]s?|las? (?:deuda|cuota)s?|el (?:trabajo|arriendo|estres))) | no respira(?! (?:bien )?por la nariz)
  no esta respirando | (?:me|le) falta (?:mucho )?el aire | se (?:me |nos )?(?:esta (?:ahogando|atragantando)|atraganto)(?! (?:en|con|de) (?:deudas?|trabajo|plata|un vaso|las?|tant[oa]s?)\b)
  (?:me|le) (?:duele|aprieta|esta doliendo)(?: mucho| muy fuerte| muy duro| horrible)? (?:en )?el pecho(?! (?:de|cuando|al|por|para) (?:\w+ ){0,3}(?:amamant\w+|lact\w+|pecho|seno|leche|teta)) | dolor (?:muy )?(?:fuerte |en el |de )(?:en el )?pecho
  (?:me|le|les) (?:esta|estan) dando (?:un|una) (?:infarto|preinfarto|paro|derrame|trombosis|convulsion|ataque (?:al|del|de) corazon)
  esta (?:convulsionando|inconsciente) | (?:quedo|sigue) inconsciente | esta (?:todo |toda )?morad(?:o|a|it[oa]) (?:y|porque) no
  no (?:reacciona|tiene pulso) | se (?:esta )?desangra(?:ndo)? | estoy desangrandome | me (?:estoy )?desangr(?:o|ando) | (?:sangra|sangrando|sangro) (?:mucho|demasiado|muchisimo|sin parar)
  no (?:me |le )?para (?:de sangrar|la sangre|el sangrado) | hemorragia
  se (?:tomo|comio|trago) (?:\w+ ){0,3}(?:veneno|clorox|limpido|hipoclorito|soda caustica|raticida|thinner|varsol|pila)
  (?:se )?acab(?:a|an) de (?:caer|quemar|cortar|desmayar|atropellar|convulsionar|electrocutar)(?:se|lo|la|me)?(?! el precio) | se (?:me )?(?:esta )?desmay(?:o|ando)
  rompi(?:o|eron) (?:la )?fuente | ${'(?:estoy|esta) (?:pariendo|de parto|en trabajo de parto)'} | emergencia medica
  (?:necesito|manden|mande|envien|envie|llamen|pidan|urgente) (?:\w+ ){0,2}ambulancia(?! para (?:\w+ ){0,3}(?:citas?|terapias?|dialisis|control(?:es)?))
  (?:me|nos) estoy muriendo(?! (?:de|del|por|con|en) (?!dolor)) | medical emergency | (?:can t|cannot|can not|isn t|is not|not) (?:breathe|breathing) | chest (?:pain|hurts)
  i m dying(?! (?:of|to|for|from)) | having a (?:heart attack|stroke|seizure) | unconscious | won t wake up | bleeding (?:a lot|badly|heavily) | (?:need|send|call) an ambulance
`})\\b`,
);

const OF_SOMEBODY = new RegExp(
  `\\b(?:${anyOf`
  ${WHO} (?:ya |como que )?(?:se (?:me |nos )?esta muriendo|se (?:me |nos )?muere)(?! (?:de|del|por|con) (?!dolor|un infarto))
  se (?:me |nos )?(?:esta muriendo|muere) ${WHO}
  ${WHO} (?:ya )?no (?:se )?despierta(?! (?:temprano|a tiempo|hasta|antes|por la manana|para|de noche|en la noche))
  (?:mi |el |la )?beb(?:e|it[oa]) no se mueve
  ${WHO} (?:is|s) dying(?! (?:of|to|for))
`})\\b`,
);

/** "se está muriendo" and no more: of whom is known to her. */
const BARE =
  /^(?:(?:ayuda|ayudeme|auxilio|por favor|urgente|vecina|veci) )*se (?:me |nos )?esta muriendo(?: (?:ayuda|ayudeme|auxilio|por favor|que hago|vecina))*$/;

/** Somebody is in danger of life of a body that fails: the ambulance, whatever else. "me muero del cansancio" is a saying. */
export const isMedicalEmergency = (words: string): boolean =>
  BARE.test(words) || ((NOW.test(words) || OF_SOMEBODY.test(words)) && !LONG_AGO.test(words));
