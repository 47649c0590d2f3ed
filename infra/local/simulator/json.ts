/** Anything a stranger may have sent as a JSON object. Checked by hand: the simulator must start in milliseconds, so no zod. */
export type Json = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOr(value: unknown, otherwise: Json): Json {
  return isObject(value) ? value : otherwise;
}

export function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

/** Null where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Members without a value are left out, as Meta leaves them out. */
export function compact(value: Json): Json {
  const kept: Record<string, unknown> = {};
  for (const key in value) if (value[key] !== undefined && value[key] !== null) kept[key] = value[key];
  return kept;
}
