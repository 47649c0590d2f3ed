import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { awsClient } from './aws-client.ts';

export const dynamoClient = (): DynamoDBClient => new DynamoDBClient(awsClient);
