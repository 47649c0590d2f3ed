import type { PhoneContent, PhoneMessage } from '../../../infra/local/simulator/phone-message.ts';
import type { Person } from '../../../infra/local/simulator/phones.ts';
import type { Saying } from '../../../infra/local/simulator/say.ts';
import type { Engine } from './engine.ts';

/** Somebody with a phone. What she does resolves, when all is handled, to what she got for it. */
export type Citizen = {
  readonly key: string;
  says(saying: Saying | string): Promise<readonly PhoneMessage[]>;
  /** Taps the option with this title on the newest message that has it. */
  taps(title: string): Promise<readonly PhoneMessage[]>;
  /** The id of the newest option with this title. */
  option(title: string): string;
  /** All she ever got, oldest first. */
  heard(): readonly PhoneMessage[];
  /** The words of the last one. */
  last(): string;
};

let people = 0;

/** A new person with a plainly synthetic number. */
export const citizen = (engine: Engine, person: Partial<Person> = {}): Citizen => {
  people += 1;
  const { control } = engine;
  const { key } = control.addPhone(
    'userId' in person || 'waId' in person ? person : { ...person, waId: `57300${String(1_000_000 + people)}` },
  );
  const heard = (): readonly PhoneMessage[] => control.messages(key).filter(({ from }) => from === 'business');
  const says = async (saying: Saying | string): Promise<readonly PhoneMessage[]> => {
    const before = heard().length;
    control.say(key, saying);
    await engine.idle();
    return heard().slice(before);
  };
  const option = (title: string): string => {
    const id = heard()
      .flatMap(options)
      .findLast((one) => one.title === title)?.id;
    if (id === undefined) throw new Error(`nothing to tap is called "${title}" below: ${bodyOf(heard().at(-1))}`);
    return id;
  };
  return {
    key,
    says,
    taps: (title) => says({ type: 'tap', id: option(title) }),
    option,
    heard,
    last: () => bodyOf(heard().at(-1)),
  };
};

/** What can be tapped below a message. */
export const options = ({ content }: PhoneMessage): readonly { readonly id: string; readonly title: string }[] => {
  if (content.type === 'buttons') return content.buttons;
  return content.type === 'list' ? content.sections.flatMap(({ rows }) => rows) : [];
};

export const bodyOf = (message: PhoneMessage | undefined): string =>
  message === undefined ? '' : words(message.content);

const words = (content: PhoneContent): string => ('body' in content ? content.body : `[${content.type}]`);

/** Somebody who has greeted and consented; the menu lies open before her. */
export const welcomed = async (engine: Engine, person?: Partial<Person>): Promise<Citizen> => {
  if (person !== undefined) {
    const she = citizen(engine, person);
    await welcome(engine, [she]);
    return she;
  }
  const at = engine.control.now();
  let known = waitingRooms.get(engine);
  if (known === undefined || known.people.length === 0 || at - known.since > halfADay) {
    const people = Array.from({ length: together }, () => citizen(engine));
    await welcome(engine, people);
    known = { since: at, people };
    waitingRooms.set(engine, known);
  }
  const she = known.people.pop();
  if (she === undefined) throw new Error('nobody is waiting');
  return she;
};

/** Welcomed together, since one by one takes most of a test's time. Whoever waited for long would be one who returns. */
const waitingRooms = new WeakMap<Engine, { readonly since: number; readonly people: Citizen[] }>();
const together = 10;
const halfADay = 12 * 3_600_000;

const welcome = async (engine: Engine, people: readonly Citizen[]): Promise<void> => {
  const { control } = engine;
  for (const { key } of people) control.say(key, 'hola');
  await engine.idle();
  for (const title of ['Sí, acepto', 'No']) {
    for (const she of people) control.say(she.key, { type: 'tap', id: she.option(title) });
    await engine.idle();
  }
};
