/** Emulators look whether a request is signed, and not how. */
export const signed = {
  authorization:
    'AWS4-HMAC-SHA256 Credential=test/20261122/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=00',
  'x-amz-date': '20261122T000000Z',
};
