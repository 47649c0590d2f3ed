import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const RUN = `
import { run } from ${JSON.stringify(new URL('../../../infra/local/commands/understand.ts', import.meta.url).href)};
process.exitCode = await run(process.argv.slice(1));
`;

const vecina = (args: readonly string[], input = '') => {
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', RUN, '--', ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: ran.status, lines: ran.stdout.split('\n').filter((line) => line !== ''), error: ran.stderr };
};

test('one line of JSON for each line, blank ones too', () => {
  const { code, lines } = vecina(['money', '--json'], 'dos palos y medio\nno sé\n\n1.200.000\nentre 20 y 30 mil');
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
])('%j %s', (args, phrase, value) => {
  const { code, lines } = vecina(args, `${phrase}\n`);
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
])('%j is refused in one line', (args) => {
  const { code, lines, error } = vecina(args, '3\n');
  expect(code).toBe(2);
  expect(lines).toEqual([]);
  expect(
    error
      .trim()
      .split('\n')
      .filter((line) => !line.includes('Warning') && !line.startsWith('(')),
  ).toEqual([expect.stringMatching(/^vecina: /)]);
});
