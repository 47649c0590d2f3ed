import { presentEngine, type Session } from './session.ts';

/** Whether something stored is a session of the shape that this version writes. */
export const isSession = (data: unknown): data is Session =>
  typeof data === 'object' &&
  data !== null &&
  'engine' in data &&
  data.engine === presentEngine &&
  'answers' in data &&
  Array.isArray(data.answers) &&
  'run' in data;
