/**
 * How every SDK client of ours calls: three tries and a second to connect, three to answer. Without these a hung
 * connection would eat the whole time that the Lambda has; the letter comes again, so giving up early is safe.
 */
export const awsClient = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
};

/** The queue's URL is a name, not an address: calls go to AWS's endpoint, or where `AWS_ENDPOINT_URL_SQS` points. */
export const sqsClient = { ...awsClient, useQueueUrlAsEndpoint: false };
