import { findingEvidence, findingReasons, findingsOf, findingTitle } from './finding.ts';
import { filePath } from './place.ts';
import type { Reporter } from './run.ts';
import type { ArticleReport, ClaimReport } from './schema.ts';
import { fieldNames, kindWording, suppressionNote } from './wording.ts';
import { attributes, escapeXmlLines } from './xml.ts';

/** What became of one test case. */
type Outcome = 'passed' | 'failures' | 'errors' | 'skipped';

interface TestCase {
  readonly outcome: Outcome;
  readonly name: string;
  /** The element inside, if there is one. */
  readonly inside: string | undefined;
}

/**
 * JUnit XML as Jenkins, GitLab and most CI servers read it: a suite an article, a case a claim. What fails an article
 * is a failure; what only warns passes, with the warning as the case's output, for JUnit knows no warnings.
 */
export const junit: Reporter = {
  name: 'junit',
  extension: 'xml',
  description: 'JUnit XML: a test suite for each article, a test case for each claim',
  render: ({ articles, tool }, { cwd = process.cwd() }) => {
    const suites = articles.map(({ report }) => suiteOf(report, cwd));
    const all = suites.flatMap(({ cases }) => cases);
    const ms = articles.reduce((sum, { report }) => sum + report.timing.ms, 0);
    const { skipped: _, ...totals } = counts(all);
    const root = attributes({ name: tool.name, ...totals, time: seconds(ms) });
    const elements = suites.map(({ element }) => element);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites${root}>`,
      ...elements,
      '</testsuites>',
      '',
    ].join('\n');
  },
};

function suiteOf(report: ArticleReport, cwd: string): { cases: TestCase[]; element: string } {
  const file = filePath(report.source, cwd);
  const name = report.id === report.source || report.id === '' ? file : `${file} (${report.id})`;
  const cases = casesOf(report, file);
  const suite = attributes({ name, ...counts(cases), time: seconds(report.timing.ms), file }, ['file']);
  const elements = cases.map(({ name: caseName, inside }) => {
    const opening = `    <testcase${attributes({ name: caseName, classname: name })}`;
    return inside === undefined ? `${opening}/>` : `${opening}>\n      ${inside}\n    </testcase>`;
  });
  return { cases, element: [`  <testsuite${suite}>`, ...elements, '  </testsuite>'].join('\n') };
}

function casesOf(report: ArticleReport, file: string): TestCase[] {
  if (report.error !== undefined) {
    const { code, message, hint } = report.error;
    const inside = element('error', { type: code, message }, [message, hint].filter(Boolean));
    return [{ outcome: 'errors', name: 'can be checked', inside }];
  }
  const findings = new Map(findingsOf(report).map((finding) => [finding.claim, finding]));
  return report.claims.map((claim) => {
    const name = claim.field === 'headline' ? claim.text : `${fieldNames[claim.field]}: ${claim.text}`;
    const finding = findings.get(claim);
    if (finding === undefined) return soundCase(claim, name);
    const note = suppressionNote(claim);
    if (note !== undefined)
      return { outcome: 'skipped', name, inside: element('skipped', { message: note }) };
    const lines = [
      `${placeOf(file, claim)}: ${findingReasons(finding)}`,
      findingEvidence(finding) ?? '',
    ].filter(Boolean);
    if (finding.level === 'warning')
      return {
        outcome: 'passed',
        name,
        inside: element('system-out', {}, [`${findingTitle(finding)}:`, ...lines]),
      };
    const inside = element('failure', { type: finding.rule, message: failureMessage(finding.claim) }, lines);
    return { outcome: 'failures', name, inside };
  });
}

function soundCase(claim: ClaimReport, name: string): TestCase {
  if (claim.verdict !== 'not-a-claim') return { outcome: 'passed', name, inside: undefined };
  const message = `Nothing is asserted: ${kindWording[claim.kind]}.`;
  return { outcome: 'skipped', name, inside: element('skipped', { message }) };
}

function failureMessage(claim: ClaimReport): string {
  return `${findingTitle({ claim })}: ${claim.reasons.map(({ message }) => message).join(' ')}`;
}

function placeOf(file: string, { location }: ClaimReport): string {
  return location === undefined ? file : `${file}:${location.line}:${location.column}`;
}

function counts(cases: readonly TestCase[]): Record<'tests' | 'failures' | 'errors' | 'skipped', number> {
  const having = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
  return {
    tests: cases.length,
    failures: having('failures'),
    errors: having('errors'),
    skipped: having('skipped'),
  };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function element(
  name: string,
  values: Readonly<Record<string, string>>,
  lines: readonly string[] = [],
): string {
  const opening = `<${name}${attributes(values)}`;
  return lines.length === 0 ? `${opening}/>` : `${opening}>${escapeXmlLines(lines)}</${name}>`;
}
