/** The simulator, through the server that gave us this page. Throws Refused with the HTTP status. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export async function call(method, path, body) {
  const request = { method, headers: {} };
  if (body !== undefined || method !== 'GET') {
    request.headers['content-type'] = 'application/json';
    request.body = JSON.stringify(body ?? {});
  }
  return read(await fetch(`api/${path}`, request));
}

/** Returns the id of what was uploaded. */
export async function upload(file) {
  const { id } = await read(
    await fetch('api/media', {
      method: 'POST',
      headers: { 'content-type': file.type || 'application/pdf' },
      body: file,
    }),
  );
  return id;
}

async function read(response) {
  const value = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, value.error ?? 'error');
  return value;
}

export const phonePath = (key, rest = '') => `phones/${encodeURIComponent(key)}${rest}`;

/** Events of all phones; `opened` runs at each (re)connection, `lost` when it breaks. */
export function listen({ event, opened, lost }) {
  const source = new EventSource('api/events');
  source.onopen = opened;
  source.onerror = lost;
  source.onmessage = (message) => event(JSON.parse(message.data));
}
