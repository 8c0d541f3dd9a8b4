// Writes docs/rules.md from the built rules; with --check says whether the file is as it would be written.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const target = new URL('docs/rules.md', root);
const built = (name) => import(new URL(`dist/libs/domain/rules/${name}.js`, root).href);

const [{ RULE_SET }, { SOURCES }, { FACT_LABELS }, { provisionOf }, { formatDay }] = await Promise.all([
  built('rule-set'),
  built('sources'),
  built('fact-labels'),
  built('rule'),
  import(new URL('dist/libs/domain/time/day.js', root).href),
]);

const READINGS = `## Readings

Where the texts leave something open, this is how they are read.

- A missing fact is \`unknown\`; a list that is missing is not known, an empty one says there are none. An empty list of applicants or symbols is \`unknown\`, for every application has some; an empty list of grounds is \`not-met\`.
- Without a region, an answer stands only where every region gives the same refusal.
- An F number shows a registered non-Hong Kong company whatever kind is stated; without a number the stated kind holds. The question is put for Hong Kong only. Such a company, too, has to show evidence.
- XML: a PCT national phase has two possible dates (international filing, entry), a divisional two (parent's, its own); the stated filing date stands for the one that is not given. Where the kind is not stated and nothing points to a PCT or divisional application, the filing date alone decides.
- A mainland person or body has its residence or office on the mainland by what it is.
- A finding of bad faith later than the receipt is shown and does not count for that request.
- A pre-examination at a protection centre does not matter under Order 76.
- Written reasons for a recommendation are law since Order 85; before, the rule is not applicable, and the recommendation step asks for them all the same.
- An officer's decision leaves the outcome as it is and is shown beside it with how the rule then stands; on EVIDENT_LACK it is the finding itself. Nothing frees a rule that blocks.
- The year of an application number is held against the year of receipt.

## How to add

A rule: write \`libs/domain/rules/rules/<id>.ts\` with \`defineRule\`; add its row to \`RULES\`; raise the version of \`RULE_SET\`; a new fact is a field in \`facts.ts\`, a label and an offer for the counterfactual; run this script.

An edition: write \`libs/domain/rules/editions/<id>.ts\`; give the one before its last day; say with \`carriesOn\` whose provisions hold and in \`provisions\` what differs; add its row to \`EDITIONS\`; raise the version and run this script.
`;

const page = write();
if (process.argv.includes('--check')) {
  const kept = await readFile(target, 'utf8').catch(() => '');
  if (kept !== page) {
    console.error(`${fileURLToPath(target)} is not what the rules say; run node scripts/rules-doc.mjs`);
    process.exitCode = 1;
  }
} else {
  await writeFile(target, page);
}

function write() {
  const { version, rules, editions, regimes, formEditions } = RULE_SET;
  return [
    '# The rules',
    '',
    'Written from the rules themselves (`node scripts/rules-doc.mjs`); do not edit.',
    '',
    `Rule set ${version}: ${rules.length} rules.`,
    '',
    '## Editions of the Measures',
    '',
    'Chosen by the calendar date of receipt in Asia/Shanghai, never by the deemed receipt.',
    '',
    ...table(['edition', 'received from', 'to', 'title'], editions.map((each) => [each.id, formatDay(each.from), lastDay(each), SOURCES[each.source].title.en])),
    ...editions.flatMap((edition) => grounds(edition)),
    '## Regimes',
    '',
    ...table(['region', 'stages', 'qualifying applicants', 'box ⑧'], regimes.map(regimeRow)),
    '## Editions of the request form',
    '',
    ...table(['form', 'from', 'beyond doubt to', 'signed later'], formEditions.map((each) => [each.id, formatDay(each.from), lastDay(each), each.afterwards])),
    '## Rules at a glance',
    '',
    ...table(['rule', ...editions.map(({ name }) => name.en), 'combines'], rules.map((rule) => [link(rule.id), ...editions.map((edition) => severity(rule, edition)), rule.combination ?? 'every'])),
    '`block`: cannot go on. `override`: blocks unless an authorised officer overrides with a reason. `officer`: an officer must decide. `warn`: shown, holds nothing up. Over several items `every` takes not-met before unknown before officer-decides before met; `best` the other way round.',
    '',
    ...rules.flatMap(section),
    READINGS,
  ].join('\n');
}

function section(rule) {
  const { editions } = RULE_SET;
  return [
    `## ${rule.id}`,
    '',
    rule.question.en,
    '',
    `${rule.question['zh-Hans']}`,
    '',
    ...table(['edition', 'severity', 'citation'], editions.map((edition) => [edition.id, severity(rule, edition), citations(rule, edition)])),
    `Outcomes: ${rule.outcomes.join(', ')}.`,
    '',
    ...table(['input', 'what it is'], rule.inputs.map((input) => [`\`${input}\``, FACT_LABELS[input].en.replaceAll('{n}', 'n')])),
    ...table(['answer', 'said'], Object.entries(rule.sentences).map(([reason, sentence]) => [reason, sentence.en])),
  ];
}

function severity(rule, edition) {
  const provision = provisionOf(rule, edition, RULE_SET.editions);
  if (!provision) return 'not applicable';
  return provision.stage ? `${provision.severity} at ${provision.stage}` : provision.severity;
}

function citations(rule, edition) {
  const provision = provisionOf(rule, edition, RULE_SET.editions);
  return provision ? provision.citations.map(citation).join('; ') : '–';
}

function citation({ source, article, paragraph, item, confirmed }) {
  const place = [article && ` Art. ${article}`, paragraph && ` ¶${paragraph}`, item && ` (${item})`].filter(Boolean).join('');
  return `[${SOURCES[source].title.en}](${SOURCES[source].address})${place}${confirmed ? '' : ' (**unconfirmed**)'}`;
}

function grounds({ name, grounds: all }) {
  return [`Grounds of ${name.en}:`, '', ...table(['code', 'ground', '理由'], all.map(({ code, text }) => [code, text.en, text['zh-Hans']]))];
}

function regimeRow({ name, stages, regularisationConfirmed, qualifying, recommendationSignature }) {
  const held = stages.map(({ from, kind }) => `${kind} from ${formatDay(from)}`).join(', ');
  const kinds = Object.entries(qualifying).map(([kind, outcome]) => (outcome === 'met' ? kind : `${kind} (${outcome})`));
  const signature = recommendationSignature.waived ? 'waived' : 'signed';
  return [
    name.en,
    regularisationConfirmed ? held : `${held}; regularisation **unconfirmed**`,
    kinds.join(', '),
    recommendationSignature.confirmed ? signature : `${signature} (**unconfirmed**)`,
  ];
}

function lastDay({ until }) {
  return until === undefined ? '–' : formatDay(until);
}

function link(id) {
  return `[${id}](#${id.toLowerCase()})`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''];
}
