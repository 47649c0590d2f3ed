import type { Template } from '../engine/templates.ts';

/** {{1}}: the number of her case. A staff reply waits for her, and the 24 hours are over. */
export const replyWaiting: Template = {
  name: 'vecina_reply_waiting',
  category: 'utility',
  body: {
    'es-CO':
      'Hola. Una persona del equipo de Vecina ya respondió a su solicitud {{1}}. Escriba «hola» y se la mostramos. Si no quiere más mensajes, escriba «salir».',
    en: 'Hello. A person of the Vecina team has answered your request {{1}}. Write “hello” and we will show you the answer. If you want no more messages, write “stop”.',
  },
  examples: ['A-1024'],
};

/** Something of ours waits for her, and the 24 hours are over. No parameters: it fits whatever waits. */
export const continueConversation: Template = {
  name: 'vecina_continue',
  category: 'utility',
  body: {
    'es-CO':
      'Hola. La conversación que usted empezó con Vecina quedó sin terminar. Escriba «hola» y seguimos donde iba. Si no quiere más mensajes, escriba «salir».',
    en: 'Hello. The conversation you began with Vecina is not finished. Write “hello” and we go on where you were. If you want no more messages, write “stop”.',
  },
  examples: [],
};

/** What is registered at Meta for this conversation. */
export const personTemplates: readonly Template[] = [replyWaiting, continueConversation];
