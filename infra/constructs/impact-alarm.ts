import { Alarm, type AlarmProps, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** What someone woken at night must read first. Becomes the alarm's description, so at most about 900 characters in all. */
export type Impact = {
  /** Who is hurt, and how, in a sentence. */
  readonly hurts: string;
  /** What to do about it, first step first. */
  readonly act: string;
};

export type ImpactAlarmProps = Omit<AlarmProps, 'alarmDescription' | 'actionsEnabled'> & {
  readonly impact: Impact;
  readonly topic: ITopic;
};

/** An alarm that says who is hurt and what to do, on the one topic that people hear. Silence of a metric is no alarm. */
export class ImpactAlarm extends Alarm {
  constructor(scope: Construct, id: string, { impact, topic, ...props }: ImpactAlarmProps) {
    super(scope, id, {
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...props,
      alarmDescription: `WHO IS HURT: ${impact.hurts}\nWHAT TO DO: ${impact.act}`,
    });
    this.addAlarmAction(new SnsAction(topic));
    this.addOkAction(new SnsAction(topic));
  }
}
