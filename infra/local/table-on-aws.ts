import { patientClient } from '../../functions/adapters/aws/aws-client.ts';
import { dynamoClient } from '../../functions/adapters/aws/dynamo-client.ts';
import { dynamoTable } from '../../functions/adapters/aws/dynamo-table.ts';
import type { Table } from '../../functions/ports/table.ts';
import { BadInput } from './bad-input.ts';

/** Does something in the table of an installation on AWS (TABLE_NAME), with the rights of whoever runs it. */
export const withTableOnAws = async <T>(act: (table: Table) => Promise<T>): Promise<T> => {
  const tableName = process.env['TABLE_NAME'];
  if (!tableName) throw new BadInput('--aws needs the setting TABLE_NAME');
  const client = dynamoClient(patientClient);
  try {
    return await act(dynamoTable({ client, tableName }));
  } finally {
    client.destroy();
  }
};
