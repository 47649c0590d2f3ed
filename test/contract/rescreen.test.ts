import { rescreenContract } from './rescreen.contract.ts';
import { onBothEngines } from './tables-under-test.ts';

onBothEngines(rescreenContract);
