import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Outgoing } from '../../../flows/engine/message.ts';
import { registry } from '../../../flows/registry.ts';
import { payload } from '../../../functions/adapters/whatsapp/payload.ts';
import { BadInput } from '../bad-input.ts';
import { correctedWorld } from '../corrected-world.ts';
import { drawMessage } from '../draw-message.ts';
import { choices, howToWrite, readPhoneLine, takenForWords } from '../phone-line.ts';
import { type TerminalPhone, terminalAddress, terminalPhone } from '../terminal-phone.ts';

/**
 * A phone in the terminal: the same conversation, in memory; of this machine's installation it reads what staff
 * corrected, and nothing else. One line in, one answer out.
 */
export const run = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: { flow: { type: 'string' }, locale: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const { flow, locale, json } = values;
  if (flow !== undefined && !registry.flows.some((one) => one.id === flow)) {
    throw new BadInput(`there is no flow "${flow}". There are: ${registry.flows.map((one) => one.id).join(', ')}`);
  }
  if (locale !== undefined && locale !== 'es-CO' && locale !== 'en') throw new BadInput('--locale is es-CO or en');
  const phone = terminalPhone({ world: await correctedWorld() });
  const interactive = process.stdin.isTTY === true;
  const show = (messages: readonly Outgoing[]): void =>
    void process.stdout.write(json ? asJson(messages) : messages.map(drawMessage).join(''));
  const shown: Outgoing[] = [];
  const first = await begin(phone, { flow, english: locale === 'en' });
  // Without `--flow` the citizen speaks first, as on WhatsApp; whoever wants English has asked for it, and is answered.
  if (!json) show(first);
  shown.push(...first);
  const hint = (line: string | null): void => void (interactive && line !== null && process.stderr.write(`${line}\n`));
  hint(howToWrite);
  const lines = createInterface({
    input: process.stdin,
    ...(interactive ? { output: process.stdout, prompt: '> ' } : {}),
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const content = readPhoneLine(line, shown);
    hint(takenForWords(line, content));
    const answer = await say(phone, content);
    shown.push(...answer);
    show(answer);
    if (interactive) lines.prompt();
  }
  phone.close();
  return 0;
};

const begin = async (
  phone: TerminalPhone,
  { flow, english }: { flow: string | undefined; english: boolean },
): Promise<readonly Outgoing[]> => {
  const asked = english ? await phone.send({ type: 'text', body: 'english' }) : [];
  if (flow === undefined) return asked;
  await phone.send({ type: 'text', body: 'hola' });
  if (flow === 'welcome') return phone.send({ type: 'text', body: 'hola' });
  await phone.send({ type: 'text', body: 'sí' });
  const menu = await phone.send({ type: 'text', body: 'sí' });
  if (flow === 'menu') return menu;
  const title = choices(menu.at(-1)).find((choice) => choice.id.endsWith(`:${flow}`));
  return title === undefined ? menu : phone.send({ type: 'tap', ...title });
};

const say = (phone: TerminalPhone, content: ReturnType<typeof readPhoneLine>): Promise<readonly Outgoing[]> =>
  'pass' in content ? phone.pass(content.pass) : phone.send(content);

/** One line of JSON: the payload, an array where there are two, null for silence. */
const asJson = (messages: readonly Outgoing[]): string => {
  const payloads = messages.map((message) => payload(terminalAddress, message));
  return `${JSON.stringify(payloads.length === 0 ? null : payloads.length === 1 ? payloads[0] : payloads)}\n`;
};
