import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAlarms } from './alarms/measureAlarms.ts';
import { inNewsPart } from './alarms/newsParts.ts';
import { newsSample } from './alarms/newsSample.ts';
import { measureChallenge } from './challenge.ts';
import { type ClaimSetResult, labelledClaims, measureClaimSet } from './claimSet.ts';
import { claimSets, fncPart } from './datasets.ts';
import { openFlow } from './openFlow.ts';
import { type AccuracyResults, renderMarkdown } from './renderMarkdown.ts';
import { measureSentenceSets } from './sentenceSets.ts';
import { measureStances } from './stances.ts';

const usage = `bench/accuracy: how often is hedcheck right?

  --data DIR      folder with nli/, fact/ and news/ (default ../shared/data); a missing set is named and skipped
  --model DIR     model folder (default: the shipped one)
  --limit N       rows a set at most, sampled by id (default 400; 0: all)
  --news N        real news headlines at most (default 1000)
  --split S       dev or test (default test)
  --parts LIST    of claims,stances,sentences,challenge,news (default: all)
  --only TEXT     only claim sets whose name contains TEXT
  --out PATH      without ending; .md and .json are written (default bench/results/accuracy)
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string' },
    limit: { type: 'string', default: '400' },
    news: { type: 'string', default: '1000' },
    split: { type: 'string', default: 'test' },
    parts: { type: 'string', default: 'claims,stances,sentences,challenge,news' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: 'bench/results/accuracy' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const limit = Number(values.limit) || Number.POSITIVE_INFINITY;
  const parts = values.parts.split(',');
  const missing: string[] = [];
  const flow = await openFlow(values.model);
  const started = performance.now();
  const note = (line: string) =>
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0)} s  ${line}\n`);
  const path = (file: string) => join(values.data, `${file}.jsonl.xz`);
  const isThere = (file: string) => {
    if (existsSync(path(file))) return true;
    missing.push(file);
    note(`${path(file)} is not there: skipped`);
    return false;
  };

  const claims: ClaimSetResult[] = [];
  if (parts.includes('claims'))
    for (const set of claimSets.filter(
      ({ split, name }) => split === values.split && name.includes(values.only),
    )) {
      if (!isThere(set.file)) continue;
      const result = await measureClaimSet(flow, set, await labelledClaims(set, path(set.file), limit));
      note(
        `${set.name}: AUC ${(100 * result.auc.value).toFixed(1)}, balanced accuracy ${(100 * result.balancedAccuracy.value).toFixed(1)}`,
      );
      claims.push(result);
    }
  const fnc = 'fact/fnc1.train';
  const stances =
    parts.includes('stances') && isThere(fnc)
      ? await measureStances(flow, path(fnc), fncPart(values.split === 'dev' ? [2] : [0, 1]), limit)
      : undefined;
  if (stances) note(`FNC-1, four stances: macro-F1 ${(100 * stances.macroF1.value).toFixed(1)}`);
  const sentences = parts.includes('sentences')
    ? await measureSentenceSets(flow.scorer, values.data, limit * 4, (file) => missing.push(file))
    : [];
  for (const { name, accuracy } of sentences) note(`${name}: ${(100 * accuracy.value).toFixed(1)}`);
  const challenge = parts.includes('challenge')
    ? await measureChallenge(flow, values.split === 'dev' ? 'bench/practice' : 'bench/challenge')
    : undefined;
  if (challenge) note(`challenge: ${(100 * challenge.balancedAccuracy.value).toFixed(1)}`);
  const newsFile = 'news/allsides37k';
  const news =
    parts.includes('news') && isThere(newsFile)
      ? await measureAlarms(
          flow,
          await newsSample(
            path(newsFile),
            inNewsPart(values.split === 'dev' ? 'dev' : 'test'),
            Number(values.news),
          ),
        )
      : undefined;
  if (news)
    note(
      `news: real ${(100 * news.real.value).toFixed(1)}, changed ${(100 * news.changed.value).toFixed(1)}, misplaced ${(100 * news.misplaced.value).toFixed(1)}`,
    );

  const results: AccuracyResults = {
    model: flow.scorer.identity,
    split: values.split,
    limit,
    claims,
    stances,
    sentences,
    challenge,
    news,
    missing,
  };
  mkdirSync(join(values.out, '..'), { recursive: true });
  writeFileSync(`${values.out}.md`, renderMarkdown(results));
  // Headlines and bodies of others stay out of the written results.
  const publishable = {
    ...results,
    limit: Number.isFinite(limit) ? limit : 'all',
    challenge: challenge && {
      ...challenge,
      outcomes: challenge.outcomes.map(({ case: one, report: { status, score } }) => ({
        case: one,
        status,
        score,
      })),
    },
    news: news && { ...news, alarms: news.alarms.length },
  };
  writeFileSync(`${values.out}.json`, `${JSON.stringify(publishable, null, 1)}\n`);
  if (news) {
    mkdirSync('.cache', { recursive: true });
    writeFileSync(
      '.cache/alarms.json',
      JSON.stringify(
        news.alarms.map(({ item, report }) => ({
          id: item.id,
          outlet: item.outlet,
          headline: report.headline,
          claims: report.claims,
        })),
        null,
        1,
      ),
    );
  }
  note(`written ${values.out}.md and ${values.out}.json`);
  await flow.scorer.close();
}
