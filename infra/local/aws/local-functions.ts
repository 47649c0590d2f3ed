import { z } from 'zod';
import type { CloudResource, CloudTemplate } from './cloud-template.ts';
import { LambdaPool } from './lambda-pool.ts';
import type { LocalCloud } from './local-cloud.ts';
import { pollQueue } from './poll-queue.ts';

export type LocalFunctionsOptions = {
  readonly template: CloudTemplate;
  readonly cloud: LocalCloud;
  /** Folder with one folder for each function. */
  readonly bundles: string;
  readonly stage: string;
  /** Copies of each function side by side. */
  readonly copies: number;
  readonly verbose: boolean;
  readonly hear?: ((text: string) => void) | undefined;
  /** Variables of a function that stand for what is not there locally, by the function's name. */
  readonly instead?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export type LocalFunctions = {
  /** The function behind a route of the HTTP APIs, such as `POST /webhook`. */
  behind(method: string, path: string): LambdaPool | undefined;
  /** By its name in `functions/`. */
  named(name: string): LambdaPool;
  /** Calls, now, what the template says is to be called each minute. */
  runSchedules(): Promise<void>;
  /** All functions' clocks are this much ahead of the system's, in milliseconds. */
  moveClock(ahead: number): void;
  stop(): Promise<void>;
};

const functionSchema = z.object({
  FunctionName: z.string(),
  MemorySize: z.number(),
  Timeout: z.number(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});
const mappingSchema = z.object({ BatchSize: z.number(), FunctionResponseTypes: z.array(z.string()).default([]) });
const batchResponseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });
const ruleSchema = z.object({
  ScheduleExpression: z.enum(['rate(1 minute)', 'rate(1 hour)']),
  Targets: z.array(z.object({ Arn: z.unknown() })),
});

/** Every Lambda of the template as a pool of child processes, wired to queues, routes and schedules as the template says. */
export const startLocalFunctions = async (options: LocalFunctionsOptions): Promise<LocalFunctions> => {
  const { template, cloud, copies } = options;
  const pools = new Map<string, LambdaPool>();
  const byName = new Map<string, LambdaPool>();
  const lambdas = template.ofType('AWS::Lambda::Function');
  for (const lambda of lambdas) template.name(lambda, { ref: lambda.id, arn: lambda.id });
  for (const lambda of lambdas) {
    const { name, pool } = makePool(lambda, options);
    pools.set(lambda.id, pool);
    byName.set(name, pool);
  }
  const poolOf = (stack: string, reference: unknown): LambdaPool => {
    const pool = pools.get(String(template.resolve(stack, reference)));
    if (pool === undefined) throw new Error(`${JSON.stringify(reference)} is no function of the template`);
    return pool;
  };
  await Promise.all([...pools.values()].map((pool) => pool.ready));

  const queueUrls = new Map(
    template.ofType('AWS::SQS::Queue').map((queue) => [template.nameOf(queue).arn, template.nameOf(queue).ref]),
  );
  const pollers = template.ofType('AWS::Lambda::EventSourceMapping').map(({ stack, properties }) => {
    const { BatchSize, FunctionResponseTypes } = mappingSchema.parse(properties);
    const partial = FunctionResponseTypes.includes('ReportBatchItemFailures');
    const pool = poolOf(stack, properties['FunctionName']);
    return pollQueue({
      client: cloud.sqs,
      queueUrl: queueUrls.get(String(template.resolve(stack, properties['EventSourceArn']))) ?? '',
      invoke: async (event) => {
        const answer = await pool.invoke(event);
        return partial ? batchResponseSchema.parse(answer) : undefined;
      },
      batchSize: BatchSize,
      concurrency: copies,
    });
  });

  const routes = routesOf(template, poolOf);
  const scheduled = (every: string) =>
    template.ofType('AWS::Events::Rule').flatMap(({ stack, properties }) => {
      const { ScheduleExpression, Targets } = ruleSchema.parse(properties);
      return ScheduleExpression === every ? Targets.map(({ Arn }) => poolOf(stack, Arn)) : [];
    });
  const byMinute = scheduled('rate(1 minute)');
  const byHour = scheduled('rate(1 hour)');
  const run = async (pools: readonly LambdaPool[]) => {
    await Promise.all(
      pools.map((pool) =>
        pool.invoke({
          source: 'aws.events',
          'detail-type': 'Scheduled Event',
          detail: {},
          time: new Date().toISOString(),
        }),
      ),
    );
  };
  const runSchedules = () => run(byMinute);
  const everyMinute = setInterval(() => runSchedules().catch(() => {}), 60_000);
  const everyHour = setInterval(() => run(byHour).catch(() => {}), 3_600_000);
  return {
    // Two HTTP APIs on one address: what is not the webhook's goes to the console's one route.
    behind: (method, path) =>
      routes.get(`${method} ${path}`) ?? (/^\/(?:console|api)(?:\/|$)/.test(path) ? routes.get('$default') : undefined),
    named: (name) => {
      const pool = byName.get(name);
      if (pool === undefined) throw new Error(`there is no function ${name}`);
      return pool;
    },
    runSchedules,
    moveClock: (ahead) => {
      for (const pool of pools.values()) pool.moveClock(ahead);
    },
    stop: async () => {
      clearInterval(everyMinute);
      clearInterval(everyHour);
      await Promise.all(pollers.map((poller) => poller.stop()));
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
};

const makePool = (
  lambda: CloudResource,
  { template, cloud, bundles, stage, copies, verbose, hear, instead = {} }: LocalFunctionsOptions,
) => {
  const { FunctionName, MemorySize, Timeout, Environment } = functionSchema.parse(lambda.properties);
  const name = FunctionName.replace(`vecina-${stage}-`, '');
  const ours = instead[name] ?? {};
  const left = Object.fromEntries(Object.entries(Environment.Variables).filter(([key]) => !(key in ours)));
  const variables = z.record(z.string(), z.string()).parse(template.resolve(lambda.stack, left));
  const pool = new LambdaPool({
    name,
    bundle: `${bundles}/${name}/index.mjs`,
    environment: { ...cloud.environment, ...variables, ...ours },
    // A team is few, and these are large.
    copies: name === 'console-api' || name === 'jobs' ? 1 : copies,
    timeoutSeconds: Timeout,
    memory: MemorySize,
    verbose,
    hear,
  });
  return { name, pool };
};

const integrationSchema = z.object({ IntegrationUri: z.unknown() });
const routeSchema = z.object({
  RouteKey: z.string(),
  Target: z.object({ 'Fn::Join': z.tuple([z.string(), z.tuple([z.string(), z.object({ Ref: z.string() })])]) }),
});

/** `POST /webhook` and so on, each through its integration to a function. */
const routesOf = (
  template: CloudTemplate,
  poolOf: (stack: string, reference: unknown) => LambdaPool,
): ReadonlyMap<string, LambdaPool> => {
  const integrations = template.ofType('AWS::ApiGatewayV2::Integration');
  return new Map(
    template.ofType('AWS::ApiGatewayV2::Route').map(({ stack, properties }) => {
      const { RouteKey, Target } = routeSchema.parse(properties);
      const [, [, { Ref }]] = Target['Fn::Join'];
      const integration = integrations.find(({ id }) => id === `${stack}/${Ref}`);
      return [RouteKey, poolOf(stack, integrationSchema.parse(integration?.properties).IntegrationUri)];
    }),
  );
};
