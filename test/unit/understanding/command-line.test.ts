import { expect, test } from 'vitest';
import { vecina as command, type Ran, vecinaProcess } from '../../vecina.ts';

const read = ({ status, stdout, stderr }: Ran) => ({
  code: status,
  lines: stdout.split('\n').filter((line) => line !== ''),
  error: stderr,
});

const vecina = async (args: readonly string[], input = '') => read(await command(['understand', ...args], { input }));

test.each([
  [['money', '--json'], 'dos palos y medio\nno sé', 0],
  [['colour'], '3\n', 2],
])('%j as its own process is as in this one', async (args, input, code) => {
  const ran = read(vecinaProcess(['understand', ...args], { input }));
  expect(ran.code).toBe(code);
  expect(await vecina(args, input)).toEqual(ran);
});

test('one line of JSON for each line, blank ones too', async () => {
  const { code, lines } = await vecina(['money', '--json'], 'dos palos y medio\nno sé\n\n1.200.000\nentre 20 y 30 mil');
  expect(code).toBe(0);
  expect(lines).toEqual([
    '{"text":"dos palos y medio","ok":true,"value":2500000,"inferred":true,"reason":null}',
    '{"text":"no sé","ok":false,"value":null,"reason":"dont-know"}',
    '{"text":"","ok":false,"value":null,"reason":"empty"}',
    '{"text":"1.200.000","ok":true,"value":1200000,"inferred":false,"reason":null}',
    '{"text":"entre 20 y 30 mil","ok":false,"value":null,"reason":"ambiguous","candidates":[20000,30000]}',
  ]);
});

test.each([
  [['choice', '--options', 'Educación,Salud,Otra cosa'], 'la de salud', 1],
  [['many', '--options', 'a,b,c'], '1 y 3', [0, 2]],
  [['date', '--now', '2026-11-22'], 'ayer', '2026-11-21'],
  [['date', '--now', '2026-11-22', '--future'], 'mañana', '2026-11-23'],
  [['place'], 'kenedi', { locality: '08', name: 'Kennedy', precision: 'locality' }],
  [['phone'], '310 555 1234', '+573105551234'],
  [['yes-no'], '👍🏽', true],
  [['command'], 'menú', 'menu'],
])('%j %s', async (args, phrase, value) => {
  const { code, lines } = await vecina(args, `${phrase}\n`);
  expect(code).toBe(0);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ text: phrase, ok: true, value }]);
});

test.each([
  [[]],
  [['colour']],
  [['choice']],
  [['date', '--now', 'soon']],
  [['number', '--colour', 'red']],
  [['number', 'money']],
])('%j is refused in one line', async (args) => {
  const { code, lines, error } = await vecina(args, '3\n');
  expect(code).toBe(2);
  expect(lines).toEqual([]);
  expect(error.trim().split('\n')).toEqual([expect.stringMatching(/^vecina: /)]);
});
