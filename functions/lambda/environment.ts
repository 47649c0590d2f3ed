import { whatsappFault } from '../conversation/whatsapp-settings.ts';

/** A setting that the stack writes into the Lambda's environment. Throws `SettingMissing` where it is absent or empty. */
export const environment = (name: string): string => present(name, process.env[name]);

/** A setting of those that the secrets hold. Throws `SettingMissing` where it is absent or empty. */
export const secret = (secrets: ReadonlyMap<string, string>, name: string): string => present(name, secrets.get(name));

/** Without white space around it: whoever pastes a secret takes the end of its line along. */
const present = (name: string, given: string | undefined): string => {
  const value = given?.trim() ?? '';
  if (value === '') throw new SettingMissing(name);
  const fault = name.startsWith('WHATSAPP_') ? whatsappFault(name, value) : null;
  if (fault !== null) throw new SettingMalformed(fault);
  return value;
};

/** It is there and cannot be right; its value is not told. */
class SettingMalformed extends Error {
  override readonly name = 'SettingMalformed';
}

/** Names the setting; the values of others are not told. */
class SettingMissing extends Error {
  constructor(name: string) {
    super(`the setting ${name} is missing`);
    this.name = 'SettingMissing';
  }
}
