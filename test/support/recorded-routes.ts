import { DESCRIBED_ROUTES, type Route } from './described-routes.js';

/** Routes that show personal data, and what their reading is called on record. */
export const RECORDED: Readonly<Record<string, string>> = {
  'GET /cases/{caseId}': 'read-case',
  'GET /cases/{caseId}/receipt': 'read-document',
  'GET /cases/{caseId}/documents/{seq}/{kind}': 'read-document',
  'GET /cases/{caseId}/files/{uploadId}': 'read-file',
  'GET /cases/{caseId}/replay': 'replay-decision',
  'GET /replays/{acceptanceNumber}': 'replay-decision',
  'POST /cases/{caseId}/notices/preview': 'read-case',
  'GET /request': 'read-case',
  'GET /request/receipt': 'read-document',
  'GET /request/documents/{seq}/{kind}': 'read-document',
};

/** Routes that are read from without a record, and why there is none. */
export const NOT_RECORDED: readonly (readonly [route: RegExp, why: string])[] = [
  [/^GET \/(worklist|stuck-cases)/, 'a worklist shows the labels of the files on the desk; who opens one is on record'],
  [/^GET \/cases\/\{caseId\}\/chain$/, 'places and hashes of acts by number'],
  [/^GET \/cases\/\{caseId\}\/clock$/, 'instants, states and officers; nothing of the applicant'],
  [/^GET \/(cases\/\{caseId\}\/officers|officers|absences|breach-causes)$/, 'officers, and a list of the office'],
  [/^GET \/bulk-intakes\/template$/, 'an empty form'],
  [/^(GET \/bulk-intakes|GET \/exports\/)/, 'recorded as acts of their own (read-batch, export-cases, export-case), which their own tests hold'],
  [/^GET \/drafts\/\{draftId\}$/, 'recorded as an act of its own (read-draft), which its own test holds'],
  [/^GET \/drafts$/, "the labels of the caller's own drafts; who opens one is on record"],
  [/^GET \/request\/clock$/, 'instants and states; nothing of the applicant'],
  [/^GET \/papers\//, 'office, day and kind of a paper whose code one holds; nothing of the applicant'],
  [/^GET \/events$/, 'acts, states and officers, of cases by number; nothing of the applicant'],
  [/^GET \/figures/, 'counts, and breaches by case number'],
  [/^GET \/board/, 'clocks, officers and warnings, of cases by number; nothing of the applicant'],
  [/^GET \/session$/, 'tells callers who they are'],
  [/ \/outages/, 'outages, and cases by number and due instant'],
  [/^GET \/(notifications|incidents|watchdog\/)/, 'warnings, and clocks that differed, of cases by number'],
  [/ \/reference\//, 'calendars, hours, tables, and cases by number and due instant'],
  [/^GET \/audit/, 'places and hashes; who did or read what, of cases by number, and nothing of what they read'],
  [/^GET \/text-templates/, 'texts of the office, and which officer set them'],
  [/^GET \/accounts/, 'the staff, their roles and who gave them'],
  [/ \/ask\//, 'answers what was asked from what was asked'],
  [/^GET \/(clock|openapi\.json|metrics|health\/)/, 'nothing of any case'],
];

export const routeName = ({ method, path }: Route): string => `${method} ${path}`;

/** Routes that only tell something: commands are acts, on record as such. */
export const TELLING_ROUTES = DESCRIBED_ROUTES.filter(({ method, path }) => method === 'GET' || /\/(preview|search|export)$|^\/ask\//.test(path));
