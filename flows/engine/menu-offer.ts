import { placeNamed } from '../understanding/correction.ts';
import { saysThatSheHasNone } from '../understanding/opens-with.ts';
import type { Known, Offer } from './flow.ts';
import { pickNamed, readAnswer } from './read-answer.ts';
import { flowOf } from './registry.ts';
import { flowNow, questionTexts, type Turn } from './turn.ts';

/** At a result she may say what she needs next ("comida") without going to the menu first. */
export const menuOffer = (turn: Turn, text: string, known: Known): Offer | null => {
  const { registry } = turn.context;
  // "5", "e": a place in a list that is not before her eyes.
  if (flowNow(turn).id !== registry.menu && (placeNamed(text) !== null || /^\P{L}*\p{L}\P{L}*$/u.test(text)))
    return null;
  const { offers } = flowOf(registry, registry.menu).conclude(registry.menu, known);
  const id =
    unasked(turn, text, offers)?.id ??
    claimedBy(turn, text, offers)?.id ??
    pickNamed(text, offers)?.id ??
    againWith(turn, { text, listed: offers.map((one) => one.id) });
  const named = offers.find((one) => one.id === id);
  if (named !== undefined || id === null) return named ?? null;
  // "pagué" at the menu: a conversation that the menu does not name, and that asks just this.
  const flow = flowOf(registry, id);
  return { id, title: flow.texts[turn.session.locale].name, does: { act: 'flow', flow: id } };
};

/** Who said no is shown what needs no yes, before she is asked again. */
const unasked = (turn: Turn, text: string, offers: readonly Offer[]): Offer | undefined => {
  const { registry } = turn.context;
  if (turn.session.answers.findLast(({ question }) => question === registry.consent.serve)?.value !== false)
    return undefined;
  return offers.find(({ does }) => does.act === 'flow' && flowOf(registry, does.flow).servesUnasked?.(text) === true);
};

/** The offered conversation that takes a sentence most surely for its own. */
const claimedBy = (turn: Turn, text: string, offers: readonly Offer[]): Offer | null => {
  const sure = ({ does }: Offer): number =>
    does.act === 'flow' ? (flowOf(turn.context.registry, does.flow).claims?.(text) ?? 0) : 0;
  return offers.reduce<Offer | null>(
    (best, offer) => (sure(offer) > (best === null ? 0 : sure(best)) ? offer : best),
    null,
  );
};

/** What answers the first question of this conversation, or at the menu of just one of all, begins it anew. */
const againWith = (turn: Turn, { text, listed }: { text: string; listed: readonly string[] }): string | null => {
  // In a long sentence one word of an option is no answer: "me dijeron que aquí ayudan" is no approved loan.
  if (text.length > longestSaid || text.trim().split(/\s+/).length > longestAnswer) return null;
  // "no tengo papeles" begins nothing.
  if (saysThatSheHasNone(text)) return null;
  const { registry } = turn.context;
  const here = flowNow(turn);
  const flows = here.id === registry.menu ? registry.flows : [here];
  const fits = flows.filter((flow) => {
    const question = flow.questions.find(({ given }) => given !== true);
    if (question?.kind !== 'choice' && question?.kind !== 'service') return false;
    const texts = questionTexts(flow, question, turn.session.locale);
    const read = readAnswer({ question, texts, locale: turn.session.locale, text, now: turn.context.now });
    return read.ok && !read.inferred && /[a-z]{4}/i.test(text);
  });
  // "pagué": where she keeps count of something, that is what she means.
  const counting = fits.filter(({ id, looksBack }) => looksBack === true && turn.session.results?.[id] !== undefined);
  const [found] = [fits, counting.filter(({ id }) => !listed.includes(id))].find((some) => some.length === 1) ?? [];
  return found?.id ?? null;
};

/** Words. */
const longestAnswer = 5;
/** Letters: "1,1,1,…" is one word. */
const longestSaid = 200;
