import { useWords } from '../language.tsx';
import { ChooseOne } from '../ui/choose-one.tsx';
import { formats, kinds } from './kinds.ts';
import { words } from './words.ts';

export type Kind = (typeof kinds)[number];
export type Format = (typeof formats)[number];

const called = { csv: 'CSV', parquet: 'Parquet', jsonl: 'JSONL' } as const;

/** What is exported, and in which format. */
export const WhatAndFormat = ({
  what,
  format,
  onWhat,
  onFormat,
}: {
  readonly what: Kind;
  readonly format: Format;
  readonly onWhat: (what: Kind) => void;
  readonly onFormat: (format: Format) => void;
}) => {
  const say = useWords(words);
  return (
    <>
      <ChooseOne label={say.what} codes={kinds} names={say} value={what} choose={onWhat} />
      <ChooseOne label={say.format} codes={formats} names={called} value={format} choose={onFormat} />
    </>
  );
};
