import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { checkBlobName, checkBlobPrefix } from '../../ports/blob-name.ts';
import type { Blobs } from '../../ports/blobs.ts';
import { awsFault } from './aws-fault.ts';

export type S3BlobsOptions = { readonly client: S3Client; readonly bucket: string };

/** `Blobs` in a bucket. The role needs `s3:ListBucket` too: without it S3 calls an absent object forbidden. */
export const s3Blobs = ({ client, bucket }: S3BlobsOptions): Blobs => {
  const calling = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw awsFault(error, 'S3');
    }
  };

  const read = async (name: string) => {
    const { Body, ContentType } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    return { bytes, mime: ContentType ?? 'application/octet-stream' };
  };

  return {
    async put(name, bytes, mime) {
      checkBlobName(name);
      await calling(() =>
        client.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: bytes, ContentType: mime })),
      );
    },
    async get(name) {
      checkBlobName(name);
      return calling(async () => {
        try {
          return await read(name);
        } catch (error) {
          if (error instanceof NoSuchKey) return undefined;
          throw error;
        }
      });
    },
    async delete(name) {
      checkBlobName(name);
      await calling(() => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name })));
    },
    async list(prefix) {
      checkBlobPrefix(prefix);
      const names: string[] = [];
      let more: string | undefined;
      do {
        const page = await calling(() =>
          client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: more })),
        );
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) names.push(Key);
        more = page.NextContinuationToken;
      } while (more !== undefined);
      return names;
    },
  };
};
