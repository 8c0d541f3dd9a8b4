import { useQuery } from '@tanstack/vue-query';
import { told } from '../../api/told.js';
import { withSession } from '../../session/renewal.js';
import { intake } from './worklist-client.js';

/** The staff of the office; they change rarely. */
export function useColleagues(enabled: () => boolean) {
  return useQuery({
    queryKey: ['officers'],
    queryFn: () => withSession(() => told(intake.GET('/officers'))),
    staleTime: 600_000,
    enabled,
  });
}
