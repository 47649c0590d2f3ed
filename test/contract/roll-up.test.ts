import { rollUpContract } from './roll-up.contract.ts';
import { onBothEngines } from './tables-under-test.ts';

onBothEngines(rollUpContract);
