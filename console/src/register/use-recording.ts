import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, settled } from '../api.ts';
import { type Say, useWords } from '../language.tsx';
import { type Draft, itemOf } from './draft.ts';
import { words } from './words.ts';

/** What a line tells of a record: its day and service, and nothing of the person. */
type Sent = { readonly draft: Draft; readonly line: string };
type Refused = Sent & { readonly why: string };

/**
 * Sends one record after the other, in the order in which they were typed; nobody waits for one to be kept before the
 * next. A refused one stays until it is sent again.
 */
export const useRecording = (onRefused: (draft: Draft) => void) => {
  const say = useWords(words);
  const [told, setTold] = useState<readonly { readonly key: string; readonly line: string }[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const { mutate } = useMutation({
    scope: { id: 'register' },
    mutationFn: async ({ draft }: Sent) => {
      const { items } = await settled(api.POST('/api/v1/service-records', { body: { items: [itemOf(draft)] } }));
      const [taken] = items;
      if (taken === undefined || taken.result === 'rejected')
        throw new Rejected(taken?.problems.map(({ path }) => path) ?? []);
      return taken.result;
    },
    onSuccess: (result, { draft: { key }, line }) =>
      setTold((before) =>
        before.map((one) => (one.key === key ? { key, line: `${line} · ${resultOf(say, result)}` } : one)),
      ),
    onError: (error, { draft, line }) => {
      setTold((before) => before.filter(({ key }) => key !== draft.key));
      setRefused((before) => [...before, { draft, line, why: refusalOf(say, error) }]);
      onRefused(draft);
    },
  });
  const record = (draft: Draft, line: string): void => {
    setTold((before) => [{ key: draft.key, line: `${line} · ${say.recording}` }, ...before].slice(0, 20));
    setRefused((before) => before.filter((one) => one.draft.key !== draft.key));
    mutate({ draft, line });
  };
  return { told, refused, record };
};

class Rejected extends Error {
  readonly fields: readonly string[];

  constructor(fields: readonly string[]) {
    super('rejected');
    this.fields = fields;
  }
}

const resultOf = (say: Say<typeof words>, result: string): string =>
  result === 'duplicate' ? say.resultDuplicate : result === 'merged' ? say.resultMerged : say.resultAccepted;

const refusalOf = (say: Say<typeof words>, error: Error): string => {
  if (!(error instanceof Rejected)) return say.notDone;
  if (error.fields.some((field) => field.startsWith('person'))) return say.wrongPerson;
  return error.fields.includes('on') ? say.wrongDay : say.notDone;
};
