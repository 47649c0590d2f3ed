/**
 * How every SDK client of a Lambda calls: three tries, a second to connect, three to answer. Without these a hung
 * connection would eat the whole time that the Lambda has; the letter comes again, so giving up early is safe.
 */
export const awsClient = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
};

/** For commands: whoever runs one waits longer than a Lambda may, on whatever line she has. */
export const patientClient = {
  ...awsClient,
  requestHandler: { ...awsClient.requestHandler, connectionTimeout: 5000, requestTimeout: 20_000 },
};
