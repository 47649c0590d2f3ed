import { consoleJobsContract } from './console-jobs.contract.ts';
import { onBothEngines } from './tables-under-test.ts';

onBothEngines(consoleJobsContract);
