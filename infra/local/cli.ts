import { BadInput } from './bad-input.ts';

/** A subcommand of `vecina`. */
type Command = {
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly does: string;
  /** What is to come on stdin, as it can be typed. */
  readonly example?: string;
  /** Loaded only when asked for, so that each command starts as fast as what it needs. */
  readonly load: () => Promise<{ readonly run: (argv: readonly string[]) => Promise<number> }>;
};

export const commands: readonly Command[] = [
  {
    name: 'serve',
    usage: '[--json]',
    does: 'what `npm start` runs: webhook, phone, simulator',
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'chat',
    usage: '[--flow FLOW] [--locale es-CO|en] [--json]',
    does: 'a phone in the terminal: text, #2 taps the 2nd option, @4.61,-74.08 shares a location, ~24h lets time pass, !voice sends a voice note',
    load: () => import('./commands/chat.ts'),
  },
  {
    name: 'understand',
    usage: 'KIND [--options a,b,c] [--now DATE] [--future] [--json]',
    does: 'reads one phrase a line and says what it understood',
    load: () => import('./commands/understand.ts'),
  },
  {
    name: 'care',
    usage: 'screen [--json] | rescreen [--since DATE] [--aws] [--json]',
    does: 'reads a household as JSON and says which services it can get, and why; or lists whom a change of rules or directory affects',
    example: `echo '{"person": {"id": "self", "age": 45}, "caresFor": [{"id": "p1", "relation": "parent", "age": 79}]}' | vecina care screen`,
    load: () => import('./commands/care.ts'),
  },
  {
    name: 'credit',
    usage:
      'assess | schedule --principal N --term N --every day|week|fortnight|month --rate R --rate-kind ea|monthly|flat or --payment N [--fee PCT] [--insurance PESOS]; [--now DATE] | set MONTH CLASS=PERCENT… --source URL --as-of DATE --by NAME [--sure] | undo CORRECTION --by NAME | history [MONTH]; [--aws] [--json]',
    does: "reads a profile as JSON and says how ready it is; writes an instalment plan; dated, sourced corrections of a month's legal ceilings, which reach the bot within a minute",
    example: `echo '{"amount": 2000000, "purpose": "stock", "business": {"months": 96, "salesGoodDay": 200000, "salesBadDay": 80000, "daysPerWeek": 6}, "debts": []}' | vecina credit assess`,
    load: () => import('./commands/credit.ts'),
  },
  {
    name: 'directory',
    usage:
      'export --format hsds|geojson|csv | import FILE [--mapping FILE] [--apply --source URL --as-of DATE --by NAME] | set ID FIELD VALUE --source URL --as-of DATE --by NAME | add KIND ID FIELD=VALUE… --source URL --as-of DATE --by NAME | undo CORRECTION --by NAME | history ID; [--aws] [--json]',
    does: 'services and places out and in; dated, sourced corrections by staff, which reach the bot within a minute',
    load: () => import('./commands/directory.ts'),
  },
  {
    name: 'records',
    usage:
      'import FILE [--entity ID] [--staff] [--apply] [--by NAME] [--reason TEXT] | match | template; [--aws] [--json]',
    does: 'attentions that an entity or staff recorded, from a sheet: what would change, and with --apply all or nothing',
    load: () => import('./commands/records.ts'),
  },
  {
    name: 'flows',
    usage: 'check [FLOW] | draw [FLOW] [--json]',
    does: 'the exhaustive check of every conversation; a drawing in Mermaid',
    load: () => import('./commands/flows.ts'),
  },
  {
    name: 'export',
    usage:
      '--kind facts|services|journeys --format csv|parquet|jsonl [--open] [--from DAY] [--to DAY] [--out DIR] [--reason TEXT] [--by NAME] [--aws] [--json]',
    does: 'a data package with its dictionary; --open: counts of many, with a disclosure report',
    load: () => import('./commands/export.ts'),
  },
  {
    name: 'replay',
    usage: 'FILE [--json]',
    does: "says a transcript's lines, or a stored session's answers, to today's flows: what is answered otherwise",
    load: () => import('./commands/replay.ts'),
  },
  {
    name: 'record',
    usage: 'ID [--reason TEXT] [--by NAME] [--aws] [--json]',
    does: 'a stored conversation, redacted, as a transcript; of whoever agreed to be studied',
    load: () => import('./commands/record.ts'),
  },
  {
    name: 'erase',
    usage: 'ADDRESS | --reapply [--number ID] [--aws] [--json]',
    does: "erases a person's data everywhere and prints a receipt; --reapply after a restore",
    load: () => import('./commands/erase.ts'),
  },
  {
    name: 'rollup',
    usage: '[--from DATE] [--json]',
    does: 'counts the figures now, as the server does each hour; with --from every day since then',
    load: () => import('./commands/rollup.ts'),
  },
  {
    name: 'seed',
    usage: '--citizens N --seed S [--until DATE] [--json]',
    does: 'a made-up city in a VECINA_DATA of its own, to try figures on',
    load: () => import('./commands/seed.ts'),
  },
  {
    name: 'doctor',
    usage: '[--json]',
    does: 'says what is wrong with this installation',
    load: () => import('./commands/doctor.ts'),
  },
];

/** Runs one command as this process. Sets the exit code rather than exiting, so that what is still being written gets written. */
export async function main(argv: readonly string[]): Promise<void> {
  endWhenNobodyReads(process.stdout);
  endWhenNobodyReads(process.stderr);
  process.exitCode = await obey(argv);
}

/** Runs one command and says how it ended: 0 success, 2 bad input (one line on stderr), 1 a fault of ours. */
export async function obey(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv);
  } catch (error) {
    const code = isBadInput(error) ? 2 : 1;
    process.stderr.write(`vecina: ${oneLine(error)}\n`);
    if (code === 1 && process.env['VECINA_DEBUG']) console.error(error);
    return code;
  }
}

async function dispatch(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) throw new BadInput(`which command? One of: ${names()}. See --help`);
  if (isHelp(name) || name === 'help') {
    process.stdout.write(help(rest[0]));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${await version()}\n`);
    return 0;
  }
  const command = find(name);
  if (rest.some(isHelp)) {
    process.stdout.write(help(name));
    return 0;
  }
  const { run } = await command.load();
  return run(negativesJoined(rest));
}

/** `--rate -3` as `--rate=-3`, so that the command says what is wrong with the number. Behind `--` stand no options. */
function negativesJoined(argv: readonly string[]): string[] {
  const joined: string[] = [];
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  for (const word of options) {
    const before = joined.at(-1) ?? '';
    if (/^-[\d.]+$/.test(word) && /^--[a-z-]+$/.test(before)) joined.splice(-1, 1, `${before}=${word}`);
    else joined.push(word);
  }
  return [...joined, ...argv.slice(options.length)];
}

function find(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new BadInput(`there is no command "${name}". There are: ${names()}`);
  return command;
}

async function version(): Promise<string> {
  const { default: about } = await import('../../package.json', { with: { type: 'json' } });
  return about.version;
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

const names = (): string => commands.map((command) => command.name).join(', ');

function help(name?: string): string {
  const shown = name === undefined ? commands : [find(name)];
  const lines = shown.map(({ name, usage, does }) => `  vecina ${`${name} ${usage}`.trimEnd()}\n      ${does}`);
  const examples = name === undefined ? [] : shown.flatMap(({ example }) => example ?? []);
  return ['usage:', ...lines, ...examples.map((example) => `\nfor example:\n  ${example}`), ''].join('\n');
}

/** `util.parseArgs` throws TypeErrors whose code says that the arguments were at fault. */
function isBadInput(error: unknown): boolean {
  if (error instanceof BadInput) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');

/** `vecina … | head -1` closes our stdout early; that is no fault. */
function endWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
