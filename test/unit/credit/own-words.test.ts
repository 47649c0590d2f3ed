import { describe, expect, it } from 'vitest';
import type { FactDraft, RecordDraft } from '../../../flows/engine/record.ts';
import { atMenu, Talk } from '../engine/talk.ts';

const toBarrier = ['Crédito y deudas', 'necesito plata', 'surtir', '1 millón', 'este mes', 'banco'] as const;

/** On the road, before what holds her back. */
const onTheRoad = (research: boolean): Talk => {
  const talk = atMenu();
  const answers = talk.session.answers.map((one) =>
    one.question === 'welcome.research' ? { ...one, value: research } : one,
  );
  const her = new Talk({ session: { ...talk.session, answers } });
  her.say(...toBarrier);
  return her;
};
const records = ({ records: all }: Talk): readonly RecordDraft[] => all;
const lastFact = (talk: Talk, key: string): FactDraft | undefined =>
  records(talk).findLast((one): one is FactDraft => one.kind === 'fact' && one.key === key);
const story = 'don Pedro me dijo que sin fiador nada, llámelo al 3000000001';

describe('her own words', () => {
  it('are asked for where she allowed the study and something holds her back', () => {
    const talk = onTheRoad(true);
    talk.say('piden mucho requisito');
    expect(talk.at).toBe('credit.words');
  });

  it.each([
    ['who did not allow it is not asked', false, 'piden mucho requisito'],
    ['nor whom nothing holds back', true, 'nada me frena'],
    ['nor who does not know', true, 'no sé'],
  ])('%s', (_, research, barrier) => {
    const talk = onTheRoad(research);
    talk.say(barrier);
    expect(talk.at).toBe('credit.sector');
  });

  it('are a fact, scrubbed, and stand nowhere as she wrote them', () => {
    const talk = onTheRoad(true);
    talk.say('piden mucho requisito', story);
    expect(talk.at).toBe('credit.sector');
    expect(lastFact(talk, 'credit.words')?.value).toEqual({ words: 'don me dijo que sin fiador nada llámelo al' });
    expect(JSON.stringify([talk.session, records(talk)])).not.toMatch(/Pedro|3000000001/);
  });

  it.each(['ahora no', 'no', 'no gracias', 'paso'])('may be left out: %s', (words) => {
    const talk = onTheRoad(true);
    talk.say('piden mucho requisito', words);
    expect(talk.at).toBe('credit.sector');
    expect(lastFact(talk, 'credit.words')?.value).toBeNull();
  });

  it('are asked for once, not at each visit', () => {
    const talk = onTheRoad(true);
    talk.say('piden mucho requisito', 'ahora no', 'menú', ...toBarrier.slice(0, 1));
    talk.say('menú');
    const again = new Talk({ session: { ...talk.session, open: [] } });
    again.say(...toBarrier, 'piden mucho requisito');
    expect(again.at).toBe('credit.sector');
  });

  it('are not kept where they tell of danger, and the right lines are said at once', () => {
    const talk = onTheRoad(true);
    const said = talk.say('piden mucho requisito', 'el del gota a gota me amenazó con matarme');
    expect(said).toMatch(/123|165/);
    expect(lastFact(talk, 'credit.words')).toBeUndefined();
    expect(JSON.stringify([talk.session, records(talk)])).not.toContain('matarme');
  });

  it('go when she allows no study any more', () => {
    const talk = onTheRoad(true);
    talk.say('piden mucho requisito', story, 'corregir', 'permiso de estudio', 'no');
    expect(talk.value('welcome.research')).toBe(false);
    expect(talk.session.answers.some(({ question }) => question === 'credit.words')).toBe(false);
    expect(lastFact(talk, 'credit.words')).toMatchObject({ value: null, provenance: 'withdrawn' });
  });
});
