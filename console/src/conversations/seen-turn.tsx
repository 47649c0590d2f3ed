import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { ChatText } from '../ui/chat-text.tsx';
import { sayMoment } from '../ui/say-when.ts';
import { flowNames, nameOf } from './codes.ts';
import { words } from './words.ts';

type Turn = components['schemas']['SeenTurn'];

/** One turn: left what she wrote and what she saw, right why the bot answered so. All of it is only ever text. */
export const SeenTurn = ({ turn }: { readonly turn: Turn }) => {
  const say = useWords(words);
  return (
    <div className="turn">
      <div className="saw">
        {turn.said.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stored turn never changes its order
          <div className="said" key={`said ${at}`}>
            {text === null ? say.notKept : <ChatText text={text} />}
          </div>
        ))}
        {turn.answered.map(({ text, taps }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stored turn never changes its order
          <Answer key={`answered ${at}`} text={text} taps={taps} by={turn.by} />
        ))}
      </div>
      <Why turn={turn} />
    </div>
  );
};

const Answer = ({ text, taps, by }: Turn['answered'][number] & { readonly by: Turn['by'] }) => {
  const say = useWords(words);
  return (
    <>
      <div className="answered">
        {by === 'staff' && <strong className="who">{say.team}</strong>}
        <ChatText text={text} />
      </div>
      {taps !== null && (
        <ul className="taps" data-as={taps.as}>
          {taps.as === 'location-request' ? (
            <li>{say.shareLocation}</li>
          ) : (
            taps.titles.map((title) => <li key={title}>{title}</li>)
          )}
        </ul>
      )}
    </>
  );
};

const Why = ({ turn }: { readonly turn: Turn }) => {
  const say = useWords(words);
  const { locale } = useLanguage();
  return (
    <div className="why" role="note" aria-label={say.because}>
      <p className="quiet">
        {sayMoment(turn.at, locale)} · {nameOf(flowNames[locale], turn.flow)}
      </p>
      {turn.understood.map((one) => (
        <p key={`${one.question} ${one.subject}`}>
          {say.understood} <strong>{one.value}</strong> — {one.label[locale]}
          {one.subject === null ? '' : ` (${one.subject})`}{' '}
          <code>
            {one.question} v{one.version}
          </code>
          {one.inferred ? ` · ${say.guessed}` : ''}
        </p>
      ))}
      {turn.concluded.map(({ name, value, rules }) => (
        <details key={name}>
          <summary>
            {say.result} <code>{name}</code>
            {value.length <= 60 ? `: ${value}` : ''}
          </summary>
          {value.length > 60 && <p>{value}</p>}
          {rules.length > 0 && (
            <ul>
              {rules.map((rule) => (
                <li key={rule.id}>
                  <code>{rule.id}</code> · {rule.asOf}
                </li>
              ))}
            </ul>
          )}
        </details>
      ))}
      {turn.question !== null && (
        <p>
          {say.asks} {turn.question.label[locale]}{' '}
          <code>
            {turn.question.id}
            {turn.question.version === null ? '' : ` v${turn.question.version}`}
          </code>
        </p>
      )}
      {turn.notes.length > 0 && (
        <p className="quiet">
          {say.did}: <code>{turn.notes.join(' ')}</code>
        </p>
      )}
    </div>
  );
};
