import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the demo provider remembers, in memory: our own sessions outlive it. */
export const memoryAdapter = (): ((kind: string) => Adapter) => {
  const all = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  const keep = (key: string, payload: AdapterPayload, seconds: number): void => {
    if (all.size > 5000) for (const [old, { until }] of all) if (until < Date.now()) all.delete(old);
    all.set(key, { payload, until: seconds > 0 ? Date.now() + seconds * 1000 : Number.POSITIVE_INFINITY });
  };
  const find = (key: string): AdapterPayload | undefined => {
    const found = all.get(key);
    return found !== undefined && found.until > Date.now() ? found.payload : undefined;
  };
  return (kind) => ({
    upsert: async (id, payload, expiresIn) => keep(`${kind} ${id}`, payload, expiresIn ?? 0),
    find: async (id) => find(`${kind} ${id}`),
    findByUid: async (uid) =>
      [...all].find(([key, { payload }]) => key.startsWith(`${kind} `) && payload.uid === uid)?.[1].payload,
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = find(`${kind} ${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void all.delete(`${kind} ${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of all) if (payload.grantId === grantId) all.delete(key);
    },
  });
};
