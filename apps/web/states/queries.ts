import { QueryClient } from '@tanstack/vue-query';
import { ServerAway } from '../api/refusal.js';

/** How answers are kept and asked for again: at once where nobody answered, never where the answer was no. */
export const queryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (times, error) => error instanceof ServerAway && times < 2,
        retryDelay: (times) => 500 * 2 ** times,
        staleTime: 30_000,
        networkMode: 'always',
      },
    },
  });
