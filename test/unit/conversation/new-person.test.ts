import { expect, test } from 'vitest';
import { registry } from '../../../flows/registry.ts';
import { newPerson } from '../../../functions/conversation/decide.ts';

test('no id looks like an option or a formula', () => {
  const ids = Array.from(
    { length: 1000 },
    () => newPerson({ registry }, new Date(), { mark: null, heard: null }).session.citizen,
  );
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^\w[\w-]{15}$/);
});
