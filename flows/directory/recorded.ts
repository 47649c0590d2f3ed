import type { Barrier, ServiceRecord, Witness } from './service-record.ts';

/**
 * One attention as it is recorded, by all who told of it: what the shell hands in where a conversation needs to see it.
 * Where witnesses contradict each other the value is null and its name stands among the contradictions.
 */
export type Recorded = {
  readonly who: string;
  readonly service: string;
  /** The day, in Bogotá. */
  readonly on: string;
  readonly place: string | null;
  readonly received: boolean | null;
  readonly satisfaction: ServiceRecord['satisfaction'];
  readonly barriers: readonly Barrier[];
  readonly witnesses: readonly (Witness & {
    /** Under this id what the witness told is corrected and erased. */
    readonly record: string;
    readonly disputed: boolean;
    /** The witness's own word. */
    readonly told: ServiceRecord;
  })[];
  readonly contradictions: readonly string[];
};
