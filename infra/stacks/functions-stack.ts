import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { FunctionName } from '../bundle.ts';
import { type Impact, ImpactAlarm } from '../constructs/impact-alarm.ts';
import { Overview } from '../constructs/overview.ts';
import { metricsNamespace, VecinaFunction } from '../constructs/vecina-function.ts';
import { WebhookApi } from '../constructs/webhook-api.ts';
import type { StageSettings } from '../settings.ts';
import type { DataStack } from './data-stack.ts';
import { converseTimeout, type MessagingStack } from './messaging-stack.ts';
import type { SecretsStack } from './secrets-stack.ts';

export type FunctionsStackProps = {
  readonly settings: StageSettings;
  /** The folder with a function's bundle. */
  readonly folderOf: (name: FunctionName) => string;
  readonly topic: ITopic;
  readonly data: DataStack;
  readonly messaging: MessagingStack;
  readonly secrets: SecretsStack;
};

/** The Lambdas, what calls them and what each may touch. */
export class FunctionsStack extends Stack {
  readonly receiveWebhook: VecinaFunction;
  readonly converse: VecinaFunction;
  readonly wakeUp: VecinaFunction;
  readonly rollUp: VecinaFunction;
  readonly webhookApi: WebhookApi;
  private readonly props: FunctionsStackProps;

  constructor(scope: Construct, id: string, props: FunctionsStackProps) {
    super(scope, id);
    this.props = props;
    this.receiveWebhook = this.makeReceiveWebhook();
    this.converse = this.makeConverse();
    this.wakeUp = this.makeWakeUp();
    this.rollUp = this.makeRollUp();
    const { settings, topic } = props;
    this.webhookApi = new WebhookApi(this, 'WebhookApi', {
      webhook: this.receiveWebhook.lambda,
      topic,
      rate: settings.webhookRate,
    });
    new CfnOutput(this, 'WebhookUrl', {
      description: 'Give this to Meta, with the verify token of the Webhook secret',
      value: `${this.webhookApi.stage.url}webhook`,
    });
    this.alarmOnCounts();
    new Overview(this, 'Overview', {
      stage: settings.stage,
      messaging: props.messaging,
      converse: this.converse,
      webhookApi: this.webhookApi,
    });
  }

  private makeReceiveWebhook(): VecinaFunction {
    const { settings, folderOf, topic, messaging, secrets } = this.props;
    const webhook = new VecinaFunction(this, 'ReceiveWebhook', {
      name: 'receive-webhook',
      folder: folderOf('receive-webhook'),
      stage: settings.stage,
      topic,
      timeout: Duration.seconds(10),
      memory: 512,
      errorImpact: {
        hurts: 'People’s messages do not come in; they see one tick and no answer.',
        act: 'Read its log: a setting named as missing, or SQS. Meta redelivers for seven days, so nothing is lost if it is mended by then.',
      },
    });
    webhook.bindQueueToSend(messaging.mailbox, messaging.key);
    webhook.bindSecret(secrets.master, 'MASTER_SECRET_ARN');
    webhook.bindSecret(secrets.webhook, 'WEBHOOK_SECRET_ARN');
    return webhook;
  }

  private makeConverse(): VecinaFunction {
    const { settings, folderOf, topic, data, messaging, secrets } = this.props;
    const converse = new VecinaFunction(this, 'Converse', {
      name: 'converse',
      folder: folderOf('converse'),
      stage: settings.stage,
      topic,
      timeout: converseTimeout,
      memory: 1024,
      environment: {
        WHATSAPP_PHONE_NUMBER_ID: settings.phoneNumberId,
        WHATSAPP_GRAPH_URL: settings.graphUrl,
        WHATSAPP_GRAPH_VERSION: settings.graphVersion,
        VECINA_CONTROLLER: JSON.stringify(settings.controller),
      },
      errorImpact: {
        hurts: 'Some people’s answers come late; after five tries their message is set aside and they hear nothing.',
        act: 'Read its log. StoreUnavailable: wait or see the table. A fault of ours: roll back; letters wait in the queue for fourteen days.',
      },
    });
    converse.bindTable(data.table, data.key, ['GetItem', 'PutItem', 'Query', 'BatchWriteItem', 'DeleteItem']);
    converse.bindBlobs(data.blobs, data.key);
    converse.bindSecret(secrets.master, 'MASTER_SECRET_ARN');
    converse.bindSecret(secrets.channel, 'CHANNEL_SECRET_ARN');
    // Where letters go after five tries that no outage spoiled: SQS's own count cannot tell these apart.
    converse.bindQueueToSend(messaging.deadLetters, messaging.key, 'DEAD_LETTERS_URL');
    // What came under another of a person's identifiers goes on in her own queue.
    converse.bindQueueToSend(messaging.mailbox, messaging.key);
    converse.takeFrom(messaging.mailbox, {
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: settings.converseConcurrency,
    });
    return converse;
  }

  private makeWakeUp(): VecinaFunction {
    const { settings, folderOf, topic, data, messaging, secrets } = this.props;
    const wakeUp = new VecinaFunction(this, 'WakeUp', {
      name: 'wake-up',
      folder: folderOf('wake-up'),
      stage: settings.stage,
      topic,
      timeout: Duration.seconds(50),
      memory: 512,
      errorImpact: {
        hurts: 'Reminders and messages that had to wait do not go out.',
        act: 'Read its log. The next minute tries again by itself; nothing is lost while it fails.',
      },
    });
    wakeUp.bindTable(data.table, data.key, ['Query', 'DeleteItem']);
    wakeUp.bindQueueToSend(messaging.mailbox, messaging.key);
    wakeUp.bindSecret(secrets.master, 'MASTER_SECRET_ARN');
    new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
      // The next minute does it again: an old call is worth nothing.
      targets: [new LambdaFunction(wakeUp.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    new ImpactAlarm(this, 'WakeUpSilent', {
      metric: wakeUp.lambda.metricInvocations({ period: Duration.minutes(5) }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.BREACHING,
      impact: {
        hurts: 'Nobody is woken: reminders and messages that had to wait stay where they are.',
        act: 'See whether the rule EveryMinute is enabled and may call wake-up; enabling it makes up for what was missed.',
      },
      topic,
    });
    return wakeUp;
  }

  private makeRollUp(): VecinaFunction {
    const { settings, folderOf, topic, data, secrets } = this.props;
    const rollUp = new VecinaFunction(this, 'RollUp', {
      name: 'roll-up',
      folder: folderOf('roll-up'),
      stage: settings.stage,
      topic,
      timeout: Duration.minutes(15),
      memory: 1769,
      environment: { WHATSAPP_PHONE_NUMBER_ID: settings.phoneNumberId },
      errorImpact: {
        hurts:
          'The team’s figures stand still, and erased people stay in them under their hashes. Nobody who writes notices.',
        act: 'Read its log. The next hour counts the same days again; once it works, what was missed is made up for by itself.',
      },
    });
    rollUp.bindTable(data.table, data.key, ['GetItem', 'PutItem', 'Query', 'BatchWriteItem', 'DeleteItem']);
    rollUp.bindSecret(secrets.master, 'MASTER_SECRET_ARN');
    new Rule(this, 'EveryHour', {
      schedule: Schedule.rate(Duration.hours(1)),
      // The next hour does it again.
      targets: [new LambdaFunction(rollUp.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(30) })],
    });
    return rollUp;
  }

  /** What our own counts tell (`count` in functions/): nothing errs, and still somebody is hurt. */
  private alarmOnCounts(): void {
    const watch = (
      id: string,
      watched: { readonly name: string; readonly service: string; readonly threshold: number; readonly impact: Impact },
    ) =>
      new ImpactAlarm(this, id, {
        metric: new Metric({
          namespace: metricsNamespace(this.props.settings.stage),
          metricName: watched.name,
          dimensionsMap: { service: watched.service },
          statistic: 'Sum',
          period: Duration.minutes(5),
        }),
        threshold: watched.threshold,
        evaluationPeriods: 1,
        impact: watched.impact,
        topic: this.props.topic,
      });
    watch('Refused', {
      name: 'webhook.refused',
      service: 'receive-webhook',
      threshold: 20,
      impact: {
        hurts:
          'Nobody if somebody else is knocking; everybody if Meta’s own deliveries are refused: then nobody gets an answer.',
        act: 'See whether webhook.message still counts. If not, the app secret in Meta’s dashboard was changed: put the new one into the Webhook secret.',
      },
    });
    watch('SetAside', {
      name: 'webhook.aside',
      service: 'receive-webhook',
      threshold: 10,
      impact: {
        hurts: 'People who sent what we do not understand get no answer to it. Meta may have changed what it delivers.',
        act: 'See which webhook.aside.<reason> counts, read Meta’s changelog, teach functions/adapters/whatsapp the new form. What was set aside is kept, sealed.',
      },
    });
    watch('ChannelBlocked', {
      name: 'send.alarm',
      service: 'converse',
      threshold: 1,
      impact: {
        hurts:
          'Everybody: Meta refuses all that we send (token, policy, billing or quality of the number). Answers wait, none is lost.',
        act: 'Look at the number and at billing in Meta’s dashboard; put a new token into the Channel secret and start converse anew. What waits goes out by itself.',
      },
    });
    watch('ChannelUnreachable', {
      name: 'send.retry',
      service: 'converse',
      threshold: 20,
      impact: {
        hurts:
          'Everybody who writes now: Meta does not answer, or with server errors. Answers wait in order, none is lost.',
        act: 'Look at Meta’s status page. If Meta is well, look at the network of converse. What waits goes out by itself, oldest first.',
      },
    });
    watch('SendBug', {
      name: 'send.bug',
      service: 'converse',
      threshold: 1,
      impact: {
        hurts: 'A person was asked nothing: our message broke a rule of Meta’s and will never go out.',
        act: 'See which question it was by the count’s time in the transcript; shorten or mend its text; flows check should have caught it, so add its case there.',
      },
    });
    watch('SendAbandoned', {
      name: 'send.abandoned',
      service: 'converse',
      threshold: 1,
      impact: {
        hurts: 'A person got no answer: Meta failed with it for two hours while it took others, or for three days.',
        act: 'It lies among the set-aside pieces (reason not-sendable). See which message Meta fails with, mend its text, and write to her as staff.',
      },
    });
    watch('MailboxUnavailable', {
      name: 'webhook.unavailable',
      service: 'receive-webhook',
      threshold: 1,
      impact: {
        hurts: 'Messages come in late: SQS took none of a delivery, so Meta was asked to come again.',
        act: 'See AWS’s health page for SQS and KMS, and whether the role of receive-webhook may still send to the mailbox.',
      },
    });
  }
}
