import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

export type Counts = {
  /** Adds to a count; names are ours and hold nothing personal. */
  readonly count: (name: string, by?: number) => void;
  /** Writes what was counted in this call: one line in CloudWatch's embedded metric format, no call over the network. */
  readonly publish: () => void;
};

/** Counts under `Vecina/<stage>`, by service: what the alarms and the dashboard read. */
export const lambdaCounts = (): Counts => {
  const metrics = new Metrics();
  return {
    count: (name, by = 1) => {
      metrics.addMetric(name, MetricUnit.Count, by);
    },
    publish: () => {
      // Publishing nothing would log a warning each time.
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
};
