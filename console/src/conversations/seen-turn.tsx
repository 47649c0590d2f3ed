import type { components } from '../api-types.ts';
import { useLanguage, useWords } from '../language.tsx';
import { ChatText } from '../ui/chat-text.tsx';
import { sayMoment } from '../ui/say-when.ts';
import { flowNames, nameOf } from './codes.ts';
import { sayAct, sayResult, sayValue } from './why-words.ts';
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
  const concluded = turn.concluded.filter(({ value }) => value !== '');
  return (
    <div className="why" role="note" aria-label={say.because}>
      <p className="quiet">
        {sayMoment(turn.at, locale)} · {nameOf(flowNames[locale], turn.flow)}
      </p>
      {turn.understood.map((one) => (
        <p key={`${one.question} ${one.subject}`}>
          {say.understood} <strong>{one.value}</strong> — {one.label[locale]}
          {one.subject === null ? '' : ` (${say.person} ${one.subject.replace(/^p/, '')})`}{' '}
          <Code>{`${one.question} · ${one.version}`}</Code>
          {one.inferred ? ` · ${say.guessed}` : ''}
        </p>
      ))}
      {concluded.map(({ name, value, rules }) => (
        <details key={name}>
          <summary>
            {sayResult(name, locale)}
            {value.length <= 60 ? `: ${sayValue(name, value, locale)}` : ''}
          </summary>
          {value.length > 60 && <p>{value}</p>}
          <p>
            <Code>{name}</Code>
          </p>
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
          <Code>
            {turn.question.version === null ? turn.question.id : `${turn.question.id} · ${turn.question.version}`}
          </Code>
        </p>
      )}
      {turn.did
        .filter(({ code, stands }) => !(code.startsWith('answered') && stands))
        .map(({ code, about, stands }) => (
          <p className="quiet" key={`${code} ${about?.en}`}>
            {sayAct(code, locale)}
            {about === null ? '' : `: ${about[locale]}`}
            {stands ? '' : ` (${say.changedLater})`}
          </p>
        ))}
    </div>
  );
};

/** The name of a question or result in the data: there for whoever looks it up, behind the words. */
const Code = ({ children }: { readonly children: string }) => <code className="quiet">{children}</code>;
