import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { expect, it } from 'vitest';
import type { Vecina } from '../../infra/vecina.ts';
import { synthesize } from './synthesized.ts';

it('cdk-nag finds nothing that is neither kept nor answered with a reason', () => {
  expect(() => synthesize()).not.toThrow();
});

const planted: readonly (readonly [string, RegExp, (stacks: Vecina) => void])[] = [
  [
    'a role that may do everything to the table',
    /IAM5\[Action::dynamodb:\*\]/,
    ({ functions }) =>
      functions.converse.role.addToPolicy(
        new PolicyStatement({ actions: ['dynamodb:*'], resources: ['arn:aws:dynamodb:::table/x'] }),
      ),
  ],
  [
    'a right on every secret',
    /IAM5\[Resource::\*\]/,
    ({ functions }) =>
      functions.receiveWebhook.role.addToPolicy(
        new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: ['*'] }),
      ),
  ],
  ['a queue open without TLS', /SQS4/, ({ messaging }) => new Queue(messaging, 'Open')],
];

it.each(planted)('%s turns the synthesis red', (_, finding, plant) => {
  expect(() => synthesize({}, plant)).toThrow(finding);
});
