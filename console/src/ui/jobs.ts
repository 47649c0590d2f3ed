import { useQuery } from '@tanstack/react-query';
import { api, settled } from '../api.ts';
import type { components } from '../api-types.ts';

export type Job = components['schemas']['Job'];

export const isUnderWay = ({ state }: Pick<Job, 'state'>): boolean => state === 'waiting' || state === 'running';

/** A job, asked for again while it is under way. It goes on whether anybody looks or not. */
export const useJob = (id: string | null) =>
  useQuery({
    queryKey: ['job', id],
    queryFn: () => settled(api.GET('/api/v1/jobs/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data === undefined || isUnderWay(state.data) ? 700 : false),
  });
