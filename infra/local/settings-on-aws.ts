import { readSecrets } from '../../functions/adapters/aws/secrets.ts';
import { deriveKeys, type Keys } from '../../functions/conversation/seal.ts';
import { BadInput } from './bad-input.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting of an installation on AWS, under the name that `converse` has it under. */
export const setting = (env: Environment, name: string): string => {
  const value = env[name];
  if (!value) throw new BadInput(`--aws needs the setting ${name}`);
  return value;
};

/** The installation's keys, from the master secret where no `VECINA_KEY` is given. */
export const keysOnAws = async (env: Environment): Promise<Keys> => {
  const master = env['VECINA_KEY'] || (await readSecrets([setting(env, 'MASTER_SECRET_ARN')])).get('VECINA_KEY');
  if (!master) throw new BadInput('the master secret holds no VECINA_KEY');
  return deriveKeys(master);
};
