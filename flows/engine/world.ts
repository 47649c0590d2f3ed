/**
 * What flows know of the world beside the conversation: the shipped data with the staff's corrections laid over it.
 * The shell loads it and hands it in; flows read it and never load anything.
 *
 * Each folder that brings data declares its part here by type only.
 */

import type { CreditData } from '../credit/data.ts';
import type { Directory } from '../directory/directory.ts';

export type World = {
  readonly directory: Directory;
  readonly credit: CreditData;
  readonly controller: Controller | null;
};

/**
 * Who is responsible for the data (Ley 1581 de 2012, art. 12 d: identity, address, phone). A setting of the
 * installation; null where none is set, and then the consent says so.
 */
export type Controller = {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
};
