import type { AttachmentKind, RequestForm } from '#libs/application/request/request-form.js';
import type { SampleSource } from '#libs/documents/sample-attachments/sheet.js';
import type { Outline } from './outline.js';
import type { SampleFile } from './sample-request.js';

/** A file to come: its pages are stated in box ⑤ before it is made. */
export interface SheetPlan {
  readonly kind: AttachmentKind;
  readonly title: string;
  readonly fileName: string;
  readonly pages: number;
  readonly extra?: Omit<SampleSource, 'form'>;
}

const FORM_PAGES = 2;

/** The files a request of this form brings: whom it needs evidence of, whether it has an agency and co-applicants. */
export function sheetPlans(form: RequestForm, { ground }: Outline): SheetPlan[] {
  const sheets: SheetPlan[] = [
    { ...sheet('REQUEST_FORM', '专利申请优先审查请求书', 'request-form'), pages: FORM_PAGES },
    sheet('PRIOR_ART', '现有技术材料', 'prior-art'),
    sheet('GROUND_EVIDENCE', ground.exhibit.issuer + '出具的证明材料', 'ground-evidence', { exhibit: ground.exhibit }),
    ...form.applicants.map(({ name }, index) =>
      sheet('APPLICANT_STATUS', `${name}的身份证明`, `applicant-${index + 1}-status`, { applicant: index }),
    ),
  ];
  if (form.agency) sheets.push(sheet('POWER_OF_ATTORNEY', '专利代理委托书', 'power-of-attorney'));
  sheets.push(sheet('CONSENT', '全体申请人同意书', 'consent'));
  return sheets;
}

function sheet(kind: AttachmentKind, title: string, name: string, extra?: SheetPlan['extra']): SheetPlan {
  return { kind, title, fileName: `${name}.pdf`, pages: 1, ...(extra && { extra }) };
}

export function attachmentsOf(form: RequestForm, plans: readonly SheetPlan[]): SampleFile[] {
  return plans.map(({ kind, title, fileName, extra }) => ({ kind, title, fileName, data: { form, ...extra } }));
}
