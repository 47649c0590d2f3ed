import { SettingMissing } from './secrets.ts';

/** A setting that the stack writes into the Lambda's environment. Throws `SettingMissing` where it is absent or empty. */
export const environment = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new SettingMissing(name);
  return value;
};
