import { describe, expect, it } from 'vitest';
import type { Picture, PicturedLoan } from '../../../flows/engine/message.ts';
import { installedFiles, pictureDrawer } from '../../../functions/adapters/picture/draw-picture.ts';
import { drawTwoLoans, size } from '../../../functions/adapters/picture/two-loans.ts';

const loan: PicturedLoan = {
  name: 'Préstamo 1',
  plan: '$500.000 · 30 × $20.000 al día',
  total: 'Paga en total $600.000',
  costs: 'Le cuesta $100.000',
  got: 500_000,
  extra: 100_000,
};
const picture = (over: Partial<PicturedLoan> = {}): Picture => ({
  draws: 'two-loans',
  title: '¿Cuánto le cuesta cada uno?',
  loans: [loan, { ...loan, ...over }],
  note: 'Gris: lo que recibe.',
});
const bars = (svg: string): readonly number[] =>
  [...svg.matchAll(/<rect x="\d+" y="\d+" width="(\d+)"/g)].map((found) => Number(found[1]));

describe('two loans as a picture', () => {
  const draw = pictureDrawer(installedFiles());

  it('is a PNG as wide as a phone shows it and well below the 5 MB that Meta takes', async () => {
    const png = Buffer.from(await draw(picture()));
    expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 566]);
    expect(png.length).toBeLessThan(300_000);
  });

  it('is the same for the same and another for other words: the letters are drawn', async () => {
    const [one, same, other] = await Promise.all([
      draw(picture()),
      draw(picture()),
      draw(picture({ costs: 'Le cuesta $100.001' })),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(same))).toBe(true);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });

  it('says that it cannot where its font is not there, and draws once it is', async () => {
    const files = installedFiles();
    const broken = pictureDrawer({ ...files, fonts: [new URL('file:///nowhere/font.ttf')] });
    await expect(broken(picture())).rejects.toThrow();
    await expect(draw(picture())).resolves.toBeInstanceOf(Uint8Array);
  });

  it('has bars on one scale, within the picture, and none that vanishes', () => {
    const [got = 0, extra = 0, less = 0, little = 0] = bars(drawTwoLoans(picture({ got: 250_000, extra: 1 })));
    expect(less / got).toBeCloseTo(0.5, 1);
    expect(little).toBe(4);
    expect(got + extra).toBeLessThanOrEqual(size.width);
    expect(bars(drawTwoLoans(picture({ extra: 0 }))).at(-1)).toBe(0);
  });

  it('takes no words for markup', () => {
    const svg = drawTwoLoans(picture({ name: '<b> & "c"' }));
    expect(svg).toContain('&lt;b&gt; &amp; &quot;c&quot;');
    expect(svg).not.toContain('<b>');
  });

  it('writes long words smaller instead of over the edge', () => {
    const fontSize = (svg: string, words: string) =>
      Number(new RegExp(`font-size="([\\d.]+)"[^>]*>${words}`).exec(svg)?.[1]);
    const long = 'Préstamo '.repeat(6).trim();
    expect(fontSize(drawTwoLoans(picture({ name: long })), long)).toBeLessThan(
      fontSize(drawTwoLoans(picture({ name: 'P' })), 'P<'),
    );
  });
});
