import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { phoneRoutes } from '../../infra/local/phone/phone-routes.ts';
import { type Simulator, startSimulator } from '../../infra/local/simulator/start-simulator.ts';

/** A bot with no mind: it shows every kind of message that the phone page must draw, and repeats what it hears. */
export type EchoBot = { readonly url: string; readonly simulator: Simulator; close(): Promise<void> };

type Inbound = {
  readonly id: string;
  readonly from?: string;
  readonly from_user_id?: string;
  readonly type: string;
  readonly text?: { readonly body: string };
  readonly interactive?: {
    readonly button_reply?: { readonly id: string; readonly title: string };
    readonly list_reply?: { readonly id: string; readonly title: string };
  };
  readonly location?: { readonly latitude: number; readonly longitude: number };
  readonly reaction?: { readonly emoji?: string };
  readonly audio?: { readonly voice: boolean };
};

const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });

const payloads: Record<string, object> = {
  botones: {
    type: 'interactive',
    interactive: {
      type: 'button',
      body: {
        text: 'Para orientarle necesito guardar algunos datos suyos. *Usted decide.*\n\nPuede borrarlos cuando quiera, escribiendo _borrar_.\n\n¿Está de acuerdo?',
      },
      footer: { text: 'Ley 1581 de 2012' },
      action: {
        buttons: [reply('si', 'Sí, de acuerdo'), reply('no', 'No, gracias'), reply('mas', 'Quiero saber más')],
      },
    },
  },
  lista: {
    type: 'interactive',
    interactive: {
      type: 'list',
      body: { text: '¿En qué le puedo ayudar hoy?' },
      action: {
        button: 'Ver opciones',
        sections: [
          {
            title: 'Cuidado',
            rows: [
              {
                id: 'cuidado',
                title: 'Cuidado para mi familia',
                description: 'Jardines, comedores, centros día y respiro para usted',
              },
              { id: 'estudio', title: 'Terminar el colegio', description: 'Mientras alguien cuida a los suyos' },
            ],
          },
          { title: 'Negocio', rows: [{ id: 'credito', title: 'Crédito para mi puesto' }] },
        ],
      },
    },
  },
  ubicacion: {
    type: 'interactive',
    interactive: {
      type: 'location_request_message',
      body: { text: '¿Dónde vive? Toque el botón para enviar su ubicación, o escriba su barrio.' },
      action: { name: 'send_location' },
    },
  },
  pin: {
    type: 'location',
    location: { latitude: 4.63812, longitude: -74.16123, name: 'Punto de ejemplo', address: 'Patio Bonito, Kennedy' },
  },
};

export async function startEchoBot(): Promise<EchoBot> {
  let simulator: Simulator | null = null;
  const graph = (body: object) =>
    fetch(`${simulator?.url}/v23.0/100000000000001/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer token-de-prueba', 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', ...body }),
    });

  const server = createServer(async (request, response) => {
    if (phoneRoutes(request, response, simulator?.url ?? null)) return;
    const body = await read(request);
    response.end();
    for (const message of messagesOf(body)) await answer(message, graph);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  simulator = await startSimulator({
    webhookUrl: `${url}/webhook`,
    appSecret: 'secreto-de-prueba',
    accessToken: 'token-de-prueba',
    phoneNumberId: '100000000000001',
    verifyToken: 'verificar-de-prueba',
    clock: startingAt(Date.parse('2026-11-24T15:12:00Z')),
  });
  return {
    url,
    simulator,
    close: async () => {
      await simulator?.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Pictures of the page show the same day whenever they are taken. */
function startingAt(start: number): () => number {
  const began = performance.now();
  return () => start + Math.round(performance.now() - began);
}

async function answer(message: Inbound, graph: (body: object) => Promise<Response>): Promise<void> {
  const to = message.from ? { to: message.from } : { recipient: message.from_user_id };
  const said = message.text?.body.toLowerCase() ?? '';
  if (said === 'leer')
    return void (await graph({ status: 'read', message_id: message.id, typing_indicator: { type: 'text' } }));
  await graph({ status: 'read', message_id: message.id });
  if (said === 'reaccione')
    return void (await graph({ ...to, type: 'reaction', reaction: { message_id: message.id, emoji: '🙏' } }));
  await graph({
    ...to,
    ...(payloads[said] ?? { type: 'text', text: { body: words(message) } }),
    context: { message_id: message.id },
  });
}

function words(message: Inbound): string {
  const tapped = message.interactive?.button_reply ?? message.interactive?.list_reply;
  if (tapped) return `Escogió: ${tapped.title} (${tapped.id})`;
  if (message.location) return `Está en ${message.location.latitude}, ${message.location.longitude}`;
  if (message.type === 'reaction') return `Reaccionó con ${message.reaction?.emoji ?? 'nada'}`;
  if (message.type === 'audio') return message.audio?.voice ? 'Recibí su nota de voz' : 'Recibí un audio';
  return `Usted dijo: ${message.text?.body ?? message.type}`;
}

function messagesOf(body: string): Inbound[] {
  const hook = JSON.parse(body) as { entry: { changes: { value: { messages?: Inbound[] } }[] }[] };
  return hook.entry.flatMap((entry) => entry.changes.flatMap((change) => change.value.messages ?? []));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
