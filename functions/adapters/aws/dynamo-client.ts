import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { awsClient } from './aws-client.ts';

export const dynamoClient = (waits = awsClient): DynamoDBClient => new DynamoDBClient(waits);
