import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { checkBlobName } from '../../ports/blob-name.ts';
import type { Files, FileWriter } from '../../ports/files.ts';
import { awsFault } from './aws-fault.ts';
import type { S3BlobsOptions } from './s3-blobs.ts';

/** `Files` in the bucket of `s3Blobs`: what is larger than a part goes up in parts, and only one of them is in memory. */
export const s3Files = ({ client, bucket }: S3BlobsOptions): Files => ({
  async create(name, mime) {
    checkBlobName(name);
    return writer({ client, bucket, name, mime });
  },
  async read(name) {
    checkBlobName(name);
    try {
      const { Body, ContentType, ContentLength } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: name }),
      );
      const body = Body?.transformToWebStream();
      if (body === undefined) return undefined;
      return { mime: ContentType ?? 'application/octet-stream', bytes: ContentLength ?? 0, body };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw awsFault(error, 'S3');
    }
  },
  async link(name, as) {
    checkBlobName(name);
    const get = new GetObjectCommand({
      Bucket: bucket,
      Key: name,
      ResponseContentDisposition: `attachment; filename="${as.replaceAll(/[^\w.-]/g, '_')}"`,
      ResponseCacheControl: 'no-store',
    });
    return getSignedUrl(client, get, { expiresIn: linkSeconds });
  },
});

const linkSeconds = 60;

/** S3 wants parts of at least 5 MB, and takes 10,000 of them. */
const partBytes = 6_000_000;

const writer = ({
  client,
  bucket,
  name,
  mime,
}: S3BlobsOptions & { readonly name: string; readonly mime: string }): FileWriter => {
  const target = { Bucket: bucket, Key: name };
  const parts: { readonly PartNumber: number; readonly ETag: string | undefined }[] = [];
  const waiting: Buffer[] = [];
  let bytes = 0;
  let upload: string | null = null;
  const calling = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw awsFault(error, 'S3');
    }
  };
  const take = (): Buffer => {
    const all = Buffer.concat(waiting.splice(0));
    const part = all.subarray(0, partBytes);
    const rest = all.subarray(partBytes);
    if (rest.length > 0) waiting.push(rest);
    bytes = rest.length;
    return part;
  };
  const flush = async (): Promise<void> => {
    const Body = take();
    upload ??= (await client.send(new CreateMultipartUploadCommand({ ...target, ContentType: mime }))).UploadId ?? null;
    const PartNumber = parts.length + 1;
    const { ETag } = await client.send(
      new UploadPartCommand({ ...target, UploadId: upload ?? undefined, PartNumber, Body }),
    );
    parts.push({ PartNumber, ETag });
  };
  return {
    async write(chunk) {
      // A copy: the caller may use its buffer again.
      waiting.push(Buffer.from(chunk));
      bytes += chunk.length;
      while (bytes >= partBytes) await calling(flush);
    },
    close: () =>
      calling(async () => {
        if (upload === null) {
          await client.send(new PutObjectCommand({ ...target, Body: Buffer.concat(waiting), ContentType: mime }));
          return;
        }
        if (bytes > 0) await flush();
        await client.send(
          new CompleteMultipartUploadCommand({
            ...target,
            UploadId: upload,
            MultipartUpload: { Parts: parts.map(({ PartNumber, ETag }) => ({ PartNumber, ETag })) },
          }),
        );
      }),
    abandon: () =>
      calling(async () => {
        if (upload !== null) await client.send(new AbortMultipartUploadCommand({ ...target, UploadId: upload }));
      }),
  };
};
