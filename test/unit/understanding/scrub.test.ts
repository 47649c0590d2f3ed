import { describe, expect, it } from 'vitest';
import { scrub } from '../../../flows/understanding/scrub.ts';

describe('what is kept of her own words', () => {
  it.each([
    ['es que don Pedro mi vecino se llenó de deudas', 'es que don mi vecino se llenó de deudas'],
    ['doña marleny me prestó y no pude', 'doña me prestó y no pude'],
    ['la asesora claudia rodríguez dijo que no', 'la asesora dijo que no'],
    ['soy la señora gómez', null],
    ['vivo en el barrio la esperanza alta y quedó lejos', 'vivo en el barrio la y quedó lejos'],
    ['mi cédula es 1.032.456.789 y mi celular 300 000 0001', 'mi cédula es y mi celular'],
    ['llámeme al tres cero cero uno dos tres', 'llámeme al'],
    ['me pidieron un fiador y no tengo', 'me pidieron un fiador y no tengo'],
    ['Calle 12 sur # 4-56, me negaron', 'calle sur me negaron'],
    ['they wanted a guarantor, ask Mary at mary@example.org', 'they wanted a guarantor ask at'],
    ['3000000001', null],
  ])('%s', (text, kept) => expect(scrub(text, 300)).toBe(kept));

  it('ends at a whole word', () => expect(scrub('fiador '.repeat(60), 300)).toMatch(/fiador$/));
});
