/**
 * What a button carries and brings back: `run:question:version:option`, e.g. `r1:welcome.consent:1:yes`. It names the
 * run, the question (with `@p1` for one person in her care) and its version, so that an old tap is known as one.
 * `!name` in the question's place marks an offer, `?kind` a question of the engine itself.
 */
export type TapId = { readonly run: string; readonly key: string; readonly version: number; readonly option: string };

export const tapId = ({ run, key, version, option }: TapId): string => `${run}:${key}:${version}:${option}`;

export const readTapId = (id: string): TapId | null => {
  const match = /^(r\d{1,6}):([!?]?[\w.@-]{1,80}):(\d{1,6}):([\w.~-]{1,90})$/.exec(id);
  const [, run, key, version, option] = match ?? [];
  if (run === undefined || key === undefined || version === undefined || option === undefined) return null;
  return { run, key, version: Number(version), option };
};

/** The option id under which "no sé" is offered. */
export const unknownOption = 'unknown';
