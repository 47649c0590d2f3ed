import type { JobFault } from './job.ts';

/** A job is to go no further: somebody cancelled it, another worker has it, or it cannot be done. */
export class JobStopped extends Error {
  /** Null: cancelled, or no longer ours; the item says so already. */
  readonly why: JobFault | null;

  constructor(why: JobFault | null) {
    super(`the job stopped: ${why ?? 'not ours any more'}`);
    this.why = why;
  }
}
