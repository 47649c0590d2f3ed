import { clean, plain } from '../../understanding/clean.ts';
import { anyOf } from '../../understanding/phrases.ts';

/** What frightens, whoever it is that does it. */
const FRIGHT = anyOf`
  grit\w+ | insult\w+ | amenaz\w+ | asust\w+ | miedo | susto | intimid\w+ | humill\w+ | groser\w+ | madrea\w* | escandal\w+ | patea\w*
  golpe\w* | a las malas | (?:me|nos) (?:siguen?|vigilan?|persiguen?|buscan|acosan?|hostigan?)
  rondan? | se paran? (?:al frente|en (?:la|mi) (?:puerta|casa|esquina)|afuera)
  (?:me|nos|le) (?:quiebran?|va a quebrar|quebrar|parten?|rompen?) (?:la|las|los|el) (?:piernas?|cara|manos?|jeta|huesos) | que me cuid(?:ara|e) | atuviera
  (?:mandan?|mandar|mandaron|vienen?|vinieron|llegan?|llegaron) (?:\w+ )?(?:unos|tipos|manes|hombres|gente|matones)
  (?:llevan?|llevaron|llevar|quitan?|quitaron|quitar) (?:la|el|las|los|mis?|todas? las?) (?:nevera|televisor|tele|lavadora|estufa|muebles?|cosas|mercancia|celular|puesto|cedula|tarjeta)
  saben? (?:en |por )?donde | (?:cobran?|desquitan?|cobrar|desquitar|meten?|meterse) con mi
  (?:tuviera|tenga|tuvieramos) (?:mucho )?cuidado | atenga | consecuencias | publicaron | shout\w* | yell\w* | scream\w* | scar\w+
  threat\w* | insult\w* | afraid | bang\w* | follow\w* | know where
`;
const OFTEN = anyOf`
  todas las noches | cada noche | de noche | a toda hora | a cada rato | a todas horas | todo el dia | hasta de noche | every night | all day
`;

/** "no me han gritado", "nunca me amenazan", "no les tengo miedo". */
const DENIED = new RegExp(
  `\\b(?:no|nunca|tampoco|ni|sin|nadie|not|never|no one|nobody)(?: (?:me|nos|les?|se|ha|han|hacen|tengo|da|dan|dicen|dicho|dijo|dijeron|hay|they|have|has|do|don t|ever))* ${FRIGHT}`,
  'g',
);
const FRIGHTENS = new RegExp(`\\b${FRIGHT}\\b`);
const RETURNS = new RegExp(`\\b${OFTEN}\\b`);
const PLAIN_COLLECTING = /\b(?:solo|solamente|normal|normales|tranquil\w+|decentes?|con respeto|bien|only|just)\b/;

/**
 * Whether who collects presses her, in whatever she answers to the question about threats: "todavía no, pero gritan" is
 * a yes. That they pass every night is one too, unless she says that they only collect.
 */
export const tellsPressure = (text: string): boolean => {
  const words = plain(clean(text));
  const told = words.replace(DENIED, ' ');
  return (
    /\bno (?:me|nos) dejan? en paz\b/.test(words) ||
    FRIGHTENS.test(told) ||
    (RETURNS.test(told) && !PLAIN_COLLECTING.test(told))
  );
};
