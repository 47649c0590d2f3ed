import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { StageSettings } from '../settings.ts';

/** The one topic that people hear. Alarm texts hold no personal data, so it needs no key of its own, only TLS. */
export class AlertsStack extends Stack {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, settings: StageSettings) {
    super(scope, id);
    this.topic = new Topic(this, 'Alarms', { displayName: `Vecina ${settings.stage}`, enforceSSL: true });
    // `enforceSSL` gives the topic a policy of its own, and with it the default one, which let alarms in, is gone.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (settings.alarmEmail !== '') this.topic.addSubscription(new EmailSubscription(settings.alarmEmail));
  }
}
