import type { Correction } from '../../conversation/corrections.ts';
import { type Actor, isAdministrator } from '../access.ts';

/** What somebody at the place knows best. */
const ofCoordinators = [
  'hours',
  'phone',
  'address',
  'schedule',
  'onDemand',
  // Closed for some time: it counts again from this day on. Closed for good: until this one.
  'validFrom',
  'validUntil',
] as const;
/** Ids, kinds, sources and who may see a record are not set one by one: imports and the shipped data say those. */
const ofAdministrators = [
  ...ofCoordinators,
  'name',
  'latitude',
  'longitude',
  'precision',
  'locality',
  'number',
  'whatsapp',
  'free',
  'doubt',
  'documents',
] as const;

/** The fields that this person may set. */
export const settableFields = (actor: Actor): ReadonlySet<string> =>
  new Set(
    isAdministrator(actor)
      ? ofAdministrators
      : actor.kind === 'person' && actor.roles.includes('coordinator')
        ? ofCoordinators
        : [],
  );

/** A correction may touch many records (an import): a coordinator undoes what touches her own block alone. */
export const mayUndo = (actor: Actor, { changes }: Pick<Correction, 'changes'>): boolean =>
  isAdministrator(actor) || (actor.kind === 'person' && changes.every(({ id }) => id.split('/', 1)[0] === actor.block));
