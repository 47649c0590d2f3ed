import { open, seal } from '../conversation/seal.ts';
import type { JobDeps } from './deps.ts';
import { uploadName } from './job.ts';
import { JobStopped } from './job-stopped.ts';

/** An upload that nobody takes is gone after so long. */
const keptMs = 86_400_000;

/** A sheet holds phone numbers and documents: it lies sealed, until it was taken or a day has passed. */
export const putUpload = async (
  { blobs, keys, now }: Pick<JobDeps, 'blobs' | 'keys' | 'now'>,
  id: string,
  bytes: Uint8Array,
): Promise<string> => {
  const sealed = seal(keys, Buffer.from(bytes).toString('base64'));
  await blobs.put(uploadName(id), Buffer.from(sealed), 'text/plain');
  return new Date(now().getTime() + keptMs).toISOString();
};

export const readUpload = async ({ blobs, keys }: Pick<JobDeps, 'blobs' | 'keys'>, id: string): Promise<Uint8Array> => {
  const found = await blobs.get(uploadName(id));
  if (found === undefined) throw new JobStopped('upload-gone');
  return Buffer.from(open(keys, Buffer.from(found.bytes).toString()), 'base64');
};
