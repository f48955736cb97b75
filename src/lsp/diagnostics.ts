import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver';
import type { HedcheckError } from '../errors.ts';
import {
  type Finding,
  findingEvidence,
  findingLines,
  findingTitle,
  openFindingsOf,
} from '../report/finding.ts';
import { helpPage } from '../report/reasonHelp.ts';
import type { ArticleReport } from '../report/schema.ts';
import { visible } from '../report/visible.ts';
import { distinctEvidence, excerpt, probabilities, verdictWording } from '../report/wording.ts';
import { firstLine, rangeOf } from './place.ts';

/** What the client can show beside a diagnostic's message. */
export interface DiagnosticSupport {
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** The closest passage belongs into the message as well. */
  readonly inMessage: boolean;
}

const source = 'hedcheck';
const shownEvidence = 3;
const shownText = 240;

/** The page in the installed package, which an editor can open. */
const help = new URL(`../../${helpPage}`, import.meta.url).href;

/** The open findings of an article as diagnostics, and the notes that put its scores in question. */
export function diagnosticsOf(report: ArticleReport, uri: string, support: DiagnosticSupport): Diagnostic[] {
  const findings = openFindingsOf(report).map((finding) => findingDiagnostic(finding, uri, support));
  const notes = report.notes
    .filter(({ code }) => code === 'not-english')
    .map(({ code, message }) => information(code, visible(message)));
  return [...findings, ...notes];
}

/** A failure to read the document as an article, as a diagnostic on its first line. */
export function failureDiagnostic({ code, message, hint }: HedcheckError): Diagnostic {
  return information(code, visible(`${message} ${hint}`.trim()));
}

function information(code: string, message: string): Diagnostic {
  return { source, code, message, range: firstLine, severity: DiagnosticSeverity.Information };
}

function findingDiagnostic(finding: Finding, uri: string, support: DiagnosticSupport): Diagnostic {
  const { claim, rule, level } = finding;
  const related = support.relatedInformation ? passages(finding, uri) : [];
  const evidence = related.length > 0 && !support.inMessage ? undefined : findingEvidence(finding);
  return {
    source,
    code: rule,
    ...(support.codeDescription && { codeDescription: { href: `${help}#${rule}` } }),
    severity: level === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    range: claim.location ? rangeOf(claim.location) : firstLine,
    message: messageOf(finding, evidence),
    ...(related.length > 0 && { relatedInformation: related }),
    data: { fingerprint: claim.fingerprint },
  };
}

/** On several lines, for editors show them below each other and cut long ones. */
function messageOf(finding: Finding, evidence: string | undefined): string {
  const [claim = '', ...reasons] = findingLines(finding);
  const lines = [`${findingTitle(finding)}: ${claim}`, ...reasons, ...(evidence ? [evidence] : [])];
  return lines.join('\n');
}

/** The closest passages that stand in the document, each at its place. */
function passages({ claim }: Finding, uri: string): DiagnosticRelatedInformation[] {
  return distinctEvidence(claim, shownEvidence).flatMap((evidence, index) => {
    if (evidence.location === undefined) return [];
    const what = index === 0 ? verdictWording[claim.verdict].evidence : 'Also';
    const text = visible(excerpt(evidence.text, shownText));
    return [
      {
        location: { uri, range: rangeOf(evidence.location) },
        message: `${what}: “${text}” (${probabilities(evidence)})`,
      },
    ];
  });
}
