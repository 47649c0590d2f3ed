import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { JobBell } from '../../ports/job-bell.ts';
import { awsFault } from './aws-fault.ts';

/** Rings by a message with the job's id. */
export const sqsJobBell = ({ client, queueUrl }: { client: SQSClient; queueUrl: string }): JobBell => ({
  async ring(id) {
    try {
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: id }));
    } catch (error) {
      throw awsFault(error, 'SQS');
    }
  },
});
