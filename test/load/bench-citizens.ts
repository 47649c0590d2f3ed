import type { Control } from '../../infra/local/simulator/control.ts';
import type { PhoneContent, PhoneMessage } from '../../infra/local/simulator/phone-message.ts';
import type { Saying } from '../../infra/local/simulator/say.ts';

/**
 * People who each send a message, wait for its answer and send the next: a closed loop. A person answers as soon as
 * Graph has answered the product and her own delivery was taken, as a phone would at the earliest.
 */
export type Crowd = {
  /** Lets so many more begin. */
  add(people: number): void;
  /** Nobody sends anything more; resolves when all are answered or `ms` have passed. */
  stop(ms: number): Promise<void>;
  /** Resolves when so many answers have come since the start. */
  until(replies: number): Promise<void>;
  /** Starts counting times and answers anew; what is under way counts. */
  measure(): void;
  tally(): Tally;
  close(): void;
};

export type Tally = {
  readonly replies: number;
  /** Milliseconds from the message to its answer, and from the delivery to its 200. */
  readonly replyMs: readonly number[];
  readonly webhookMs: readonly number[];
  /** Answers that came again (same effect id), or that answer nothing that was said. */
  readonly doubled: number;
  /** Messages without an answer, and messages that the product never counted as a turn. */
  readonly unanswered: number;
  readonly forgotten: number;
};

type Citizen = {
  readonly key: string;
  said: number;
  /** Of the last message: its id, when it was sent, whether Meta's delivery was answered and an answer came. */
  message: string;
  at: number;
  waiting: boolean;
  taken: boolean;
  last: PhoneContent | null;
  readonly effects: Set<string>;
  turn: number;
};

let born = 0;

export const crowd = (control: Control, { latencyMs }: { readonly latencyMs: number }): Crowd => {
  const citizens = new Map<string, Citizen>();
  const byMessage = new Map<string, Citizen>();
  let replies = 0;
  let replyMs: number[] = [];
  let webhookMs: number[] = [];
  let doubled = 0;
  let stopped = false;
  let waiters: { readonly holds: () => boolean; readonly resolve: () => void }[] = [];

  const say = (who: Citizen, saying: Saying): void => {
    if (stopped) return;
    Object.assign(who, { said: who.said + 1, at: performance.now(), waiting: true, taken: false, last: null });
    who.message = control.say(who.key, saying);
    byMessage.set(who.message, who);
  };

  const goOn = (who: Citizen): void => {
    if (who.waiting || !who.taken || who.last === null) return;
    const { last } = who;
    who.last = null;
    say(who, answerTo(last));
  };

  const hear = (who: Citizen, { content, opaque }: PhoneMessage): void => {
    const [, turn = '0'] = opaque?.split('.') ?? [];
    if (opaque === null || who.effects.has(opaque) || Number(turn) > who.said) {
      doubled += 1;
      return;
    }
    who.effects.add(opaque);
    who.turn = Math.max(who.turn, Number(turn));
    // A pin, a picture or a document comes before the words of the same turn.
    if (!who.waiting || content.type === 'location' || content.type === 'media') return;
    who.waiting = false;
    replies += 1;
    replyMs.push(performance.now() - who.at);
    setTimeout(() => {
      who.last = content;
      goOn(who);
    }, latencyMs + 1);
    waiters = waiters.filter(({ holds, resolve }) => !holds() || resolve());
  };

  const stopHearing = control.subscribe((event) => {
    if (event.type !== 'message' || event.message.from !== 'business') return;
    const who = citizens.get(event.phone);
    if (who !== undefined) hear(who, event.message);
  });
  const stopReports = control.onDelivery(({ ids, status, ms }) => {
    if (status !== 200) return;
    webhookMs.push(ms);
    for (const id of ids) {
      const who = byMessage.get(id);
      byMessage.delete(id);
      if (who === undefined || who.message !== id) continue;
      who.taken = true;
      goOn(who);
    }
  });

  const wait = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => (holds() ? resolve() : waiters.push({ holds, resolve })));

  return {
    add: (people) => {
      for (let more = 0; more < people; more += 1) {
        born += 1;
        const key = String(573_000_000_000 + born);
        control.addPhone({ waId: key });
        const who: Citizen = {
          key,
          said: 0,
          message: '',
          at: 0,
          waiting: false,
          taken: false,
          last: null,
          effects: new Set(),
          turn: 0,
        };
        citizens.set(key, who);
        say(who, { type: 'text', body: 'hola' });
      }
    },
    stop: async (ms) => {
      stopped = true;
      const all = wait(() => [...citizens.values()].every(({ waiting }) => !waiting));
      await Promise.race([all, new Promise((resolve) => setTimeout(resolve, ms).unref())]);
    },
    until: (count) => wait(() => replies >= count),
    measure: () => {
      replies = 0;
      replyMs = [];
      webhookMs = [];
    },
    tally: () => {
      const all = [...citizens.values()];
      const forgotten = all.reduce(
        (sum, { said, turn, waiting }) => sum + Math.max(0, said - Number(waiting) - turn),
        0,
      );
      return {
        replies,
        replyMs,
        webhookMs,
        doubled,
        unanswered: all.filter(({ waiting }) => waiting).length,
        forgotten,
      };
    },
    close: () => {
      stopped = true;
      stopHearing();
      stopReports();
      for (const key of citizens.keys()) control.removePhone(key);
    },
  };
};

/** The first button or row; else by the words of the question. */
const answerTo = (content: PhoneContent): Saying => {
  const tap =
    content.type === 'buttons'
      ? content.buttons[0]
      : content.type === 'list'
        ? content.sections[0]?.rows[0]
        : undefined;
  if (tap !== undefined) return { type: 'tap', id: tap.id };
  const asked = 'body' in content ? content.body : '';
  return { type: 'text', body: words.find(([about]) => about.test(asked))?.[1] ?? '3' };
};

const words: readonly (readonly [RegExp, string])[] = [
  [/edad|años/i, '34'],
  [/barrio|localidad|vive|dónde|ubicación/i, 'Kennedy'],
  [/nombre/i, 'Ana'],
  [/vende|gasta|paga|cuánto|monto|plata|\$/i, '200 mil'],
  [/días|meses|tiempo|desde/i, '2 años'],
];
