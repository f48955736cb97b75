import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { CheckedArticle } from '../../src/report/run.ts';
import { keepMostResults } from '../../src/report/sarif/limits.ts';
import { leftOut } from '../../src/report/sarif/notifications.ts';
import { sarif } from '../../src/report/sarif.ts';
import { reasonCodes } from '../../src/verdict/verdict.ts';
import { hostile } from './hostileArticle.ts';
import {
  accepted,
  failing,
  passing,
  plainContext,
  runOf,
  sampleRun,
  unreadable,
  warning,
} from './sampleRun.ts';
import { sarifErrors } from './sarifSchema.ts';

/** The SARIF log of these articles, held against the official schema. */
function logOf(...articles: CheckedArticle[]): Log {
  const text = sarif.render(runOf(...articles), plainContext);
  const log: Log = JSON.parse(text);
  expect(sarifErrors(log)).toEqual([]);
  return log;
}

function resultsOf(...articles: CheckedArticle[]): Result[] {
  return logOf(...articles).runs[0]?.results ?? [];
}

function firstOf(...articles: CheckedArticle[]): Result {
  const [result] = resultsOf(...articles);
  if (result === undefined) throw new Error('the sample has a finding');
  return result;
}

describe('the SARIF log', () => {
  test('is valid by the official schema for articles of every kind', () => {
    expect(logOf(...sampleRun().articles).runs).toHaveLength(1);
    expect(resultsOf()).toEqual([]);
  });

  test('is refused by the schema when something in it is not as it should be', () => {
    const log = logOf(failing());
    const result = log.runs[0]?.results?.[0] as unknown as Record<string, unknown>;
    result['level'] = 'fatal';
    expect(sarifErrors(log)).not.toEqual([]);
  });

  test('has a rule with help and level for every reason, and results that point to theirs', () => {
    const run = logOf(failing(), warning()).runs[0];
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([...reasonCodes]);
    for (const rule of rules) {
      expect(rule.help?.text).toMatch(/\.$/);
      expect(rule.shortDescription?.text).toMatch(/\.$/);
      expect(URL.canParse(rule.helpUri ?? '')).toBe(true);
      expect(rule.name ?? 'None').toMatch(/^(?:[A-Z][a-z]+)+$/);
      expect(rule.name?.toLowerCase()).not.toBe(rule.id);
      expect(['error', 'warning']).toContain(rule.defaultConfiguration?.level);
    }
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  });

  test('names the model that scored', () => {
    expect(logOf(failing()).runs[0]?.tool.driver.properties?.['model'].name).toBe('hedcheck-minilm-l6');
  });
});

describe('a result', () => {
  test('stands on the claim’s words in the file, counted in UTF-16 units', () => {
    const run = logOf(failing()).runs[0];
    const place = run?.results?.[1]?.locations?.[0]?.physicalLocation;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    expect(place).toEqual({
      artifactLocation: { uri: 'desk/putin-regime.txt' },
      region: { startLine: 1, startColumn: 50, endLine: 1, endColumn: 61 },
    });
  });

  test('is there for findings and for nothing else', () => {
    expect(resultsOf(passing())).toEqual([]);
    expect(resultsOf(failing()).map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['no-evidence', 'error'],
      ['no-evidence', 'error'],
    ]);
    expect(resultsOf(warning()).map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['attribution-dropped', 'warning'],
      ['number-mismatch', 'error'],
    ]);
  });

  test('links to the closest passage, and gives the passages as related locations', () => {
    const { message, relatedLocations = [] } = firstOf(failing());
    expect(message.text).toBe(
      'Unsupported (2%): “Putin’s regime backstabs Putin.” Nothing in the body says this. Closest: [line 9](1).',
    );
    expect(relatedLocations.map(({ id }) => id)).toEqual([1, 2]);
    expect(relatedLocations[0]?.message?.text).toMatch(/^He said President Putin .* \(entailment 2% · /);
    expect(relatedLocations[0]?.physicalLocation?.region).toMatchObject({ startLine: 9, startColumn: 145 });
  });

  test('falls back to the first line where the place of the words is not known', () => {
    const seo = resultsOf(warning())[1];
    expect(seo?.locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 1 });
    expect(seo?.locations?.[0]?.logicalLocations?.[0]?.name).toBe('seo');
    expect(seo?.message.text).toContain('Contradicted SEO title (<1%)');
  });

  test('keeps its fingerprint when line, score and model change', () => {
    const { article, report } = failing();
    const moved = report.claims.map((claim) => ({
      ...claim,
      score: 0.2,
      ...(claim.location && { location: { ...claim.location, line: 7, endLine: 7 } }),
    }));
    const before = firstOf(failing()).partialFingerprints;
    expect(firstOf({ article, report: { ...report, claims: moved } }).partialFingerprints).toEqual(before);
    expect(before?.['hedcheckClaim/v1']).toMatch(/^[0-9a-f]{16}$/);
    expect(before?.['primaryLocationLineHash']).toBe(`${before?.['hedcheckClaim/v1']}:1`);
  });

  test('is told apart from the same claim of another article in its file', () => {
    const { article, report } = failing();
    const again = { article, report: { ...report, id: 'again' } };
    const elsewhere = { article, report: { ...report, source: 'desk/online.txt' } };
    const hashes = resultsOf(failing(), again, elsewhere).map(({ partialFingerprints }) =>
      partialFingerprints?.['primaryLocationLineHash']?.slice(-2),
    );
    expect(hashes).toEqual([':1', ':1', ':2', ':2', ':1', ':1']);
  });

  test('has the score, and a rank that grows as it falls', () => {
    expect(firstOf(failing())).toMatchObject({
      rank: 97.87,
      properties: { score: 0.0213, verdict: 'unsupported' },
    });
  });

  test('stays when it is suppressed, and says by what', () => {
    expect(resultsOf(accepted()).map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'external' }],
      [{ kind: 'inSource', justification: 'agreed with <legal>' }],
    ]);
    expect(firstOf(failing()).suppressions).toBeUndefined();
  });
});

describe('articles that could not be read', () => {
  test('are errors of the invocation, which then was no success', () => {
    const [invocation] = logOf(failing(), unreadable()).runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications).toEqual([
      {
        level: 'error',
        descriptor: { id: 'E_BINARY' },
        message: {
          text: 'desk/budget-vote.docx is a binary file, not a text. Save it as plain text, Markdown or HTML and check that file.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'desk/budget-vote.docx' },
              region: { startLine: 1 },
            },
          },
        ],
      },
    ]);
    expect(logOf(failing()).runs[0]?.invocations).toEqual([{ executionSuccessful: true }]);
  });
});

describe('hostile articles', () => {
  test('make a valid log, with no link and no control of theirs in a message', () => {
    const { message, relatedLocations = [], locations } = firstOf(hostile());
    expect(sarif.render(runOf(hostile()), plainContext)).not.toMatch(/[\u0000-\u0009\u001b\u202e\u2066]/);
    const texts = [message.text ?? '', ...relatedLocations.map((related) => related.message?.text ?? '')];
    for (const text of texts) expect(text).not.toMatch(/[\u0000-\u001f\u202e\u2066]/);
    expect(texts.join(' ').match(/(?<!\\)\[[^\]]*\]\([^)]*\)/g)).toEqual(['[line 3](1)']);
    expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      '%3Csvg%20onload%3Dwindow.broken%3D1%3E/%1B%5B31m%22desk%27.txt',
    );
  });
});

describe('more results than GitHub takes', () => {
  const error: Result = { message: { text: 'error' }, level: 'error' };
  const warningResult: Result = { message: { text: 'warning' }, level: 'warning' };
  const suppressed: Result = { ...error, suppressions: [{ kind: 'external' }] };

  test('lose suppressed ones first, then warnings, then the last errors, and keep their order', () => {
    const all = [warningResult, suppressed, error, warningResult, error];
    expect(keepMostResults(all, 5)).toEqual(all);
    expect(keepMostResults(all, 4)).toEqual([warningResult, error, warningResult, error]);
    expect(keepMostResults(all, 3)).toEqual([warningResult, error, error]);
    expect(keepMostResults(all, 1)).toEqual([error]);
  });

  test('are said to be left out', () => {
    const { report } = failing();
    const [finding] = report.claims;
    if (finding === undefined) throw new Error('the sample has a finding');
    const claims = Array.from({ length: 25_002 }, () => ({ ...finding, evidence: [] }));
    const text = sarif.render(runOf({ article: undefined, report: { ...report, claims } }), plainContext);
    const [run] = (JSON.parse(text) as Log).runs;
    expect(run?.results).toHaveLength(25_000);
    expect(run?.invocations?.[0]?.toolExecutionNotifications).toEqual(leftOut(2));
    expect(leftOut(2)[0]?.message.text).toBe('2 results left out: a run holds at most 25000.');
    expect(run?.invocations?.[0]?.executionSuccessful).toBe(true);
  });
});
