import type { Engine } from '../e2e/engine/engine.ts';
import { duplicateDelivery } from './duplicate-delivery.hazard.ts';
import { forgedSignature } from './forged-signature.hazard.ts';
import { forgetting } from './forgetting.hazard.ts';
import { graphFaults } from './graph-faults.hazard.ts';
import { identity } from './identity.hazard.ts';
import { oddText } from './odd-text.hazard.ts';
import { oddTypes } from './odd-types.hazard.ts';
import { statuses } from './statuses.hazard.ts';
import { twoAtOnce } from './two-at-once.hazard.ts';
import { workPerMessage } from './work-per-message.hazard.ts';

/** Whatever can go wrong outside, on either engine. */
export const hazards = (engine: () => Engine): void => {
  forgedSignature(engine);
  duplicateDelivery(engine);
  twoAtOnce(engine);
  oddText(engine);
  oddTypes(engine);
  graphFaults(engine);
  identity(engine);
  workPerMessage(engine);
  forgetting(engine);
  statuses(engine);
};
