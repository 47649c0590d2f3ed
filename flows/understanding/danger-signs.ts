import { anyOf } from './phrases.ts';

export const KIN =
  '(?:(?:mis?|la|el|los|las|una?|sus?|al|del?|a|nuestr[oa]s?|otr[oa]s?|propi[oa]s?) ){0,3}(?:hij[oa]s?|hijit[oa]s?|nin[oa]s?|bebes?|niet[oa]s?|nietic[oa]s?|sobrin[oa]s?|hijastr[oa]s?|menor(?:es)?|pelad[oa]s?|chin[oa]s?|hermanit[oa]s?|nenes?|nena|nenas|muchachit[oa]s?|criatur[ai]t?[ao]?s?|kids?|child|children|daughter|son|grandson|granddaughter|baby)';
/** "a mi hija", "al niño", "con la niña" */
const KIN_AFTER = `(?:con )?${KIN}`;
/** Without "tocar", which is also "to be one's turn": "le toca al niño la vacuna". */
const HURT =
  '(?:peg[aoueé][a-z]*|golp[a-z]+|maltrat[a-z]*|cascar?|casco|casca|cascan|azot[a-z]*|patea[a-z]*|ahorc[a-z]*|quem[aoe][a-z]*|encierr[a-z]*|tortur[a-z]*|lastim[a-z]*|agred[a-z]*|hits?|beats?|hurts?|abus[a-z]*|viol[aoe](?:n|ron|ba|do|da|r|rla|rlo|rl[aeo]s?)?|mano[scz][ei][a-z]*|acos[a-z]*)';
const HIT = `(?:${HURT}|tocar(?:on|le|la)?|tocaba[n]?|toco|tocan?)`;

/** A child is hurt. */
export const CHILD: readonly RegExp[] = [
  new RegExp(`\\bsi no (?:les? )?pago\\b(?: \\w+){0,5}? se (?:me |nos )?(?:van a )?llev(?:an|ar) a ${KIN}\\b`),
  new RegExp(
    `\\b(?:dej[a-z]+|tien[a-z]+|manten[a-z]+)(?: a)? ${KIN}(?: \\w+){0,2}? (?:encerrad|amarrad|sin comer)[a-z]*`,
  ),
  new RegExp(`\\b${KIN}(?: \\w+){0,4}? (?:morados|moretones|moretead[oa]|marcas de golpes)\\b`),
  new RegExp(`\\b${KIN} de (?:1[0-3]|once|doce|trece)(?: anos)? (?:esta|quedo|resulto) embarazada\\b`),
  new RegExp(
    `\\b(?:abus[a-z]*|viol(?:a|o|an|aron|aba|ando|ar|aron|ada|ado|adas|ados|ada|acion)|mano[scz][ei][a-z]*|acoso sexual|acos[a-z]*|toquete[a-z]*|prostitu[a-z]*|explot[a-z]* sexual[a-z]*)\\b(?: \\w+){0,3}? ${KIN}\\b`,
  ),
  new RegExp(
    `\\b${KIN}\\b(?: \\w+){0,4}? (?:fue |ha sido |esta siendo |siendo )?(?:abusad[oa]s?|violad[oa]s?|mano[scz][ei]ad[oa]s?|maltratad[oa]s?|golpead[oa]s?|explotad[oa]s?|acosad[oa]s?)\\b`,
  ),
  new RegExp(
    `\\b(?:le|les|lo|la|los|las)? ?(?:${HURT})\\b (?:muy |mucho |duro |feo |sexualmente |bastante |siempre ){0,3}(?=(?:al?|del?|con) )${KIN_AFTER}\\b`,
  ),
  new RegExp(
    `\\b(?:al? ${KIN} (?:me |se )?(?:le|les)|${KIN} (?:me )?(?:la|lo|los|las)) (?:${HIT})\\b(?! (?:gana|cita|vacuna|a uno|el turno|presentar|ir|hacer|la|el|esperar|en el jardin|bien|pasar|la loteria|sol))`,
  ),
  new RegExp(
    `\\b(?:se llevaron|secuestr[a-z]*|rapt[a-z]*|desaparecio|reclut[a-z]*|amenaz[a-z]* a|matar a|mato a|no me (?:deja|dejan) ver a) ${KIN}\\b`,
  ),
  new RegExp(
    `\\b(?:maltrato|abuso|violencia|trabajo|explotacion) ${anyOf`
    infantil | sexual infantil | de menores | a menores | contra (?:ninos|ninas|menores)
  `}\\b`,
  ),
  new RegExp(
    `(?<!\\b(?:me|le|les|nos|se|te) )\\b(?:toca|tocan|toco|tocaba|tocaban|tocaron|tocando) (?:a |las partes |sus partes |la cola |el cuerpo )(?:de |a )?${KIN}\\b`,
  ),
];

const LENDER =
  '(?:gota ?a ?gotas?|gotagota|gota|gotas|prestamistas?|cobradores?|cobrador|cobrar(?:me|nos)?|pagadiario|paga ?diarios?|prestadiario|los del (?:prestamo|diario|credito|motocicleta)|los de la moto|agiotistas?|usureros?|los que me prestaron|el que me presto|quien me presto|el senor del prestamo|la plata que (?:les |le )?debo|les? debo|loan ?sharks?|lenders?)';
const THREAT =
  '(?:siguen?|vigilan?|rondan?|amenaz[a-z]*|amenasa[a-z]*|mat(?:a|ar|arme|arnos|en|an|aron|arlo|arla|e|o)|muert[oa]s?|muerte|peg[aoue][a-z]*|golpe[a-z]*|intimid[a-z]*|persig[a-z]*|persegu[a-z]*|hostig[a-z]*|acos[a-z]*|extorsion[a-z]*|vacuna(?:n|ron)|boletea[a-z]*|plomo|bala|tiros?|disparar?|pistola|arma[s]?|armad[oa]s?|cuchillos?|machete|romper|rompieron|danaron|quem(?:ar|aron|an)|quitar?(?:on|n)? (?:la|el|mi|mis|las|los)|llevaron|llevarse|desalojar|hacer(?:me|le|nos)? (?:dano|algo)|miedo|susto|se meten con mi|van a buscar|vienen por mi|threat[a-z]*|kill|hurt|scared|afraid|insult[a-z]*|grit[a-z]*|agred[a-z]*|violent[oa]s?|joder(?:me)?|desquit[a-z]*|tumbar|picar(?:me)?|pelar(?:me)?|quebrar(?:me|nos)?|empuj[a-z]*|azot[a-z]*|no me dejan? en paz|escond[a-z]*)';
/** Words of a debt beside which a threat of the street is a lender's. */
const OWED =
  '(?:pago|pague|pagar(?:les?)?|paga|cobr[a-z]+|deudas?|debo|cuotas?|plata|platica|prest[a-z]+|gota(?: a gota)?)';
/** "me pelan", "me van a dar piso", "que me iba a quebrar": what is done to who does not pay, in the words of the street. */
export const STREET = anyOf`
  (?<!se )(?:me|nos|lo|la|los) (?:van|iban|va|iba|quieren|quiere|mandan|pueden?) a? ?(?:pelar|picar|quebrar|cascar|tronar|chuzar)(?! (?:el|la|los|las)\b)
  (?:me|nos|lo|la|los) (?:van|iban|va|iba|quieren|quiere|mandan|pueden?) a? ?(?:dar (?:piso|plomo|bala|chumbimba|candela|machete|de baja)|mandar a (?:matar|dar|pelar|quebrar|picar)|llenar de plomo)
  (?:me|nos|lo|la|los) (?:van|iban|va|iba|quieren|quiere) a (?:partir|romper) (?:las?|los|el) (?:piernas?|patas?|manos?|dedos?|cara|jeta)
  (?<!se )(?:me|nos) (?:pelan|quiebran|cascan|chuzan)(?! (?:el|la|los|las)\b)
  (?:me|nos) (?:dan (?:piso|plomo|bala|chumbimba|machete)|llenan de plomo)
  (?<!\b(?:no|se) )(?:me|nos) (?:parten?|quiebran?|rompen?|partieron|quebraron|rompieron) (?:las?|los|el) (?:piernas?|patas?|manos?|dedos?|brazos?|costillas?|cara|jeta)\b
  (?<!\bno )(?:me|nos) (?:van|iban|quieren|pueden) a? ?hacer algo(?: malo)?(?=$| si no| por no)
  (?:me|nos) van a levantar(?! (?:el|la|un|una|los|las|temprano)\b)
  (?:me|nos) tienen? sentenciad[oa]s?
`;

const UNPAID = '(?:si|cuando|donde) no (?:les? )?(?:pago|pague|pagamos|cumplo|consigo (?:la )?plata)';
const FAMILY = `(?:${KIN}|(?:mi|mis|la|el|a) (?:familia|mama|papa|espos[oa]|marido|mujer|herman[oa]s?|hermanit[oa]s?|abuel[oa]|pareja))`;
const HOUSEHOLD = '(?:nevera|televisor|tele|lavadora|estufa|muebles?|camas?|cosas|mercancia|cositas|corotos|enseres)';
/** They have found out where she or hers are to be met. "¿saben dónde hay un jardín?" asks us. */
export const KNOW_WHERE = `(?<!\\b(?:ustedes|no|banco|jardin|colegio) (?:ya )?)saben (?:ya |muy |bien |todo |hasta )*(?:en |por )?donde (?:yo )?(?:vivo|vivimos|(?:vive|estudia|trabaja|anda|camina|va|pasa|juega)n? mis? ${FAMILY}|(?:mi|mis) ${FAMILY} (?:vive|estudia|trabaja|anda|va)n?)`;

/** Somebody who lent money threatens. */
export const LENDERS: readonly RegExp[] = [
  // the child answers for the debt, or the fridge does
  new RegExp(
    `\\bse (?:l[aoe]s? )?(?:van a )?(?:cobran|cobrar|cobraran|desquitan|desquitar|desquitaran) con ${FAMILY}\\b`,
  ),
  new RegExp(
    `\\b${UNPAID}\\b(?: \\w+){0,8}? (?:(?:algo (?:malo )?)?(?:les?|nos) (?:va a )?pas(?:a|ar|ara) algo|algo (?:malo )?(?:les?|nos) (?:va a |puede )?pas(?:a|ar|ara)|(?:vienen|van|vendran|iran|van a venir|van a ir|van a llegar) por ${FAMILY})\\b`,
  ),
  new RegExp(
    `\\b(?:vienen|vendran|iran|van a venir|van a ir|van a llegar) por ${FAMILY}\\b(?: \\w+){0,6}? ${UNPAID}\\b`,
  ),
  new RegExp(
    `\\b(?:me|nos) (?:van a |quieren )?(?:llevan|llevar|quitan|quitar|sacan|sacar) (?:la|el|las|los|mis?|todas? las?) ${HOUSEHOLD}\\b(?: \\w+){0,6}? ${UNPAID}\\b|\\b${UNPAID}\\b(?: \\w+){0,6}? (?:me|nos) (?:van a )?(?:llevan|llevar|quitan|quitar|sacan|sacar) (?:la|el|las|los|mis?|todas? las?) ${HOUSEHOLD}\\b`,
  ),
  new RegExp(
    `\\b(?:me|nos) llevaron (?:la|el|las|los|mis?) ${HOUSEHOLD}\\b(?: \\w+){0,4}? por no (?:pagar|tener|cumplir)`,
  ),
  new RegExp(
    `\\b${LENDER}\\b(?: ya| todos| bien)* saben? (?:en |por )?donde (?:vivo|vivimos|(?:vive|estudia|trabaja|va)n?)\\b`,
  ),
  /\b(?:me|nos) (?:\w+ )?cobrar a las malas\b/,
  /\bpag(?:o|ue|a) o (?:me|se|te|lo|la) (?:muer[eo]s?|mat[aeo]n?)\b/,
  new RegExp(`\\b${OWED}\\b(?: \\w+){0,12}? ${STREET}\\b|\\b${STREET}\\b(?: \\w+){0,12}? ${OWED}\\b`),
  /\b(?:dijo|dijeron|dicen?|avis[a-z]+|mand[a-z]+ a decir)(?: \w+){0,6}? saben? (?:donde|en donde) (?:vivo|viven?|estudian?|trabaj[a-z]+|queda mi casa)\b/,
  new RegExp(`\\b${LENDER}\\b(?: \\w+){0,12}? ${THREAT}\\b`),
  new RegExp(`\\b${THREAT}\\b(?: \\w+){0,12}? ${LENDER}\\b`),
  new RegExp(
    `\\b(?:si no (?:les |le )?pago|porque no (?:les |le )?(?:pague|he pagado|pago)|por (?:la|una|esa) (?:deuda|plata|cuota)|por no pagar)\\b(?: \\w+){0,8}? ${anyOf`
    mat[a-z]+ | amenaz[a-z]* | pega[a-z]* | golpe[a-z]* | van a (?:venir|hacer|buscar|quemar|romper)
    hacen (?:algo|dano) | me hacen | nos hacen | quem[a-z]* | romp[a-z]* | empuj[a-z]*
  `}\\b`,
  ),
  new RegExp(
    `\\b${anyOf`
    (?:le|les|me|nos) (?:hacen?|van? a hacer|haran|hacerle|hacerme) (?:algo|dano|la vuelta)
    (?:van a )?quem(?:an|ar|en) | amenaz[a-z]* | mat(?:ar|arme|an|en) | golpe[a-z]* | pegar(?:me|on) | danaron
    rompieron | tumbaron | quemaron | intimid[a-z]* | empuj[a-z]*
  `}\\b(?: \\w+){0,8}? ${anyOf`
    si no (?:les |le )?pago | porque no (?:les |le )?(?:pague|he pagado|pago)
    por (?:la|una|esa|mi) (?:deuda|plata|cuota) | por no pagar | por plata | que (?:les |le )?debo
    para que (?:les |le )?pague
  `}\\b`,
  ),
  /\b(?:me|nos) (?:estan|andan|viven) (?:extorsionando|vacunando|boleteando)\b|\b(?:me|nos) (?:extorsion|boletea|vacunan)[a-z]*\b/,
];
