/** Something that goes wrong at Graph, on request. Without `times` it happens once; `times: null` means until cleared. */
export type Fault = {
  readonly times?: number | null;
  /** Which calls it strikes; default `messages` (sends, not mark-as-read). */
  readonly on?: CallKind | 'any';
  /** Only sends to this number or user id. */
  readonly to?: string;
  /** An error of Meta's, in Meta's form; HTTP status as Meta's unless `status` says otherwise. */
  readonly code?: number;
  readonly status?: number;
  /** An HTML page of a gateway instead of JSON (502 unless `status` says otherwise). */
  readonly html?: boolean;
  /** The connection breaks. */
  readonly reset?: boolean;
  /** No answer ever comes. */
  readonly timeout?: boolean;
  /** The answer comes this much later. Alone: only slow, not wrong. */
  readonly latencyMs?: number;
  /** The message is accepted and reaches the phone, and only the answer is bad: the trap of sends that are repeated. */
  readonly afterAccept?: boolean;
};

export type CallKind = 'messages' | 'read' | 'media' | 'templates' | 'other';

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that strikes this call, counted down. */
  strike(call: CallKind, to: string | null): Fault | null;
  list(): readonly Fault[];
};

export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.times === null ? Number.POSITIVE_INFINITY : (fault.times ?? 1) });
    },
    clear: () => {
      waiting = [];
    },
    list: () => waiting.map(({ fault }) => fault),
    strike: (call, to) => {
      if (waiting.length === 0) return null;
      const found = waiting.find(({ fault }) => {
        const on = fault.on ?? 'messages';
        return (on === 'any' || on === call) && (fault.to === undefined || fault.to === to);
      });
      if (!found) return null;
      found.left -= 1;
      if (found.left <= 0) waiting = waiting.filter((one) => one !== found);
      return found.fault;
    },
  };
}
