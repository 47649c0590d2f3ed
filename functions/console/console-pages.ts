const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Nothing runs but our own files; styles may be inline, since the components set theirs so. */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** The file of the built pages that a request asks for; a redirect; or null for what is neither. */
export const pageAsked = (request: Request): string | Response | null => {
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return null;
  if (pathname === '/console') return new Response(null, { status: 308, headers: { location: '/console/' } });
  const name = pathname === '/console/' ? 'index.html' : pathname.slice('/console/'.length);
  return /^(?:index\.html|assets\/[\w.-]+)$/.test(name) ? name : null;
};

/** A built file as the answer to a browser; null where there is none. */
export const pageFile = async (name: string, read: (name: string) => Promise<Uint8Array>): Promise<Response | null> => {
  const type = types[name.slice(name.lastIndexOf('.') + 1)];
  const bytes = type === undefined ? null : await read(name).catch(() => null);
  if (bytes === null || type === undefined) return null;
  // What is under assets/ has its digest in its name.
  const kept = name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable';
  return new Response(Uint8Array.from(bytes), {
    headers: { ...pageHeaders, 'content-type': type, 'cache-control': kept },
  });
};
