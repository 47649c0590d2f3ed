import compiled from './data/credit.json' with { type: 'json' };
import { type CreditData, creditDataSchema } from './data.ts';

/** The credit facts that come with the program, before staff's corrections. Parsed once: a broken file must not serve. */
export const shippedCredit: CreditData = creditDataSchema.parse(compiled);
