import { consoleCasesContract } from './console-cases.contract.ts';
import { consoleConversationsContract } from './console-conversations.contract.ts';
import { consoleDirectoryContract } from './console-directory.contract.ts';
import { consoleExchangeContract } from './console-exchange.contract.ts';
import { consoleFiguresContract } from './console-figures.contract.ts';
import { consoleRightsContract } from './console-rights.contract.ts';
import { onBothEngines } from './tables-under-test.ts';

onBothEngines(
  consoleCasesContract,
  consoleConversationsContract,
  consoleDirectoryContract,
  consoleExchangeContract,
  consoleFiguresContract,
  consoleRightsContract,
);
