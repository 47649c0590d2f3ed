import { StoreUnavailable } from '../../ports/table.ts';

/** Work in the folder of blobs; what the disk refuses is told as `StoreUnavailable`, by its code alone. */
export const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new StoreUnavailable(`The folder of blobs cannot be used: ${code}`, { cause: error });
  }
};

/** For `.catch`: a file that is not there is nothing; any other fault goes on. */
export const absent = (error: unknown): undefined => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
};
