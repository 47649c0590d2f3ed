import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Tries } from '../conversation/tries.ts';
import { type Letter, type LetterHandler, Postponed } from '../ports/mailbox.ts';

export type FifoBatch = {
  readonly handle: LetterHandler;
  readonly onError: (error: unknown) => void;
  readonly tries: Tries;
  /** Puts a letter among the dead ones. */
  readonly bury: (letter: Letter) => Promise<void>;
};

/**
 * Hands a batch of the FIFO queue to the conversation: one person's letters in order, different people side by side.
 * Answers with the letters to bring again; a throw of the whole batch would bring all of them.
 *
 * - First time: all letters of a person at once, so that her fragments are read together.
 * - Brought again: one by one, so that those before a bad letter are done with. What comes after it waits with it,
 *   until its tries are over: then we bury it ourselves. SQS would count the hours of an outage as tries too; its own
 *   redrive policy is only the last net, days away (`mostReceives`).
 *
 * Powertools' FIFO processor takes records one by one and people one after another, so it does not fit here.
 */
export const handleFifoBatch = async (event: SQSEvent, batch: FifoBatch): Promise<SQSBatchResponse> => {
  const people = Map.groupBy(event.Records, (record) => record.attributes.MessageGroupId ?? '');
  const failed = await Promise.all([...people].map(([group, records]) => handleGroup(group, records, batch)));
  return { batchItemFailures: failed.flat().map(failure) };
};

/** The records that are to come again. */
const handleGroup = async (
  group: string,
  records: readonly SQSRecord[],
  batch: FifoBatch,
): Promise<readonly SQSRecord[]> => {
  if (!records.some(comesAgain)) {
    const letters = records.map((record) => letter(group, record));
    return (await attempt(() => batch.handle(group, letters), batch.onError)) ? [] : records;
  }
  for (const [at, record] of records.entries()) {
    const one = letter(group, record);
    const done = await attempt(
      () => (comesAgain(record) ? tryAgain(one, batch) : batch.handle(group, [one])),
      batch.onError,
    );
    if (!done) return records.slice(at);
  }
  return [];
};

/** Deals with a letter, or buries it after its last try; throws where it is to come again. */
const tryAgain = async (one: Letter, { handle, onError, tries, bury }: FifoBatch): Promise<void> => {
  const left = await tries.begin(one.id);
  try {
    if (left < 0) await bury(one);
    else await handle(one.group, [one]);
  } catch (error) {
    if (error instanceof Postponed) await tries.takeBack(one.id).catch(() => {});
    if (error instanceof Postponed || left !== 0) throw error;
    onError(error);
    await bury(one);
  }
  await tries.forget(one.id).catch(onError);
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

const comesAgain = (record: SQSRecord): boolean => Number(record.attributes.ApproximateReceiveCount) > 1;

const failure = (record: SQSRecord): SQSBatchItemFailure => ({ itemIdentifier: record.messageId });
