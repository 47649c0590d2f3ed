import type { IncomingMessage } from 'node:http';

/** The body of a delivery, or why there is none: it is too large, it does not come, or too much else is under way. */
export type Body = Buffer | 'too-large' | 'too-slow' | 'crowded-out';

type Limits = {
  readonly mostBytes: number;
  /** Of all bodies under way together. Above it the oldest goes: Meta's are here within an instant. */
  readonly mostAtOnce: number;
  readonly withinMs: number;
};

type Reading = { held: number; readonly end: (body: Body) => void };

/** What a piece costs beside its bytes: a body sent byte by byte takes far more room than it says. */
const pieceBytes = 256;

/**
 * Reads bodies that anybody may send: who has not shown yet that she is Meta must not fill the memory, and must not keep
 * Meta's own out. Rejects where the connection breaks. What is not read to its end leaves the request paused.
 */
export const bodyReader = ({
  mostBytes,
  mostAtOnce,
  withinMs,
}: Limits): ((request: IncomingMessage) => Promise<Body>) => {
  /** Oldest first. */
  const underWay = new Set<Reading>();
  let held = 0;
  return (request) => {
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) return Promise.resolve('too-large');
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const forget = (): void => {
        clearTimeout(timer);
        if (underWay.delete(reading)) held -= reading.held;
        request.off('data', take);
      };
      const end = (body: Body): void => {
        forget();
        request.pause();
        resolve(body);
      };
      const reading: Reading = { held: 0, end };
      const timer = setTimeout(() => end('too-slow'), withinMs);
      const take = (chunk: Buffer): void => {
        size += chunk.length;
        if (size > mostBytes) return end('too-large');
        chunks.push(chunk);
        reading.held += chunk.length + pieceBytes;
        held += chunk.length + pieceBytes;
        if (held <= mostAtOnce) return;
        const [oldest] = underWay;
        oldest?.end('crowded-out');
      };
      underWay.add(reading);
      request.on('data', take);
      request.once('end', () => {
        forget();
        resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
      });
      request.once('error', (error) => {
        forget();
        reject(error);
      });
    });
  };
};
