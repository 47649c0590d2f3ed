import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { demoPeople } from './demo-people.ts';

/** The page on which one picks a demo person: a plain form, no script. */
export const demoSignInPage =
  (provider: Provider) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (request.method === 'POST') {
        const chosen = new URLSearchParams(await bodyOf(request)).get('person');
        const person = demoPeople.find(({ id }) => id === chosen);
        if (person !== undefined) {
          const result = { login: { accountId: person.id, remember: false } };
          return await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
        }
      }
      await provider.interactionDetails(request, response);
      answer(response, 200, page);
    } catch {
      answer(response, 400, '<!doctype html><p>Vuelva a <a href="/console/">la consola</a>.</p>');
    }
  };

const answer = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > 10_000) return '';
  }
  return text;
};

const page = `<!doctype html>
<html lang="es">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entrar a la consola de prueba</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 26rem; margin: 10vh auto; padding: 0 1rem; }
  button { display: block; width: 100%; margin: .5rem 0; padding: .8rem 1rem; font: inherit; text-align: left;
    border: 1px solid; border-radius: .5rem; background: transparent; color: inherit; cursor: pointer; }
  button:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
</style>
<main>
<h1>¿Quién entra?</h1>
<p>Personas de mentira, una por cada papel. Solo en este computador de prueba.</p>
<form method="post">
${demoPeople.map(({ id, name }) => `<button name="person" value="${id}">${name}</button>`).join('\n')}
</form>
</main>
</html>
`;
