import { S3Client } from '@aws-sdk/client-s3';
import { awsClient } from './aws-client.ts';

export const s3Client = (waits = awsClient): S3Client => new S3Client(waits);
