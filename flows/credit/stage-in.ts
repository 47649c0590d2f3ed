import { plainWithQue } from '../understanding/clean.ts';
import { anyOf } from '../understanding/phrases.ts';
import { debtIsOver } from './debt-is-over.ts';
import { asksWhatItMeans, asksWhetherWeLend } from './who-decides.ts';

/** Where she stands on the road of a loan, from a whole sentence of hers. Null where it is not told. */
export const stageIn = (text: string): string | null => {
  const said = plainWithQue(text);
  if (/^(?:es)?toy (?:muy |re )?endeudad[oa]$/.test(said)) return 'trouble';
  if (said.split(' ').length < 3 || debtIsOver(text) || asksWhatItMeans(text)) return null;
  return stages.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
};

/** How surely a sentence is meant for the road of a loan: it speaks of money lent, of debts or of her business. */
export const claims = (text: string): number => {
  const said = plainWithQue(text);
  return said.split(' ').length > 2 && (asksWhetherWeLend(text) || stageIn(text) !== null || money.test(said)) ? 2 : 0;
};

const loan = '(?:prestamo|prestamito|credito|creditico|plata|platica|billete|loan|credit|money)';
const lender = '(?:banco|cooperativa|nequi|daviplata|microfinanciera|bancamia|bank)';

/** The first that fits: who cannot pay is not merely paying. */
const stages: readonly (readonly [string, RegExp])[] = [
  [
    'trouble',
    new RegExp(
      anyOf`
        \bno (?:tengo|hay)(?: con)?(?: que| como| plata para| para) (?:pagar|la cuota|las cuotas|abonar)
        \bno (?:puedo|pude|alcanzo a|alcance a|voy a poder|he podido)(?: \w+)? (?:pagar|con la cuota|con las cuotas|con la deuda|con tanta)
        \bno me (?:alcanza|da)(?: \w+){0,3} (?:cuota|cuotas|pagar|deuda|gota)
        \b(?:debo|adeudo) (?:mucho|mucha plata|much[oa]|un monton|demasiado|harto|harta plata)
        \bme (?:colgue|atrase|quede colgad[oa])(?: \w+){0,3} (?:cuotas?|pagos?|deudas?|gota|prestamo|credito)\b
        \b(?:atrasad[oa]|en mora|colgad[oa]|endeudad[oa]|ahogad[oa]|llen[oa] de deudas|embalad[oa])\b
        \b(?:can(?:no)?t|cannot) pay\b
      `,
    ),
  ],
  [
    'paying',
    new RegExp(
      anyOf`
        \b(?:estoy|ando|vengo|sigo|seguimos) pagando(?:lo|le)?\b(?=.*\b(?:${loan}|${lender}|cuotas?|gota)\b)
        \b(?:tengo|saque|me dieron)(?: \w+){0,3} ${loan}\b(?=.*\b(?:pagando|pagandolo|voy pagando)\b)
        \b(?:i m|i am|we are) paying (?:\w+ ){0,3}loan\b
      `,
    ),
  ],
  [
    'refused',
    new RegExp(
      anyOf`
        \b(?:me|nos) (?:lo |la )?(?:negaron|rechazaron|rechazo|nego|dijeron que no)\b(?=.*\b(?:${loan}|${lender})\b)
        \b(?:fui|pregunte|pedi|llame|lleve)(?: \w+){0,3} (?:${loan}|${lender})(?: \w+){0,2} y (?:me|nos) (?:lo |la )?(?:negaron|rechazaron|dijeron que no)$
        \b(?:el |la |los )?${lender}(?: \w+){0,2} (?:me )?(?:nego|rechazo|dijo que no|dijo que nanay|dijo que nones|cerro las puertas)\b
        \bme dijeron que (?:nanay|nones)\b
        \bno me (?:lo )?(?:prestaron|quisieron prestar|quieren prestar|aprobaron|prestan)\b
        \b(?:refused|denied|rejected)\b(?=.*\b(?:loan|credit)\b)
      `,
    ),
  ],
  [
    'approved',
    new RegExp(
      anyOf`
        \b(?:me|ya|nos) (?:lo |me )?(?:aprobaron|aprobo|salio|desembolsan|van a desembolsar)\b(?=.*\b(?:${loan}|${lender})\b)
        \b${loan}(?: \w+){0,3} (?:aprobado|aprobada|approved)\b
        \bme (?:la |lo )?aprobaron(?: \w+){0,4} firm\w+
        \b(?:pid\w+|cobr\w+|consign\w+|gir\w+|pag\w+)(?: \w+){0,6} (?:para|pa) (?:prestarme|que me presten|darme (?:el|la) ${loan}|desembols\w+|soltarme|entregarme)
        \b(?:pid(?:en|io|ieron)|consign\w+|gir\w+)(?: \w+){0,3} (?:\d+|mil|lucas|plata)(?: \w+)? (?:para|pa|por|de) (?:el |la |los |un )?(?:estudio|papeleria|tramites?|poliza|desembolso)\b
        \b(?:voy|tengo que|me toca|antes de) (?:a )?firmar\b(?=.*\b(?:${loan}|${lender}|pagare|contrato)\b)
      `,
    ),
  ],
  [
    'applied',
    new RegExp(
      anyOf`
        \b(?:pedi|solicite|radique|meti|lleve)(?: \w+){0,4} (?:${loan}|papeles)\b(?=.*\b(?:espera\w*|todavia|nada|responden|respuesta|estudio)\b)
        \b(?:pase|meti|lleve|radique)(?: los)? papeles\b
        \b(?:espero|esperando)(?: \w+){0,4} (?:respuesta|${lender})\b
      `,
    ),
  ],
  [
    'looking',
    new RegExp(anyOf`
        \b(?:busc\w+|averigu\w+|pregunt\w+|mirando|cotizando)(?: \w+){0,3} (?:quien|donde|que banco)(?: me| nos)? (?:prest[aeo]n?|sueltan?)\b
        \b(?:quien|donde) (?:me |nos )?(?:prest[ae]n?|sueltan?)\b
        \bquien(?: \w+){0,2} (?:me|nos) (?:puede )?(?:hacer?|hiciera|presta\w*|regala) (?:un |una )?(?:${loan}|platica)\b
      `),
  ],
  [
    'need',
    new RegExp(
      anyOf`
        \b(?:necesito|quiero|quisiera|busco|me hace falta|ocupo|need|want)(?: \w+){0,4} (?:${loan}|surtir|capital|mercancia|inventario|prestad[oa]s?|presten|que me presten)\b
        \balguien que me preste\b | ^(?:para|pa) que (?:me|nos) presten\b
        \b(?:toca|tengo que|hay que) conseguir (?:la |una |un )?${loan}\b
        \bcomo (?:saco|consigo|pido) (?:un |el |una )?(?:prestamo|prestamito|credito|creditico)\b
        \b(?:necesito|ocupo|quiero|busco|me urgen?|me hacen? falta|need|want)(?: (?:como|unos|unas|prestad[oa]s|urgente|con urgencia|a loan of|loan of|about))* (?:\d[\d ]* ?)?(?:un |dos |tres |cuatro |cinco |medio |otros )?(?:mil|cien mil|[a-z]+cientos? mil|millon(?:es)?|palos?(?! de)|palitos?(?! de)|melon(?:es)?|lucas|million|thousand)\b
        ^(?:(?:hola|buenas|buenos dias|buenas tardes|vecina|veci) )*(?:un|una) ${loan} (?:de|por|para|pa)\b
        \b(?:como|que) (?:hago|hacemos|hay que hacer|toca hacer|tengo que hacer)(?: \w+){0,2} que (?:me|nos) presten
        \b(?:salir(?:me)?|salgo) del? (?:gota ?a ?gota|paga ?diario)\b
        \b(?:vendo|negocio|puesto|local|tienda|caseta|carrito)\b(?=.*\b(?:crecer|agrandar|ampliar|surtir|surtido|expandir|progresar)\b)
        \b(?:agrandar|ampliar|surtir|montar|hacer crecer)(?: \w+){0,2} (?:negocio|puesto|local|tienda|caseta)\b
      `,
    ),
  ],
];

const money = new RegExp(
  anyOf`
    \b(?:prestamos?|prestamito|creditos?|creditico|prestad[oa]s?|prestamista|deudas?|endeud\w+|debo|usura|vtu|cuotas? del? (?:banco|prestamo|credito)|gota ?a ?gota|paga ?diario|datacredito|reportad[oa]|loans?|debts?)\b
    \b(?:me|nos) (?:estan |andan )?cobra\w*(?: \w+){0,3} (?:mil|diari\w+|al dia|semanal\w*|pesos|\d+)
  `,
);
