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
  return {
    key,
    says,
    taps: (title) => {
      const id = heard()
        .flatMap(options)
        .findLast((option) => option.title === title)?.id;
      if (id === undefined) throw new Error(`nothing to tap is called "${title}" below: ${bodyOf(heard().at(-1))}`);
      return says({ type: 'tap', id });
    },
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

/** Greets and consents, so that the menu lies open. */
export const welcomed = async (engine: Engine, person: Partial<Person> = {}): Promise<Citizen> => {
  const she = citizen(engine, person);
  await she.says('hola');
  await she.taps('Sí, acepto');
  await she.taps('No');
  return she;
};
