import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { MessagingStack } from '../stacks/messaging-stack.ts';
import { metricsNamespace, type VecinaFunction } from './vecina-function.ts';
import type { WebhookApi } from './webhook-api.ts';

export type OverviewProps = {
  readonly stage: string;
  readonly messaging: MessagingStack;
  readonly converse: VecinaFunction;
  readonly webhookApi: WebhookApi;
};

/** One page that answers "are people being answered?": what comes in, what goes out, who waits, how long. */
export class Overview extends Dashboard {
  constructor(scope: Construct, id: string, { stage, messaging, converse, webhookApi }: OverviewProps) {
    super(scope, id, { dashboardName: `vecina-${stage}`, defaultInterval: Duration.hours(3) });
    const count = (service: string, metricName: string): IMetric =>
      new Metric({
        namespace: metricsNamespace(stage),
        metricName,
        dimensionsMap: { service },
        statistic: 'Sum',
        period: Duration.minutes(1),
      });
    const counts = (service: string, names: readonly string[]): IMetric[] => names.map((name) => count(service, name));
    this.addWidgets(
      new GraphWidget({
        title: 'Came in',
        left: counts('receive-webhook', ['webhook.message', 'webhook.aside', 'webhook.refused', 'webhook.unavailable']),
      }),
      new GraphWidget({
        title: 'Went out',
        left: counts('converse', ['send.sent', 'send.retry', 'send.wait', 'send.pause', 'send.give-up']),
      }),
      new GraphWidget({
        title: 'Waits (seconds, letters)',
        left: [messaging.mailbox.metricApproximateAgeOfOldestMessage()],
        right: [
          messaging.mailbox.metricApproximateNumberOfMessagesVisible(),
          messaging.deadLetters.metricApproximateNumberOfMessagesVisible(),
        ],
      }),
      new GraphWidget({
        title: 'Takes (ms, p99)',
        left: [
          webhookApi.stage.metricLatency({ statistic: 'p99' }),
          converse.lambda.metricDuration({ statistic: 'p99' }),
        ],
      }),
    );
  }
}
