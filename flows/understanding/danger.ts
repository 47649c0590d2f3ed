import { clean, plain } from './clean.ts';
import { CHILD, LENDERS } from './danger-signs.ts';
import { isAssault, isChildAssaulted } from './danger-signs-assault.ts';
import {
  CHILD_IN_ENGLISH,
  LENDERS_IN_ENGLISH,
  SUICIDE_IN_ENGLISH,
  VIOLENCE_IN_ENGLISH,
} from './danger-signs-english.ts';
import { tellsThatSheHits } from './danger-signs-hits.ts';
import { isChildHurtAtHome, isHurtAtHome } from './danger-signs-home.ts';
import { cannotGetUp, isMedicalEmergency, WHO } from './danger-signs-medical.ts';
import { isMissing } from './danger-signs-missing.ts';
import { PLAINLY_TOLD } from './danger-signs-plain.ts';
import { SUICIDE, VIOLENCE } from './danger-signs-self.ts';
import { anyOf } from './phrases.ts';
import { withoutSayings } from './sayings.ts';

export type Danger = 'violence' | 'suicide' | 'lender-threat' | 'child' | 'medical' | 'despair' | 'hits' | 'missing';

const shows = (patterns: readonly RegExp[], words: string): boolean => patterns.some((pattern) => pattern.test(words));

const isOfAChild = (words: string): boolean =>
  shows(CHILD, words) ||
  isChildAssaulted(words) ||
  isChildHurtAtHome(words) ||
  shows(PLAINLY_TOLD.child, words) ||
  shows(CHILD_IN_ENGLISH, words);

/** Pieces of a long text: each is read as a message is. Overlaps, so that nothing falls between two. */
const pieces = (text: string): readonly string[] => {
  const step = 1800;
  return Array.from({ length: Math.min(64, Math.max(1, Math.ceil(text.length / step))) }, (_, i) =>
    text.slice(i * step, i * step + 2000),
  );
};

/**
 * Nothing, or what most messages are: a greeting, a yes, a number. No sign is made of such words alone, and reading all
 * signs for the first time takes two tenths of a second of the first reply.
 */
const HARMLESS =
  /^(?:(?:hola|buen[oa]s?|dias?|tardes?|noches?|si|no|ok|gracias|acepto|menu|hello|hi|yes|thanks|\d{1,9})(?: |$))*$/;

/** "dont", "hes": what is typed without its apostrophe, as it is read with it. No such word is Spanish. */
const apart = (words: string): string =>
  words.replace(/\b(don|doesn|didn|won|can|isn|aren|wasn)(t)\b|\b(he|she)(s)\b/g, '$1$3 $2$4');

/**
 * Whether a text shows danger, of whatever question it is the answer: rather once too often than once too seldom. The
 * gravest for the one who writes comes first. Sayings ("me muero de la risa", "me mata el arriendo") are none.
 */
export const dangerIn = (text: string): Danger | null => {
  for (const piece of pieces(text)) {
    const read = apart(plain(clean(piece)));
    if (HARMLESS.test(read)) continue;
    const words = withoutSayings(read);
    if (shows(SUICIDE, words) || shows(SUICIDE_IN_ENGLISH, words) || shows(PLAINLY_TOLD.suicide, words))
      return 'suicide';
    if (isOfAChild(words)) return 'child';
    if (shows(LENDERS, words) || shows(LENDERS_IN_ENGLISH, words) || shows(PLAINLY_TOLD.lender, words))
      return 'lender-threat';
    if (tellsThatSheHits(words) && !HE_DID.test(piece)) return isMedicalEmergency(words) ? 'medical' : 'hits';
    if (shows(VIOLENCE, words) || isAssault(words) || shows(VIOLENCE_IN_ENGLISH, words)) return 'violence';
    if (isHurtAtHome(words) || shows(PLAINLY_TOLD.violence, words)) return 'violence';
    if (isMedicalEmergency(words) || shows(PLAINLY_TOLD.medical, words) || cannotGetUp(words)) return 'medical';
    if (isMissing(words)) return 'missing';
    if (DESPAIR.test(words) || NO_SENSE.test(read)) return 'despair';
  }
  return null;
};

/** "¿el número de la línea púrpura?" is no danger, and may hint at one: it is answered like anything else and not kept. */
export const hintsAtDanger = (text: string): boolean => LINES_FOR_DANGER.test(plain(clean(text)));
const LINES_FOR_DANGER = /\b(?:linea (?:purpura|calma|1(?:06|23|41|55))|patrulla purpura|la purpura)\b/;

/** With its accent it is somebody else who did: "le pegó a mi mamá". */
const HE_DID = /(?:peg|golpe|casc|maltrat)(?:ó|o\u0301)/i;

const around =
  '(?: |y|ya|ay|para mi|pa mi|es que|la verdad|a veces|siento que|vecina|veci|hoy|muy|tan|super|re|ultimamente)*';
/**
 * She is at the end of her strength, or afraid that one of hers dies, and says nothing else: "estoy desesperada porque no
 * tengo plata" asks for something.
 */
const DESPAIR = new RegExp(
  `^${around}(?:${anyOf`
    (?:siento que |ya )no (?:puedo|doy|aguanto) mas | no (?:aguanto|resisto|doy) mas | no puedo mas con (?:esto|todo|tanto|todo esto)
    (?:estoy|ando|me siento|vivo) (?:muy |tan |super |re )?(?:desesperad[oa]|deprimid[oa]|angustiad[oa]|sin fuerzas|mal de animo|vuelt[oa] nada)
    (?:tengo|estoy con|sufro de|me dio) (?:la |mucha |una )?depresion | me siento (?:muy |tan )?(?:triste|sola|sin salida) | lloro todos los dias
    (?:ya )?no le (?:veo|encuentro|ha(?:ll|y)o) (?:ningun |el )?sentido a seguir | (?:ya )?nada (?:me importa|vale la pena)
    ${`(?:tengo|me da|vivo con) (?:mucho |tanto )?(?:miedo|temor|angustia) (?:de )?que (?:a )?(?:${WHO} )?se (?:me |nos )?(?:muera|vaya a morir)(?: ${WHO})?`}
    i can t take it any ?more | i can t go on | i am desperate | i m (?:desperate|depressed)
  `})${around}$`,
);

/** Nothing makes sense to her, whatever else she says. What we ask, or a fee, may make none; "ya no" says more than that. */
const NO_SENSE = new RegExp(
  `\\b(?:${anyOf`
  no le (?:veo|encuentro|ha(?:ll|y)o) (?:ningun |el )?sentido a (?:nada|todo)(?! de (?:lo que|l[ao]s|est[eo]|es[eo])\b)
  ya no le (?:veo|encuentro|ha(?:ll|y)o) (?:ningun |el )?sentido a (?:nada|todo)(?! de (?:lo que|l[ao]s)\b)
  (?<!\bpara )nada (?:ya )?tiene (?:ningun )?sentido(?! (?:en|de) (?:es|est|l)) | ya no tiene sentido nada(?! de\b)
  todo (?:ya )?perdio (?:el )?sentido | me (?:mata|esta matando) (?:la|esta|tanta) (?:tristeza|angustia|soledad|depresion|ansiedad)(?! (?:de|del|por|con) (?:(?:el|la|los|las|mis?|tant[oa]s?|est[ao]s|es[ao]s|pagar) )*(?:deudas?|cuotas?|arriendo|plata|pagos?|intereses|recibos?|prestamos?|gota))
  nothing (?:makes sense|matters) any ?more | (?:don t|do not) see (?:the|any) (?:point|sense) (?:in|of) anything
`})\\b`,
);
