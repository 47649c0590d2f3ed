import { exportContract } from './export.contract.ts';
import { importRecordsContract } from './import-records.contract.ts';
import { serviceRecordsContract } from './service-records.contract.ts';
import { onBothEngines, sqliteUnderTest } from './tables-under-test.ts';

const contracts = [serviceRecordsContract, importRecordsContract, exportContract] as const;

for (const contract of contracts) contract('SQLite', sqliteUnderTest(false));
onBothEngines(...contracts);
