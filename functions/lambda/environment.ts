/** A setting that the stack writes into the Lambda's environment. Throws `SettingMissing` where it is absent or empty. */
export const environment = (name: string): string => present(name, process.env[name]);

/** A setting of those that the secrets hold. Throws `SettingMissing` where it is absent or empty. */
export const secret = (secrets: ReadonlyMap<string, string>, name: string): string => present(name, secrets.get(name));

const present = (name: string, value: string | undefined): string => {
  if (value === undefined || value === '') throw new SettingMissing(name);
  return value;
};

/** Names the setting; the values of others are not told. */
class SettingMissing extends Error {
  constructor(name: string) {
    super(`the setting ${name} is missing`);
    this.name = 'SettingMissing';
  }
}
