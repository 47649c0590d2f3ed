import { z } from 'zod';

/**
 * What differs between stages. Given as CDK context (`-c stage=prod -c phoneNumberId=…`) or in `cdk.json`; secrets are
 * never here, they live in Secrets Manager.
 */
const schema = z.object({
  /** Names the stacks: `Vecina-<stage>-…`. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,20}$/)
    .default('dev'),
  /** WhatsApp's id of the number that people write to. Empty: the webhook refuses to answer until it is set. */
  phoneNumberId: z.string().regex(/^\d*$/).default(''),
  /** Meta's base URL without the version, or another host that speaks like it. */
  graphUrl: z
    .url()
    .refine((url) => !/\/v\d+\.\d+\/?$/.test(url), 'the version is `graphVersion`, not a part of `graphUrl`')
    .default('https://graph.facebook.com'),
  graphVersion: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v26.0'),
  /** Who is responsible for the data (Ley 1581 de 2012, art. 12 d); as JSON on the command line. */
  controller: z.preprocess(
    (given) => (typeof given === 'string' ? JSON.parse(given) : given),
    z.object({ name: z.string(), address: z.string(), phone: z.string(), email: z.string() }).nullable().default(null),
  ),
  /** Who hears alarms. Empty: the topic has no subscriber yet. */
  alarmEmail: z.union([z.email(), z.literal('')]).default(''),
  /** At most so many people answered at the same instant; Meta allows 80 messages a second per number at first. */
  converseConcurrency: z.coerce.number().int().min(2).max(1000).default(100),
  /** How browsers know the console, e.g. `https://consola.example.org`; empty: by the address of its HTTP API. */
  consoleUrl: z
    .union([z.url({ protocol: /^https$/ }).transform((url) => new URL(url).origin), z.literal('')])
    .default(''),
  /** First part of the address at which Cognito asks who one is; empty: made of stage and account. */
  signInPrefix: z
    .string()
    .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)?$/)
    .default(''),
  /** Entities whose systems may call the API, parted by commas: each gets a client of its own. */
  entities: z
    .string()
    .regex(/^(?:[a-z0-9-]{1,40}(?:,[a-z0-9-]{1,40})*)?$/)
    .default('')
    .transform((text) => text.split(',').filter((one) => one !== '')),
  /** Requests per second that the webhook lets in; Meta asks for three times what one sends plus what one receives. */
  webhookRate: z.coerce.number().int().positive().default(1000),
});

export type StageSettings = z.infer<typeof schema>;

/** Reads the settings from what `lookup` returns by name; throws with the name of the first that is wrong. */
export const stageSettings = (lookup: (name: string) => unknown): StageSettings => {
  const given = Object.keys(schema.shape).map((name) => [name, lookup(name)] as const);
  const parsed = schema.safeParse(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  if (!parsed.success) throw new Error(`CDK context: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};
