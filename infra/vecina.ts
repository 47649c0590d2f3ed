import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { FunctionName } from './bundle.ts';
import type { StageSettings } from './settings.ts';
import { AlertsStack } from './stacks/alerts-stack.ts';
import { ConsoleStack } from './stacks/console-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { FunctionsStack } from './stacks/functions-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { MessagingStack } from './stacks/messaging-stack.ts';
import { SecretsStack } from './stacks/secrets-stack.ts';

export type Vecina = {
  readonly alerts: AlertsStack;
  readonly secrets: SecretsStack;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
  readonly functions: FunctionsStack;
  readonly identity: IdentityStack;
  readonly console: ConsoleStack;
};

/**
 * All stacks of one stage; `folderOf` says where a function's bundle lies. What must outlive a mistake (data, secrets, letters) is apart
 * from what is replaced daily.
 */
export const addVecina = (app: App, settings: StageSettings, folderOf: (name: FunctionName) => string): Vecina => {
  // A stack that others use refuses to change what they use; the CDK asks to be told so.
  app.node.setContext('@aws-cdk/core:defaultCrossStackReferences', 'strong');
  const name = (part: string) => `Vecina-${settings.stage}-${part}`;
  const alerts = new AlertsStack(app, name('Alerts'), settings);
  const secrets = new SecretsStack(app, name('Secrets'));
  const data = new DataStack(app, name('Data'), { topic: alerts.topic });
  const messaging = new MessagingStack(app, name('Messaging'), { topic: alerts.topic });
  const functions = new FunctionsStack(app, name('Functions'), {
    settings,
    folderOf,
    topic: alerts.topic,
    data,
    messaging,
    secrets,
  });
  const identity = new IdentityStack(app, name('Identity'), settings);
  const console = new ConsoleStack(app, name('Console'), {
    settings,
    folderOf,
    topic: alerts.topic,
    data,
    messaging,
    secrets,
    identity,
  });
  Tags.of(app).add('product', 'vecina');
  Tags.of(app).add('stage', settings.stage);
  // Breaks the synthesis where a rule is neither kept nor answered with a reason.
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { alerts, secrets, data, messaging, functions, identity, console };
};
