import { expect, test } from 'vitest';
import { creditDataSchema } from '../../../flows/credit/schema.ts';
import { shippedCredit } from '../../../flows/credit/shipped.ts';

test('the shipped credit facts have the shape that everything reads', () => {
  expect(creditDataSchema.parse(shippedCredit)).toEqual(shippedCredit);
});
