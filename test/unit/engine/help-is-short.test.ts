import { describe, expect, test } from 'vitest';
import { sampleRecorded } from '../../../flows/check/converse.ts';
import { questionIndex } from '../../../flows/engine/registry.ts';
import { registry } from '../../../flows/registry.ts';
import { everyPlace } from './arrive.ts';
import { Talk } from './talk.ts';

/** What a small screen shows at once, the question included. */
const screen = 500;

/** The first words of what is asked there. */
const questionAt = (talk: Talk, id: string, locale: 'es-CO' | 'en'): string => {
  const texts = questionIndex(talk.registry).get(id)?.flow.texts[locale].questions[id];
  return (texts?.again ?? texts?.ask)?.slice(0, 12) ?? 'no such question';
};

describe.each(['es-CO', 'en'] as const)('%s', (locale) => {
  test.each(registry.flows.map(({ id }) => id))(
    'help fits a small screen at every question of %s, and asks it again',
    (flow) => {
      for (const [at, session] of everyPlace(flow)) {
        if (at === 'directory.kind') continue; // there "ayuda" is what she looks for
        const talk = new Talk({ session: { ...session, locale, told: `${session.run.id}?${at}` } });
        talk.recorded = sampleRecorded;
        talk.say(locale === 'en' ? 'help' : 'ayuda');
        if (talk.at.startsWith('!')) continue;
        // options that stand as numbered lines are there instead of buttons
        const words = talk.shown.replaceAll(/^\d+\. .*\n/gm, '');
        expect(words.length, `${at}: ${talk.shown}`).toBeLessThanOrEqual(screen);
        expect(words, at).toContain(questionAt(talk, at, locale));
      }
    },
  );
});
