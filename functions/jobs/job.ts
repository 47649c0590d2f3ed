import { z } from 'zod';
import { formats, kinds } from '../exports/export-deps.ts';

const day = z.iso.date();

/** What is to be done. */
export const taskSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('export'),
    what: z.enum(kinds),
    format: z.enum(formats),
    /** De-identified counts. */
    open: z.boolean(),
    from: day.nullable(),
    to: day.nullable(),
    /** Of the schedule that asked for it. */
    schedule: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('import-records'),
    source: z.enum(['staff', 'entity']),
    /** Who tells it: a care block, `team`, an entity. */
    by: z.string(),
    /** Rows about another place are errors. */
    place: z.string().nullable(),
    /** Looks first; only what was looked at is taken. */
    apply: z.boolean(),
  }),
  z.object({
    kind: z.literal('import-directory'),
    source: z.string(),
    asOf: day,
    apply: z.boolean(),
  }),
]);
export type Task = z.output<typeof taskSchema>;

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/** Why a job failed. */
export const jobFaults = [
  /** Of ours; see the log. */
  'fault',
  /** It was cut short again and again. */
  'cut-short',
  /** More than fits in the time a job has: ask for fewer days. */
  'too-long',
  /** What was uploaded is no longer there: upload it again. */
  'upload-gone',
  /** What was looked at cannot be taken any more: look again. */
  'errors',
] as const;
export type JobFault = (typeof jobFaults)[number];

export const jobFile = z.object({ name: z.string(), mime: z.string(), bytes: z.int(), sha256: z.string() });

/** A piece of long work as it is stored: `jobs` / `<id>`. Names nobody that it is about. */
export const jobSchema = z.object({
  id: z.string(),
  task: taskSchema,
  by: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  state: z.enum(jobStates),
  fault: z.enum(jobFaults).nullable(),
  /** Rows or records dealt with, and of how many, where that is known. */
  progress: z.object({ done: z.int(), of: z.int().nullable() }),
  attempt: z.int(),
  createdAt: z.string(),
  /** When its worker was last heard of. */
  beatAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  files: z.array(jobFile),
  /** Until then its files, or what was uploaded for it, are there. */
  filesUntil: z.string().nullable(),
  /** What came of it, by kind. */
  summary: z.record(z.string(), z.json()).nullable(),
});
export type Job = z.output<typeof jobSchema>;

/** Where a job's files lie among the blobs. Its id is random: nobody guesses it. */
export const exportName = (id: string, file: string): string => `exports/${id}/${file}`;
export const uploadName = (id: string): string => `uploads/${id}`;
