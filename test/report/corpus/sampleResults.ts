import type { ReadResult, SummarisedRow } from '../../../src/report/corpus/resultRow.ts';
import { type SummaryOptions, summarise } from '../../../src/report/corpus/summarise.ts';
import type { CorpusSummary } from '../../../src/report/corpus/summary.ts';
import type { Verdict } from '../../../src/verdict/verdict.ts';

/** An article of a result with one claim. */
export function article(
  headline: string,
  verdict: Verdict,
  score: number | null,
  more: Partial<SummarisedRow> = {},
): SummarisedRow {
  const isFinding = verdict === 'unsupported' || verdict === 'contradicted';
  return {
    id: 'a1',
    source: 'news.jsonl:1',
    headline,
    status: isFinding ? 'fail' : verdict === 'attributed' ? 'warn' : 'pass',
    score,
    claims: [
      {
        text: `${headline}.`,
        verdict,
        score,
        reasons: isFinding ? [{ code: 'no-evidence', message: 'No passage of the body supports this.' }] : [],
        evidence:
          score === null
            ? []
            : [{ text: 'The harbour authority said on Thursday that nothing had been decided.' }],
      },
    ],
    ...more,
  };
}

/** An article that could not be checked. */
export function unchecked(source: string, code = 'E_RECORD'): SummarisedRow {
  return {
    ...article('', 'supported', null),
    source,
    headline: null,
    status: 'error',
    claims: [],
    error: { code, message: `${source} is not valid JSON.` },
  };
}

export function summaryOf(
  rows: readonly (SummarisedRow | ReadResult)[],
  options: Partial<SummaryOptions> = {},
): Promise<CorpusSummary> {
  async function* each(): AsyncGenerator<ReadResult> {
    for (const row of rows) yield 'status' in row ? { row } : row;
  }
  return summarise(each(), { title: 'Autumn 2026', inputs: ['results.jsonl'], worst: 50, ...options });
}

const papers = ['harbour-times.example', 'www.daily-lamp.example', 'the-quay.example'];
const headlines = [
  'Mayor Resigns After Ferry Inquiry Finds 14 Breaches',
  'Council Approves Night Buses on Four Routes',
  'Dairy Giant Hid Mold Reports for Two Years',
  'Is the Village School Doomed?',
  'Ministers Clash Over Border Plan as Talks Collapse',
];
const verdictsOf: readonly [Verdict, number | null][] = [
  ['unsupported', 0.04],
  ['supported', 0.93],
  ['attributed', 0.41],
  ['not-a-claim', null],
  ['contradicted', 0.02],
  ['supported', 0.78],
  ['supported', 0.88],
];

/** A corpus as three papers would have it over two years, the same each time. */
export function sampleCorpus(count = 700): (SummarisedRow | ReadResult)[] {
  return Array.from({ length: count }, (_, at) => {
    if (at % 97 === 5) return unchecked(`news.jsonl:${at}`, at % 2 ? 'E_RECORD' : 'E_NO_BODY');
    const [verdict, score] = verdictsOf[(at * at) % verdictsOf.length] ?? ['supported', 0.9];
    const month = (at * 7) % 24;
    return article(`${headlines[at % headlines.length]}, No. ${at}`, verdict, score, {
      id: `https://${papers[((at * 3) % 5) % papers.length]}/${at}`,
      source: `news.jsonl:${at}`,
      kept: { published: `${2025 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-14` },
    });
  });
}

/** Rows that would break out of a page, a table or a terminal if they could. */
export function hostileCorpus(): (SummarisedRow | ReadResult)[] {
  const attack =
    '</style><script>alert(1)</script><img src=x onerror=alert(2)>"\'`|[x](javascript:alert(3))\u202e\u001b[31m';
  return [
    article(attack, 'unsupported', 0.01, {
      id: `https://${attack}/`,
      kept: { site: attack, date: '2026-11-01' },
      claims: [
        {
          text: attack,
          verdict: 'unsupported',
          score: 0.01,
          reasons: [{ code: attack, message: attack }],
          evidence: [{ text: attack.repeat(20) }],
        },
      ],
    }),
    article('W'.repeat(900), 'contradicted', 0.02, { kept: { site: 'x'.repeat(900), date: '2026-10-01' } }),
    article('عنوان بالعربية 議会が夜行バスを承認', 'contradicted', 0.03),
    { ...unchecked(attack), error: { code: attack, message: attack } },
    { unreadable: { place: attack, why: attack } },
  ];
}
