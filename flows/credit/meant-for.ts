import type { Question } from '../engine/question.ts';
import { clean, plain } from '../understanding/clean.ts';
import { debtIsOver } from './debt-is-over.ts';
import { leavesOpen } from './debts-in.ts';
import { tellsLeftOnly, tellsSince } from './overhears.ts';
import * as ask from './questions.ts';

/** The answer that words at this question are really about; null where they answer none of ours; undefined where they are no other's. */
export const meantFor = ({ id, per }: Question, text: string): string | null | undefined => {
  const said = plain(clean(text));
  switch (id) {
    // Who is rid of a debt pays none, and needs no money for it.
    case ask.stage.id:
      return debtIsOver(text) ? null : undefined;
    // "antes de la primera comunión": when that is, nobody told.
    case ask.byWhen.id:
      return tellsSince(said) ||
        /\bantes de (?!(?:(?:una?|la|el|l|este|esta|fin|finales|acabar|terminar) )*(?:semana|mes|quincena|manana|\d))/.test(
          said,
        )
        ? null
        : undefined;
    case ask.hasDebts.id:
      return leavesOpen(text) ? null : undefined;
    // "nunca, bueno, una vez a cuotas" takes back what it begins with.
    case ask.history.id:
      return takesBack.test(said) || saysNoBad.test(clean(text)) ? null : undefined;
    // "tengo nequi" says that she has it, and not that she keeps anything in it.
    case ask.savings.id:
      return hasWallet.test(said) ? null : undefined;
    // What is still to be paid is no total, and "me faltan 12" leaves it open.
    case ask.gotaTimes.id:
      return tellsLeftOnly(text) ? null : undefined;
    default:
      // "mejor son 950 lo que necesito" where a day's sales are asked
      return per !== undefined && /\blo que (?:necesito|quiero pedir|voy a pedir|pido)\b/.test(said)
        ? ask.amount.id
        : undefined;
  }
};

const hasWallet =
  /^(?:(?:si|yo|pues|vecina|ya) )*tengo (?:el |un |una |mi )?(?:nequi|daviplata|cuenta|celular|movii|dale)$/;

const takesBack = /\b(?:nunca|no)\b.*\b(?:bueno|pero|solo|solamente|aunque|menos) (?:si )?(?:una|dos|hace|en|con|un)\b/;

/** "no estoy reportada": neither that she had a loan nor that she had none. */
const saysNoBad = /\b(?:no|nunca|jamas|tampoco)(?: [a-z]+){0,3} (?:report\w+|datacredito|atras\w+|mora|colg\w+)/;
