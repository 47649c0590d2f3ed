/** Reads an answer as one of these; null where it is none of them. */
export const fromChoices =
  <Value extends string>(choices: readonly Value[]) =>
  (value: unknown): Value | null =>
    choices.find((one) => one === value) ?? null;
