/**
 * Says that a job waits. On one machine a thread looks after it, on AWS a Lambda; the job itself lies in the table, so a
 * lost ring costs time and nothing else. May ring twice.
 */
export type JobBell = { ring(id: string): Promise<void> };
