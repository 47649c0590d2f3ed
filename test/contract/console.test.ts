import { consoleCasesContract } from './console-cases.contract.ts';
import { consoleExchangeContract } from './console-exchange.contract.ts';
import { onBothEngines } from './tables-under-test.ts';

onBothEngines(consoleCasesContract, consoleExchangeContract);
