import { slugUuid } from './slug-uuid.ts';

export type HsdsPhone = {
  readonly id: string;
  readonly number: string;
  readonly extension?: number | undefined;
  readonly description?: string | undefined;
};

/** Our `6013808330 ext. 67440 / 3102385351` as HSDS phones. An extension that is no plain number becomes words. */
export const hsdsPhones = (phone: string | null, slug: string): readonly HsdsPhone[] =>
  (phone ?? '')
    .split(' / ')
    .filter((one) => one !== '')
    .map((one, at) => {
      const [number = one, extension] = one.split(' ext. ');
      const id = slugUuid('phone', `${slug}/${at + 1}`);
      if (extension === undefined) return { id, number };
      const plain = /^[1-9]\d*$/.test(extension);
      return plain ? { id, number, extension: Number(extension) } : { id, number, description: `ext. ${extension}` };
    });

/** And back. Null for none. */
export const phoneOf = (phones: readonly Omit<HsdsPhone, 'id'>[]): string | null => {
  const written = phones.map(({ number, extension, description }) => {
    if (extension !== undefined) return `${number} ext. ${extension}`;
    return description?.startsWith('ext. ') ? `${number} ${description}` : number;
  });
  return written.length === 0 ? null : written.join(' / ');
};
