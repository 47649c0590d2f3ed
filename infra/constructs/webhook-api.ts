import { Duration, Validations } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { accessLogs } from './access-logs.ts';
import { ImpactAlarm } from './impact-alarm.ts';

export type WebhookApiProps = {
  readonly webhook: IFunction;
  readonly topic: ITopic;
  /** Requests per second let in; twice as many in a burst. Meta comes again for what is turned away. */
  readonly rate: number;
};

/** `/webhook`, and nothing else, to the outside. */
export class WebhookApi extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, { webhook, topic, rate }: WebhookApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { description: 'Where Meta delivers', createDefaultStage: false });
    const routes = this.api.addRoutes({
      path: '/webhook',
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Webhook', webhook),
    });
    for (const route of routes) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Meta signs the raw body instead; receive-webhook checks it in constant time and answers 401.',
      });
    }
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: rate * 2 },
      detailedMetricsEnabled: true,
      accessLogSettings: accessLogs(this),
    });
    this.alarms(topic);
  }

  private alarms(topic: ITopic): void {
    new ImpactAlarm(this, 'ServerErrors', {
      metric: this.stage.metricServerError({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      impact: {
        hurts:
          'Meta’s deliveries are answered with a fault: people wait until Meta comes again, with growing pauses, for up to seven days.',
        act: 'Look at the errors of receive-webhook; a missing secret and a queue that refuses are the usual ones. Meta redelivers by itself once it is mended.',
      },
      topic,
    });
    new ImpactAlarm(this, 'SlowAnswers', {
      metric: this.stage.metricLatency({ period: Duration.minutes(5), statistic: 'p99' }),
      threshold: 1000,
      evaluationPeriods: 3,
      impact: {
        hurts:
          'Nobody yet. Meta wants fewer than 1% of answers above a second; if it stays so, it slows its deliveries to us.',
        act: 'See whether cold starts or SQS take the time (logs of receive-webhook, initDuration); provisioned concurrency helps against the first.',
      },
      topic,
    });
  }
}
