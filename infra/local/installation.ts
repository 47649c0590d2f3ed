import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from './bad-input.ts';

/** Where an installation on this machine lies. */
export const installationFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  env.VECINA_DATA?.trim() || '.vecina';

export const databaseIn = (data: string): string => join(data, 'vecina.db');

export const hasInstallation = (): boolean => existsSync(databaseIn(installationFolder(process.env)));

/** Before the settings are read: where nothing is, that would make secrets. */
export const needInstallation = (): void => {
  if (!hasInstallation())
    throw new BadInput(`there is no database in ${installationFolder(process.env)}; set VECINA_DATA`);
};
