import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { onUnmounted } from 'vue';
import { told } from '../../api/told.js';
import { useLive } from '../../live/live.js';
import { withSession } from '../../session/renewal.js';
import { supervision } from '../supervision-client.js';

/** Milliseconds between two readings of the board: on a busy day something happens every second. */
const PACE = 2000;

const KEYS = [['board'], ['stuck-cases']];

/** The board, read anew soon after something has happened on a case, and every minute in any case. */
export function useBoard() {
  const queries = useQueryClient();
  let later: ReturnType<typeof setTimeout> | undefined;
  const read = (): void => {
    later = undefined;
    for (const queryKey of KEYS) void queries.invalidateQueries({ queryKey });
  };
  const soon = (): void => void (later ??= setTimeout(read, PACE));
  useLive({ case: soon, missed: soon });
  onUnmounted(() => clearTimeout(later));
  const query = useQuery({ queryKey: ['board'], queryFn: () => withSession(() => told(supervision.GET('/board'))), refetchInterval: 60_000 });
  return { ...query, read };
}

/** Cases that do not move, asked for again with the board. */
export const useStuckCases = () =>
  useQuery({ queryKey: ['stuck-cases'], queryFn: () => withSession(() => told(supervision.GET('/stuck-cases'))), refetchInterval: 60_000 });

/** Everybody of the offices one supervises. */
export const useOfficers = () =>
  useQuery({ queryKey: ['officers'], queryFn: () => withSession(() => told(supervision.GET('/officers'))), staleTime: 300_000 });

/** What the watchdog found, and when it last looked. */
export const useIncidents = () =>
  useQuery({ queryKey: ['incidents'], queryFn: () => withSession(() => told(supervision.GET('/incidents'))), refetchInterval: 60_000 });

export const useWatchdogRuns = () =>
  useQuery({ queryKey: ['watchdog-runs'], queryFn: () => withSession(() => told(supervision.GET('/watchdog/runs'))), refetchInterval: 30_000 });

/** The outages on record; those without an end are still going on. */
export const useOutages = () =>
  useQuery({ queryKey: ['outages'], queryFn: () => withSession(() => told(supervision.GET('/outages'))), refetchInterval: 60_000 });

/** Whose hands a case went through and who was warned. */
export const useCourse = (caseId: string) =>
  useQuery({ queryKey: ['course', caseId], queryFn: () => withSession(() => told(supervision.GET('/board/cases/{caseId}', { params: { path: { caseId } } }))) });

/** The account of a case's clock, day by day. */
export const useCaseClock = (caseId: string) =>
  useQuery({ queryKey: ['case-clock', caseId], queryFn: () => withSession(() => told(supervision.GET('/cases/{caseId}/clock', { params: { path: { caseId } } }))) });

/** To whom the task of a case may be given. */
export const useFitOfficers = (caseId: string) =>
  useQuery({
    queryKey: ['fit-officers', caseId],
    queryFn: () => withSession(() => told(supervision.GET('/cases/{caseId}/officers', { params: { path: { caseId } } }))),
    staleTime: 0,
  });
