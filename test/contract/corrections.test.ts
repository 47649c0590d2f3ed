import { correctionsContract } from './corrections.contract.ts';
import { onBothEngines } from './tables-under-test.ts';

onBothEngines(correctionsContract);
