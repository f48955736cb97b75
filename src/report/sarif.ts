import type { Log, Notification, Result, Run as SarifRun } from 'sarif';
import { findingsOf } from './finding.ts';
import { occurrences } from './occurrence.ts';
import type { Reporter, Run } from './run.ts';
import { keepMostResults } from './sarif/limits.ts';
import { leftOut, unreadable } from './sarif/notifications.ts';
import { resultOf } from './sarif/result.ts';
import { packageUrl, rules } from './sarif/rules.ts';

/**
 * SARIF 2.1.0 for GitHub code scanning, Azure DevOps, VS Code and other viewers: a rule a reason, a result a finding.
 * Accepted findings stay in, marked as suppressed; articles that could not be read are notifications of the tool.
 */
export const sarif: Reporter = {
  name: 'sarif',
  extension: 'sarif',
  description: 'SARIF 2.1.0 for code scanning',
  render: (run, { cwd = process.cwd() }) => `${JSON.stringify(sarifLog(run, cwd), undefined, 2)}\n`,
};

function sarifLog(run: Run, cwd: string): Log {
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [sarifRun(run, cwd)],
  };
}

function sarifRun({ tool, articles }: Run, cwd: string): SarifRun {
  const reports = articles.map(({ report }) => report);
  const occurrence = occurrences();
  const found: Result[] = reports.flatMap(findingsOf).map((finding) => {
    const { article, claim } = finding;
    return resultOf(finding, occurrence(article.source, claim.fingerprint), cwd);
  });
  const results = keepMostResults(found);
  const notifications: Notification[] = [
    ...reports.flatMap((report) => unreadable(report, cwd)),
    ...leftOut(found.length - results.length),
  ];
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        informationUri: packageUrl(tool.version),
        rules: rules(tool.version),
        ...(tool.model && { properties: { model: tool.model } }),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: reports.every(({ status }) => status !== 'error'),
        ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
      },
    ],
    results,
  };
}
