import { expect, test } from 'vitest';
import { registry } from '../../../flows/registry.ts';
import { consent } from '../../../flows/welcome/welcome.ts';
import { citizenIn } from '../../property/answering.ts';

test('a yes to other words than those of today is none: she is asked again, and goes on where she was', () => {
  const citizen = citizenIn('credit');
  for (const said of ['need', 'stock']) citizen.answer(() => said);
  const before = citizen.position();
  expect(before.at === 'asking' && before.key).toBe('credit.amount');

  const outdated = citizen.session.answers.map((answer) =>
    answer.question === consent.id ? { ...answer, version: 0 } : answer,
  );
  citizen.session = { ...citizen.session, answers: outdated };
  const effects = citizen.hear({ type: 'text', body: '2 millones' });
  expect(citizen.session.run.flow).toBe(registry.first);
  expect(effects.some((effect) => effect.kind === 'record')).toBe(false);

  citizen.hear({ type: 'text', body: 'sí' });
  const after = citizen.position();
  expect(after.at === 'asking' && after.key).toBe('credit.amount');
  expect(citizen.session.answers.some((answer) => answer.question === 'credit.purpose')).toBe(true);
});
