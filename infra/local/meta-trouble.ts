/** Each minute of a blocked account would else say it again; the first line says all that there is to do. */
const againMs = 10 * 60_000;

type Hears = {
  readonly now: () => Date;
  readonly say?: (line: string) => void;
  /** Milliseconds that only grow. */
  readonly grown?: () => number;
};

/**
 * Meta refuses us, not a message: token, permission, bill, quality (`send.alarm`, docs/operations.md). Nothing is lost, and
 * nobody is answered until a person has seen to it; so it is said in the log now and then, and told to whoever asks whether
 * all is well until Meta takes something again. `heard` is told each count by its name. No word of Meta's, no token.
 */
export const metaTrouble = ({
  now,
  say = (line) => void process.stderr.write(`${line}\n`),
  grown = () => performance.now(),
}: Hears): { readonly heard: (count: string) => void; readonly present: () => string | null } => {
  let since: string | null = null;
  let said: number | null = null;
  return {
    heard: (count) => {
      if (count === 'send.sent' || count === 'template.sent') since = null;
      if (count !== 'send.alarm') return;
      since ??= now().toISOString();
      if (said !== null && grown() - said < againMs) return;
      said = grown();
      say(inSpanish);
    },
    present: () => (since === null ? null : `since ${since} Meta refuses our token or account (docs/operations.md)`),
  };
};

const inSpanish =
  'vecina: ATENCIÓN: Meta rechaza nuestro token o nuestra cuenta, y nadie recibe respuesta. Mire el panel de Meta (token, permisos, pagos, calidad); con un token nuevo, reinicie. Nada se pierde: lo que espera sale después (docs/operations.md).';
