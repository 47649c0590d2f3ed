/** A bucket that fills at a steady pace (the generic cell rate algorithm): one number of state per person. */
export type Rate = { readonly burst: number; readonly everyMs: number };

export type Bucket = { fullAt: number };

/** Takes one token; false where none is left. */
export function take(bucket: Bucket, rate: Rate, now: number): boolean {
  const next = Math.max(bucket.fullAt, now) + rate.everyMs;
  if (next - now > rate.burst * rate.everyMs) return false;
  bucket.fullAt = next;
  return true;
}
