import { NativeSelect } from '@mantine/core';
import { useWords } from '../language.tsx';
import { formats, kinds } from './kinds.ts';
import { words } from './words.ts';

export type Kind = (typeof kinds)[number];
export type Format = (typeof formats)[number];

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
      <NativeSelect
        size="xs"
        label={say.what}
        value={what}
        data={kinds.map((value) => ({ value, label: say[value] }))}
        onChange={({ currentTarget: { value } }) => onWhat(kinds.find((one) => one === value) ?? 'services')}
      />
      <NativeSelect
        size="xs"
        label={say.format}
        value={format}
        data={formats.map((value) => ({ value, label: value.toUpperCase() }))}
        onChange={({ currentTarget: { value } }) => onFormat(formats.find((one) => one === value) ?? 'csv')}
      />
    </>
  );
};
