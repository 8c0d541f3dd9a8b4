import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { ownStates } from '#libs/domain/case/worklist-groups.js';
import type { components, paths } from '../../api/described/intake.js';
import { ownClient } from '../../api/own-client.js';
import { told } from '../../api/told.js';
import { withSession } from '../../session/renewal.js';
import { staff } from '../../session/staff-session.js';

export type Absence = components['schemas']['AbsenceAnswer'];
type Officer = components['schemas']['ColleagueAnswer'];

const intake = ownClient<paths>(() => staff.value?.csrfToken);

/** Absences at the office: those that run or come, and on demand those that are over. */
export function useAbsences(wantsPast: Ref<boolean>) {
  const queries = useQueryClient();
  const read = (over: boolean) => withSession(() => told(intake.GET('/absences', { params: { query: over ? { over } : {} } })));
  const current = useQuery({ queryKey: ['absences', 'current'], queryFn: () => read(false) });
  const past = useQuery({ queryKey: ['absences', 'past'], queryFn: () => read(true), enabled: wantsPast });
  const changed = (): Promise<void> => queries.invalidateQueries({ queryKey: ['absences'] });
  return { current, past, changed };
}

/** Who may be away, and who could stand in: whoever does some of the same tasks. */
export function useDeputies(officerId: Ref<string | undefined>) {
  const query = useQuery({ queryKey: ['officers'], queryFn: () => withSession(() => told(intake.GET('/officers'))), staleTime: 600_000 });
  const officers = computed<readonly Officer[]>(() => query.data.value?.officers ?? []);
  const tasksOf = (officer: Officer | undefined): readonly string[] => (officer ? ownStates(officer.roles) : []);
  const officer = computed(() => officers.value.find(({ id }) => id === officerId.value));
  const replaceable = computed(() => officers.value.filter((each) => tasksOf(each).length > 0));
  const deputies = computed(() => {
    const tasks = tasksOf(officer.value);
    return officers.value.filter((each) => each.id !== officerId.value && each.office === officer.value?.office && tasksOf(each).some((state) => tasks.includes(state)));
  });
  return { ...query, officer, replaceable, deputies };
}

export interface AbsenceAsked {
  readonly officerId: string;
  readonly deputyId: string;
  readonly from: string;
  readonly until: string;
}

/** @param id of the caller's own making: the same again changes nothing */
export const setAbsence = (id: string, body: AbsenceAsked): Promise<Absence> =>
  withSession(() => told(intake.PUT('/absences/{absenceId}', { params: { path: { absenceId: id } }, body }))) as Promise<Absence>;

export const endAbsence = (id: string): Promise<unknown> =>
  withSession(() => told(intake.DELETE('/absences/{absenceId}', { params: { path: { absenceId: id } } })));
