import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import type { OpenDifference } from '#libs/domain/case/case-record.js';
import type { Assessment } from '#libs/domain/rules/assessment.js';
import { told } from '../api/told.js';
import { withSession } from '../session/renewal.js';
import { staff } from '../session/staff-session.js';
import { language } from '../words/i18n.js';
import { office, type Schemas } from './case-client.js';
import type { AttachedTold, CnipaRecord, FormTold } from './case-parts.js';

/** A case as it is answered, with the parts that the description leaves open. */
export type CaseTold = Omit<Schemas['CaseAnswer'], 'form' | 'bibliographicRecord' | 'differences' | 'assessment' | 'recommendation' | 'attachments'> & {
  readonly form: FormTold;
  readonly bibliographicRecord: CnipaRecord | null;
  readonly differences: readonly OpenDifference[];
  readonly assessment: Assessment | null;
  readonly recommendation: { readonly opinion: 'positive' | 'negative'; readonly reasons: string } | null;
  readonly attachments: readonly AttachedTold[];
};

/** Nobody is shown what was read by another. */
const reader = (): string => staff.value?.name ?? '';
const path = (caseId: string) => ({ params: { path: { caseId } } });

/** The case, read anew when something happens to it and not by the hour: each reading is on record. */
export function useCase(caseId: Ref<string>) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: computed(() => ['case', caseId.value, reader()]),
    queryFn: async () => (await withSession(() => told(office.GET('/cases/{caseId}', path(caseId.value))))) as unknown as CaseTold,
    refetchOnWindowFocus: false,
    placeholderData: (before, query) => (query?.queryKey[1] === caseId.value ? before : undefined),
  });
  const readAnew = async (): Promise<void> => {
    await Promise.all([query.refetch(), queries.invalidateQueries({ queryKey: ['case-clock', caseId.value] }), queries.invalidateQueries({ queryKey: ['case-chain', caseId.value] })]);
  };
  return { ...query, readAnew };
}

/** Why its clock stands where it stands; moves on with the time. */
export const useCaseClock = (caseId: Ref<string>) =>
  useQuery({
    queryKey: computed(() => ['case-clock', caseId.value, reader(), language.value]),
    queryFn: () => withSession(() => told(office.GET('/cases/{caseId}/clock', path(caseId.value)))),
    refetchInterval: 60_000,
    placeholderData: (before, query) => (query?.queryKey[1] === caseId.value ? before : undefined),
  });

/** Where its acts stand on the chain; asked only where the history is shown. */
export const useCaseChain = (caseId: Ref<string>) =>
  useQuery({
    queryKey: computed(() => ['case-chain', caseId.value, reader()]),
    queryFn: () => withSession(() => told(office.GET('/cases/{caseId}/chain', path(caseId.value)))),
    refetchOnWindowFocus: false,
  });

/** The texts offered today; they change seldom. */
export const useTextTemplates = () =>
  useQuery({
    queryKey: computed(() => ['text-templates', 'offered', reader()]),
    queryFn: () => withSession(() => told(office.GET('/text-templates'))),
    staleTime: 300_000,
  });
