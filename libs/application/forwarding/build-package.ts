import type { CaseAction } from '#libs/domain/case/actions.js';
import type { CaseRecord } from '#libs/domain/case/case-record.js';
import type { Assessment } from '#libs/domain/rules/assessment.js';
import type { RuleDecision } from '#libs/domain/rules/facts.js';
import { formatInstant, type Instant } from '#libs/domain/time/instant.js';
import { canonicalJson, fingerprint, sha256 } from '#libs/canonical/canonical.js';
import type { ChainPlace } from '#libs/persistence/audit.js';
import type { CaseIdentity } from '#libs/persistence/cases.js';
import type { AttachedFile } from '#libs/persistence/files.js';
import type { ForwardingPackage, PackageManifest } from '../ports/cnipa.js';
import type { DocumentKind, DocumentPort, Finding, Override, Paper, RecommendationOpinion } from '../ports/documents.js';
import { paperOf } from '../reading/paper.js';
import type { RequestForm } from '../request/request-form.js';

/** All that a package is built from; the same case gives the same package however often it is built. */
export interface PackageSource {
  readonly identity: CaseIdentity;
  readonly record: CaseRecord;
  readonly actions: readonly CaseAction[];
  readonly assessment: Assessment;
  readonly attachments: readonly (AttachedFile & { readonly content: Uint8Array })[];
  /** Where the confirmation stands in the audit. */
  readonly head: ChainPlace;
  readonly portalUrl: string;
}

interface PackageFile {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** What of a package the office itself has written, by the name of the file. */
export const OWN_PAPERS: Readonly<Record<string, DocumentKind | undefined>> = {
  'cover.pdf': 'PACKAGE_COVER',
  'recommendation-opinion.pdf': 'RECOMMENDATION_OPINION',
};

/** Cover, recommendation opinion, the request as data, and every file of the case, under one manifest. */
export async function buildPackage(source: PackageSource, documents: DocumentPort, idempotencyKey: string): Promise<ForwardingPackage> {
  const paper = paperFor(source);
  const inside: readonly PackageFile[] = [
    pdf('recommendation-opinion.pdf', '推荐意见', await documents.render('RECOMMENDATION_OPINION', opinionOf(source, paper))),
    requestData(source.record),
    ...source.attachments.map(attachmentFile),
  ];
  const cover = await documents.render('PACKAGE_COVER', {
    ...paper,
    packageId: idempotencyKey,
    files: inside.map(({ name, title, content }) => ({ name, title, bytes: content.byteLength, sha256: sha256(content) })),
    manifestSha256: fingerprint(manifestOf(source, inside)),
  });
  const files = [pdf('cover.pdf', '封面', cover), ...inside];
  const manifest = manifestOf(source, files);
  return { manifest, packageSha256: fingerprint(manifest), contents: files.map(({ content }) => content) };
}

function manifestOf({ identity, record, actions }: PackageSource, files: readonly PackageFile[]): PackageManifest {
  return {
    acceptanceNumber: identity.acceptanceNumber,
    office: identity.office,
    applicationNumber: (record.form as RequestForm).applicationNumber,
    createdAt: formatInstant(confirmation(actions).at),
    files: files.map(({ name, mediaType, content }) => ({ name, mediaType, size: content.byteLength, sha256: sha256(content) })),
  };
}

const pdf = (name: string, title: string, content: Uint8Array): PackageFile => ({ name, title, mediaType: 'application/pdf', content });

/** The form without the identity numbers, which stand on the papers and are not repeated as data. */
function requestData(record: CaseRecord): PackageFile {
  const form = record.form as RequestForm;
  const applicants = form.applicants.map(({ identifier, ...rest }) => ({ ...rest, ...(identifier && { identifierKind: identifier.kind }) }));
  return { name: 'request.json', title: '请求书数据', mediaType: 'application/json', content: Buffer.from(canonicalJson({ ...form, applicants })) };
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif' };

function attachmentFile({ kind, title, mediaType, content }: PackageSource['attachments'][number], index: number): PackageFile {
  const number = String(index + 1).padStart(2, '0');
  const name = `attachment-${number}-${kind.toLowerCase().replaceAll('_', '-')}.${EXTENSIONS[mediaType] ?? 'bin'}`;
  return { name, title, mediaType, content };
}

function paperFor({ identity, record, actions, head, portalUrl }: PackageSource): Paper {
  const confirmed = confirmation(actions);
  const issued = { at: confirmed.at, language: 'zh-Hans' as const, portalUrl, actSha256: fingerprint(confirmed), head };
  return paperOf(identity, record, issued);
}

function opinionOf({ record, actions, assessment }: PackageSource, paper: Paper): RecommendationOpinion {
  const recommended = lastOf(actions, 'recommend');
  const confirmed = confirmation(actions);
  return {
    ...paper,
    grounds: (record.form as RequestForm).grounds.map(({ code, statement }) => ({ code, wording: statement })),
    reasons: record.recommendation?.reasons ?? '',
    findings: assessment.rules.map(findingOf),
    overrides: record.decisions.filter(({ takenBack }) => takenBack === undefined).map(overrideOf),
    recommendedBy: nameOf(recommended),
    recommendedAt: recommended.at,
    reviewedBy: nameOf(confirmed),
    reviewedAt: confirmed.at,
  };
}

function findingOf({ id, question, standing, citations }: Assessment['rules'][number]): Finding {
  const basis = citations.map(({ title, article }) => `${title['zh-Hans']}${article === undefined ? '' : ` ${article}`}`).join('；');
  return { rule: id, question, outcome: standing, basis };
}

const overrideOf = ({ ruleId, by, at, reason }: RuleDecision): Override => ({ rule: ruleId, by: by.name, at, reason });

/** The last confirmation: what sends the case on its way. @throws RangeError where there is none. */
export const confirmation = (actions: readonly CaseAction[]): CaseAction & { readonly at: Instant } => lastOf(actions, 'confirm');

function lastOf(actions: readonly CaseAction[], type: CaseAction['type']): CaseAction {
  const found = actions.findLast((action) => action.type === type);
  if (!found) throw new RangeError(`a package without ${type}`);
  return found;
}

const nameOf = ({ actor }: CaseAction): string => (actor.kind === 'staff' ? actor.name : '');
