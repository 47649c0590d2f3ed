import { describe, expect, it } from 'vitest';
import { actionsOf, statementsOf, synthesize } from './synthesized.ts';

const { functions, console, all } = synthesize();
const logs = ['logs:CreateLogStream', 'logs:PutLogEvents'];

describe('each function may do what it does, and nothing else', () => {
  it('receive-webhook sends to the mailbox and reads its two secrets', () => {
    const statements = statementsOf(functions, 'ReceiveWebhook');
    expect(actionsOf(statements)).toEqual([
      'kms:Decrypt',
      'kms:GenerateDataKey',
      ...logs,
      'secretsmanager:GetSecretValue',
      'sqs:SendMessage',
    ]);
    const read = JSON.stringify(statements.filter(({ Action }) => Action === 'secretsmanager:GetSecretValue'));
    expect(read).toContain('RefMaster');
    expect(read).toContain('RefWebhook');
    expect(read).not.toContain('RefChannel');
    expect(JSON.stringify(statements)).not.toContain('-Data:');
  });

  it('converse sends to the dead letters and, what came under another identifier, to the mailbox; nowhere else', () => {
    const statements = statementsOf(functions, 'Converse');
    const actions = actionsOf(statements);
    const sends = statements.filter(({ Action }) => [Action].flat().includes('sqs:SendMessage'));
    expect(sends).toHaveLength(2);
    expect(JSON.stringify(sends)).toMatch(/DeadLetters/);
    expect(JSON.stringify(sends)).toMatch(/Mailbox/);
    expect(actions.filter((action) => action.startsWith('dynamodb:'))).toEqual([
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
    ]);
    expect(JSON.stringify(statementsOf(functions, 'Converse'))).not.toContain('RefWebhook');
  });

  it('wake-up reads the table, takes people from its list and sends to the mailbox', () => {
    const actions = actionsOf(statementsOf(functions, 'WakeUp'));
    expect(actions.filter((action) => /^(dynamodb|sqs|s3):/.test(action))).toEqual([
      'dynamodb:DeleteItem',
      'dynamodb:Query',
      'sqs:SendMessage',
    ]);
  });

  it('roll-up reads and writes the table, and reaches neither people nor their letters nor media', () => {
    const statements = statementsOf(functions, 'RollUp');
    expect(actionsOf(statements)).toEqual([
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      ...logs,
      'secretsmanager:GetSecretValue',
    ]);
    expect(JSON.stringify(statements)).not.toContain('RefChannel');
    expect(JSON.stringify(statements)).not.toContain('RefWebhook');
  });

  it('console-api may answer cases and move dead letters, and has neither Meta’s secrets nor the mailbox to read', () => {
    const statements = statementsOf(console, 'ConsoleApi');
    const actions = actionsOf(statements);
    expect(actions.filter((action) => action.startsWith('sqs:'))).toEqual([
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
    ]);
    const receives = statements.filter(({ Action }) => [Action].flat().includes('sqs:ReceiveMessage'));
    expect(JSON.stringify(receives)).toContain('DeadLetters');
    expect(JSON.stringify(receives)).not.toContain('Mailbox');
    for (const secret of ['RefChannel', 'RefWebhook']) expect(JSON.stringify(statements)).not.toContain(secret);
    expect(actions.filter((action) => action.startsWith('cognito'))).toEqual([]);
  });

  it('jobs reaches no letter and no secret of Meta’s', () => {
    const statements = statementsOf(console, 'Jobs');
    for (const what of ['Mailbox', 'DeadLetters', 'RefChannel', 'RefWebhook'])
      expect(JSON.stringify(statements)).not.toContain(what);
  });

  it('nobody has a wildcard action, and the one wildcard resource is the objects of the bucket', () => {
    const policies = all.flatMap((template) => Object.values(template.findResources('AWS::IAM::Policy')));
    const statements = policies.flatMap((policy) => policy['Properties'].PolicyDocument.Statement);
    expect(statements.length).toBeGreaterThan(10);
    expect(actionsOf(statements).filter((action) => action.includes('*'))).toEqual([]);
    const wild = statements.filter(({ Resource }) => JSON.stringify(Resource).includes('*'));
    // converse, console-api and jobs, which alone writes in parts.
    const objects = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
    expect(wild.map(({ Action }) => Action).toSorted()).toEqual(['s3:AbortMultipartUpload', objects, objects, objects]);
    expect(actionsOf(statementsOf(console, 'Jobs'))).toContain('s3:AbortMultipartUpload');
  });

  it('no AWS-managed policy is attached', () => {
    const roles = all.flatMap((template) => Object.values(template.findResources('AWS::IAM::Role')));
    expect(roles.filter((role) => role['Properties'].ManagedPolicyArns !== undefined)).toEqual([]);
  });
});
