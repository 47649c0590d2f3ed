/** Something that must hold of the whole tree, checked by a tool. */
export type Gate = {
  readonly name: string;
  /** In a few words, for the log. */
  readonly holds: string;
  /** What is wrong under `root`, a line each, naming file and rule. Empty: nothing. */
  readonly check: (root: string) => Promise<readonly string[]>;
};
