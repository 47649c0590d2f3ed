import { NativeSelect } from '@mantine/core';

/** One of some codes, each by its name. */
export const ChooseOne = <Code extends string>({
  label,
  codes,
  names,
  value,
  choose,
}: {
  readonly label: string;
  readonly codes: readonly Code[];
  readonly names: Readonly<Record<Code, string>>;
  readonly value: Code;
  readonly choose: (code: Code) => void;
}) => (
  <NativeSelect
    size="xs"
    label={label}
    value={value}
    data={codes.map((code) => ({ value: code, label: names[code] }))}
    onChange={({ currentTarget }) => {
      const chosen = codes.find((code) => code === currentTarget.value);
      if (chosen !== undefined) choose(chosen);
    }}
  />
);
