/**
 * How the browser knows us, e.g. `https://consola.example.org`. In production it is a setting: a Host header is what
 * the caller likes it to be. On a trial machine it follows the request, so that a proxy in front of it works.
 */
export const originOf =
  (publicUrl: string | null) =>
  (request: Request): string => {
    if (publicUrl !== null) return new URL(publicUrl).origin;
    const first = (name: string): string | null => request.headers.get(name)?.split(',', 1)[0]?.trim() ?? null;
    const url = new URL(request.url);
    const host = first('x-forwarded-host') ?? request.headers.get('host') ?? url.host;
    const proto = first('x-forwarded-proto') ?? url.protocol.slice(0, -1);
    try {
      return new URL(`${proto === 'https' ? 'https' : 'http'}://${host}`).origin;
    } catch {
      return url.origin;
    }
  };

/** A write must say where it comes from, and it must be from our own pages (cookies alone prove nothing). */
export const ownOrigin =
  (origin: (request: Request) => string) =>
  (request: Request): boolean =>
    request.headers.get('origin') === origin(request);
