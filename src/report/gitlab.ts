import { createHash } from 'node:crypto';
import { type Finding, findingMessage, openFindingsOf } from './finding.ts';
import { occurrences } from './occurrence.ts';
import { filePath } from './place.ts';
import type { Reporter } from './run.ts';
import type { ArticleReport } from './schema.ts';
import { visible } from './visible.ts';

/** An entry of a GitLab Code Quality report: the part of Code Climate's format that GitLab reads. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end?: number };
  };
}

/** GitLab's Code Quality report. Accepted findings are left out, for the format has no word for them. */
export const gitlab: Reporter = {
  name: 'gitlab',
  extension: 'json',
  description: 'GitLab Code Quality JSON',
  render: ({ articles }, { cwd = process.cwd() }) => {
    const fingerprint = fingerprints();
    const issues = articles.flatMap(({ report }) =>
      issuesOf(report, filePath(report.source, cwd), fingerprint),
    );
    return `${JSON.stringify(issues, undefined, 2)}\n`;
  },
};

function issuesOf(report: ArticleReport, path: string, fingerprint: (...parts: string[]) => string): Issue[] {
  if (report.error !== undefined) {
    const { code, message, hint } = report.error;
    return [
      {
        description: visible(`${message} ${hint}`.trim()),
        check_name: code,
        fingerprint: fingerprint(path, report.id, code),
        severity: 'blocker',
        location: { path, lines: { begin: 1 } },
      },
    ];
  }
  return openFindingsOf(report).map((finding) => {
    const { location } = finding.claim;
    return {
      description: findingMessage(finding),
      check_name: finding.rule,
      fingerprint: fingerprint(path, finding.claim.fingerprint),
      severity: severityOf(finding),
      location: { path, lines: location ? { begin: location.line, end: location.endLine } : { begin: 1 } },
    };
  });
}

function severityOf({ claim, level }: Finding): Issue['severity'] {
  if (level === 'warning') return 'minor';
  return claim.verdict === 'contradicted' ? 'critical' : 'major';
}

/**
 * GitLab drops issues that share a fingerprint, and a claim's own is the same wherever its headline stands; so the
 * path goes in, and a count where one file has it twice.
 */
function fingerprints(): (...parts: string[]) => string {
  const occurrence = occurrences();
  return (...parts) => {
    const text = [...parts, occurrence(...parts)].join('\0');
    return createHash('sha256').update(text).digest('hex').slice(0, 32);
  };
}
