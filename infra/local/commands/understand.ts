import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { isKind, kinds, understand } from '../../../flows/understanding/understand.ts';
import { isDay } from '../is-day.ts';

const USAGE = 'usage: vecina understand KIND [--options a,b,c] [--now DATE] [--future] (phrases on stdin)';

const bad = (message: string): number => {
  process.stderr.write(`vecina: ${message}\n`);
  return 2;
};

const isIso = (now: string): boolean =>
  /^.{10}(?:$|T)/.test(now) && isDay(now.slice(0, 10)) && !Number.isNaN(Date.parse(now));

const settings = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        options: { type: 'string' },
        now: { type: 'string' },
        future: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? USAGE) : USAGE;
  }
};

/**
 * `vecina understand KIND`: one result line for each line of stdin, blank ones too, as they come.
 * `{"text":…,"ok":true,"value":…,"inferred":false,"reason":null}`, or `ok:false` with a reason (and `candidates`, the
 * values that it may be). Bad input: 2 and one line on stderr.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const given = settings(argv);
  if (typeof given === 'string') return bad(given);
  const { positionals, values } = given;
  const [kind] = positionals;
  if (kind === undefined || positionals.length !== 1) return bad(USAGE);
  if (!isKind(kind)) return bad(`unknown kind: ${JSON.stringify(kind)}. There are: ${kinds.join(', ')}`);
  const titles = (values.options ?? '')
    .split(',')
    .map((title) => title.trim())
    .filter((title) => title !== '');
  if ((kind === 'choice' || kind === 'many') && titles.length === 0) return bad(`${kind} needs --options a,b,c`);
  const now = values.now ?? new Date().toISOString();
  if (!isIso(now)) return bad(`--now is not an ISO date: ${JSON.stringify(now)}`);
  const options = titles.map((title, index) => ({ id: `option-${index + 1}`, title }));
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const parsed = understand(kind, text, { options, now, future: values.future ?? false });
    const line = parsed.ok
      ? { text, ok: true, value: parsed.value, inferred: parsed.inferred, reason: null }
      : {
          text,
          ok: false,
          value: null,
          reason: parsed.reason,
          ...(parsed.candidates === undefined ? {} : { candidates: parsed.candidates.map(({ value }) => value) }),
        };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
  return 0;
};
