import { Duration, Validations } from 'aws-cdk-lib';
import { type HttpApi, HttpRoute, HttpRouteKey, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { accessLogs } from './access-logs.ts';
import { ImpactAlarm } from './impact-alarm.ts';

export type ConsoleHttpProps = { readonly api: HttpApi; readonly handler: IFunction; readonly topic: ITopic };

/** `/console` and `/api` to the outside. A team is small: more than this is somebody who guesses. */
const rate = 50;

export class ConsoleHttp extends Construct {
  readonly stage: HttpStage;

  constructor(scope: Construct, id: string, { api, handler, topic }: ConsoleHttpProps) {
    super(scope, id);
    const integration = new HttpLambdaIntegration('Console', handler);
    // One route for all: the router behind it knows which there are, and a pattern of the gateway's takes no trailing slash.
    const route = new HttpRoute(this, 'All', { httpApi: api, routeKey: HttpRouteKey.DEFAULT, integration });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The one router behind it decides who may come in, by cookie or token, and denies by default.',
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: rate * 2 },
      detailedMetricsEnabled: true,
      accessLogSettings: accessLogs(this),
    });
    new ImpactAlarm(this, 'ServerErrors', {
      metric: this.stage.metricServerError({ period: Duration.minutes(5) }),
      threshold: 3,
      evaluationPeriods: 1,
      impact: {
        hurts:
          'The team’s pages answer with faults: cases wait, and systems of entities cannot send. Bot and citizens go on.',
        act: 'Look at the errors of console-api; the table, Cognito and a missing setting are the usual ones.',
      },
      topic,
    });
  }
}
