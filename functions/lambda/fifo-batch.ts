import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Letter, LetterHandler } from '../ports/mailbox.ts';
import { maxReceives } from '../ports/mailbox.ts';

/**
 * Hands a batch of the FIFO queue to the conversation: one person's letters in order, different people side by side.
 * Answers with the letters to bring again; a throw of the whole batch would bring all of them.
 *
 * - First time: all letters of a person at once, so that her fragments are read together.
 * - Brought again: one by one, so that those before a bad letter are done with. What comes after it waits with it,
 *   except when the bad one is at its last try: it goes to the dead letters then, and would take the others along.
 *
 * Powertools' FIFO processor takes records one by one and people one after another, so it does not fit here.
 */
export const handleFifoBatch = async (
  event: SQSEvent,
  handle: LetterHandler,
  onError: (error: unknown) => void,
): Promise<SQSBatchResponse> => {
  const people = Map.groupBy(event.Records, (record) => record.attributes.MessageGroupId ?? '');
  const failed = await Promise.all(
    [...people].map(([group, records]) => handleGroup({ group, records, handle, onError })),
  );
  return { batchItemFailures: failed.flat().map(failure) };
};

type Group = {
  readonly group: string;
  readonly records: readonly SQSRecord[];
  readonly handle: LetterHandler;
  readonly onError: (error: unknown) => void;
};

/** The records that are to come again. */
const handleGroup = async ({ group, records, handle, onError }: Group): Promise<readonly SQSRecord[]> => {
  if (records.every((record) => receives(record) <= 1)) {
    const done = await attempt(
      () =>
        handle(
          group,
          records.map((record) => letter(group, record)),
        ),
      onError,
    );
    return done ? [] : records;
  }
  const failed: SQSRecord[] = [];
  for (const [at, record] of records.entries()) {
    const done = await attempt(() => handle(group, [letter(group, record)]), onError);
    if (done) continue;
    if (receives(record) < maxReceives) return [...failed, ...records.slice(at)];
    failed.push(record);
  }
  return failed;
};

const attempt = async (act: () => Promise<void>, onError: (error: unknown) => void): Promise<boolean> => {
  try {
    await act();
    return true;
  } catch (error) {
    onError(error);
    return false;
  }
};

const letter = (group: string, record: SQSRecord): Letter => ({
  group,
  id: record.attributes.MessageDeduplicationId ?? record.messageId,
  body: record.body,
});

const receives = (record: SQSRecord): number => Number(record.attributes.ApproximateReceiveCount);

const failure = (record: SQSRecord): SQSBatchItemFailure => ({ itemIdentifier: record.messageId });
