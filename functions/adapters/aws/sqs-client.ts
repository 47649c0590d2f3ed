import { SQSClient } from '@aws-sdk/client-sqs';
import { awsClient } from './aws-client.ts';

/** The queue's URL is a name, not an address: calls go to AWS's endpoint, or where `AWS_ENDPOINT_URL_SQS` points. */
export const sqsClient = (waits = awsClient): SQSClient => new SQSClient({ ...waits, useQueueUrlAsEndpoint: false });
