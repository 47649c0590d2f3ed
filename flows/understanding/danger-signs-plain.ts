import { KIN } from './danger-signs.ts';

const GOTA = '(?:gotas?|prestamistas?|cobrador(?:es)?|paga ?diarios?|agiotistas?)';
/** A bank fetches what it lent on; "vienen por la plata" is every day's round. */
const BELONGINGS =
  '(?:moto|bicicleta|nevera|televisor|tele|lavadora|estufa|muebles|camas?|cosas|mercancia|carro|carreta|maquina)';
const WANTS = '(?:quier[eo]|queria|voy a|va a|iba a|amenaza con)';
/** A bed or a pool is none. */
const FROM_HIGH =
  '(?:del|de un|de ese|desde (?:el|un)) (?:puente|balcon|edificio|viaducto|(?:segundo|tercer|cuarto|quinto|sexto|ultimo) piso)';

/**
 * What is told plainly and in few words, by the danger it is. Each is narrow: it says the deed and to whom, and what may be said of
 * a dentist, a vaccine or years ago stays out.
 */
export const PLAINLY_TOLD = {
  suicide: [
    /\bno quiero seguir (?:mas )?en este mundo\b(?! del?\b)/,
    /\bme (?:tome|bebi|trague) (?:el |un |todo el |un poco de )?(?:veneno|raticida|clorox|limpido|thinner)\b/,
    /\b(?:pienso|siento|creo|veces|quisiera|pensado)\b(?: \w+){0,3}? (?:seria|es|estaria) mejor (?:ya )?no estar(?:$| (?:viv[oa]|en este mundo)\b| mas$)/,
    new RegExp(`\\b(?:(?:me|se) ${WANTS} (?:tirar|botar|lanzar)|${WANTS} (?:tirar|botar|lanzar)se) ${FROM_HIGH}\\b`),
    /\b(?:mamad|hart|aburrid|agotad|jart)[oa] (?:ya )?de (?:vivir|existir|(?:la|esta) vida)(?=$| asi$| (?:ya|vecina|veci|de verdad|no|me|y (?:no|me|ya|de todo))\b)/,
  ],
  child: [
    new RegExp(
      `^(?!.*\\b(?:doctora?|medic[oa]|pediatra|enfermera|revision|consulta|examen)\\b).*\\ble toc(?:a|o|an|aron|aba) las partes(?: intimas)? (?:al?|a) ?${KIN}\\b`,
    ),
  ],
  lender: [
    new RegExp(
      `\\b${GOTA} (?:me|nos) tienen? vigilad[oa]s?\\b|\\b(?:me|nos) tienen? vigilad[oa]s? (?:l?os|el|ese) (?:del? )?${GOTA}\\b`,
    ),
    new RegExp(
      `(?<!\\bes )\\b${GOTA}\\b(?: \\w+){0,3}? (?:entr(?:o|aron)|se (?:me |nos )?(?:met(?:io|ieron)|entr(?:o|aron))) (?:a|en) (?:la|mi|nuestra) (?:casa|pieza)\\b`,
    ),
    new RegExp(
      `\\b${GOTA}\\b(?: \\w+){0,8}? (?:vienen?|vendran|van? a venir) por (?:la|el|los|las|mis?) ${BELONGINGS}\\b`,
    ),
    /\b(?:le |les )?pague con (?:mi|el) cuerpo\b(?! cansado)/,
    /\bme (?:quit|retuv|retien)\w+ la cedula (?:hasta|mientras)(?: que)?(?: no)? (?:les? |lo )?(?:pag|cancel)\w+/,
    /\b(?:amenaz\w+ con|dij(?:o|eron) que (?:me |nos )?(?:iban?|van?) a) quemar\w* (?:el|mi) (?:puesto|negocio|local|caseta|mercancia)\b/,
    /(?<!\b(?:me|nos) )\bvan a quemar(?:le)? (?:el|mi) (?:puesto|negocio|local|caseta)\b/,
  ],
  violence: [
    /\bme cortaron la cara\b/,
    /\bme revienta (?:la cara|la boca|a (?:golpes|punos|palo|patadas))\b/,
    /\bme (?:prende|prendio|agarra|agarro) a (?:correa|correazos|coscorrones|palo|punos|punetazos|patadas|golpes)\b/,
    /\bme (?:saca|saco) (?:el |un )?(?:cuchillo|machete|navaja|punal)\b(?! (?:para|pa|de)\b)/,
    /\bme pus(?:o|ieron) (?:una |la )?pistola\b/,
  ],
  medical: [
    /(?<!\bsi (?:\w+ )?)\bcontracciones (?:\w+ ){0,2}cada (?:\w+ ){1,2}minutos?\b/,
    /\b(?:bota|boto|botando|vomita|vomito|vomitando) sangre por la boca\b(?!.*\b(?:diente|muela|encia)s?\b)/,
    /\bse le durmio (?:medio lado|medio cuerpo|la mitad del cuerpo)\b(?!.*\b(?:anestesia|hace|anos|derrame|trombosis)\b)/,
    /\bse trago (?:\w+ ){0,2}(?:pastillas|pepas) que no (?:eran|debia)\b/,
    /\bmucha sangre\b.*\b(?:de embarazo|embarazada)\b|\bembarazada\b.*\bmucha sangre\b/,
    /\bfiebre y (?:ya )?(?:esta )?convulsion\w+/,
    /\b(?:perdio|esta perdiendo) el (?:conocimiento|sentido)\b(?!.*\b(?:hace|anos?|meses|cuando|la otra vez|de (?:la |una )?(?:vida|vista)|pero ya|del? (?:humor|gusto|olfato|oido))\b)/,
    /\bse (?:me |nos )?esta (?:quemando|incendiando) (?:la|mi|nuestra) casa\b/,
  ],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;
