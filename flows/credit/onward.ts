import type { Known, Offer, Shown } from '../engine/flow.ts';
import type { Locale } from '../engine/locale.ts';
import { isRightsPage, type RightsPage, rightsTitles, sayRights } from './rights/rights.ts';

/** Conversations of the road that a result may lead on to. */
export type Next = 'credit' | 'applying' | 'refused' | 'signing' | 'paying' | 'trouble' | 'learning' | 'wellbeing';

const titles: Readonly<Record<Locale, Readonly<Record<Next | 'again' | 'person' | 'menu' | 'back', string>>>> = {
  'es-CO': {
    credit: 'Ver qué tan lista estoy',
    applying: 'Lo voy a pedir otra vez',
    refused: 'Me dijeron que no',
    signing: 'Me dijeron que sí',
    paying: 'Llevar mis pagos',
    trouble: 'No puedo pagar',
    learning: 'Aprender más',
    wellbeing: 'Cómo voy con la plata',
    again: 'Hacer otra vez',
    person: 'Hablar con alguien',
    menu: 'Menú',
    back: 'Volver',
  },
  en: {
    credit: 'See how ready I am',
    applying: 'I will apply again',
    refused: 'They said no',
    signing: 'They said yes',
    paying: 'Keep my payments',
    trouble: 'I cannot pay',
    learning: 'Learn more',
    wellbeing: 'How I am with money',
    again: 'Do it again',
    person: 'Talk to someone',
    menu: 'Menu',
    back: 'Back',
  },
};

/** What can follow a result of the road: pages on her rights, the next stages, a person, the menu. */
export const onward = (
  { locale }: Pick<Known, 'locale'>,
  { pages, next }: { readonly pages: readonly RightsPage[]; readonly next: readonly Next[] },
): readonly Offer[] => {
  const say = titles[locale];
  const names = rightsTitles({ locale });
  return [
    ...pages.map((page): Offer => ({ id: page, title: names[page], does: { act: 'show', what: page } })),
    ...next.map((flow): Offer => ({ id: flow, title: say[flow], does: { act: 'flow', flow } })),
    { id: 'person', title: say.person, does: { act: 'person' } },
    { id: 'menu', title: say.menu, does: { act: 'menu' } },
  ];
};

/** One page of rights with the way back to the result and to the other pages. */
export const showRights = (
  what: string,
  known: Known,
  { result, offers }: { readonly result: string; readonly offers: readonly Offer[] },
): Shown => {
  const back: Offer = { id: 'result', title: titles[known.locale].back, does: { act: 'show', what: 'result' } };
  if (!isRightsPage(what)) return { messages: [], say: result, offers };
  return { messages: [], say: sayRights(what, known), offers: [back, ...offers.filter(({ id }) => id !== what)] };
};
