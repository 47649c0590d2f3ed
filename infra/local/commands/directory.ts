import { parseArgs } from 'node:util';
import { BadInput } from '../bad-input.ts';
import { addRecord } from '../directory/add-record.ts';
import { history, setField, undo } from '../directory/correct-record.ts';
import { exportDirectory } from '../directory/export.ts';
import { importDirectory } from '../directory/import.ts';

/**
 * `vecina directory export --format hsds|geojson|csv`, `import FILE [--apply] [--mapping FILE]`,
 * `set ID FIELD VALUE --source URL --as-of DATE --by NAME`, `add KIND ID FIELD=VALUE… --source …`, `undo CORRECTION --by NAME`, `history ID`; all with `--json`.
 * Works on this machine's installation (VECINA_DATA), while its server runs and while it does not, or with `--aws` on
 * the installation whose table TABLE_NAME names, with the rights of whoever runs it.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      format: { type: 'string' },
      apply: { type: 'boolean', default: false },
      mapping: { type: 'string' },
      source: { type: 'string' },
      'as-of': { type: 'string' },
      by: { type: 'string' },
      aws: { type: 'boolean', default: false },
    },
  });
  const { json, format, apply, mapping, source, by, aws, 'as-of': asOf } = values;
  const say = (line: unknown, words: string): void =>
    void process.stdout.write(`${json ? JSON.stringify(line) : words}\n`);
  const [what, ...rest] = positionals;
  const given = (...names: readonly string[]): readonly string[] => {
    if (rest.length !== names.length)
      throw new BadInput(`directory ${what}: ${names.join(' ') || 'nothing'} is expected`);
    return rest;
  };
  switch (what) {
    case 'export':
      given();
      await exportDirectory({ format, json, aws });
      return 0;
    case 'import': {
      const [file = ''] = given('FILE');
      await importDirectory({ file, apply, mapping, json, source, asOf, by, aws });
      return 0;
    }
    case 'set': {
      const [id = '', field = '', value = ''] = given('ID', 'FIELD', 'VALUE');
      await setField({ id, field, value, source, asOf, by, aws }, say);
      return 0;
    }
    case 'add': {
      const [kind = '', id = '', ...fields] = rest;
      await addRecord({ kind, id, fields, source, asOf, by, aws }, say);
      return 0;
    }
    case 'undo': {
      const [id = ''] = given('CORRECTION');
      await undo({ id, by, aws }, say);
      return 0;
    }
    case 'history': {
      const [id = ''] = given('ID');
      await history({ id, aws }, say);
      return 0;
    }
    default:
      throw new BadInput(
        `directory: which? There are: export, import, set, add, undo, history${what ? `, not "${what}"` : ''}`,
      );
  }
};
