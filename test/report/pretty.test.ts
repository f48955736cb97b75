import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { articleReport } from '../../src/report/articleReport.ts';
import { displayWidth } from '../../src/report/cells.ts';
import { pretty } from '../../src/report/pretty.ts';
import type { CheckedArticle, RenderContext, Run } from '../../src/report/run.ts';
import { hostile } from './hostileArticle.ts';
import { judge, sampleArticle, sampleClaim, sampleEvidence } from './sampleArticle.ts';
import {
  failing,
  passing,
  plainContext,
  questioning,
  runOf,
  sampleRun,
  unreadable,
  warning,
} from './sampleRun.ts';

function show(run: Run, context: Partial<RenderContext> = {}): string {
  return pretty.render(run, { ...plainContext, ...context });
}

/** An article whose headline has `flagged` words that the body does not support. */
function withFlagged(headline: string, flagged: string): CheckedArticle {
  const body = 'Nothing of the kind.';
  const article = sampleArticle({ source: 'a.txt', headline, body });
  const claims = [
    judge(sampleClaim(headline, flagged, `${flagged}.`), 'unsupported', 0.1, [
      sampleEvidence(body, body, 0.1, 0.1),
    ]),
  ];
  const report = articleReport({
    article,
    judged: [{ field: 'headline', claims }],
    timing: { ms: 1, pairs: 1 },
  });
  return { article, report };
}

function linesAfter(output: string, start: string, count: number): string[] {
  const lines = output.split('\n');
  const index = lines.findIndex((line) => line.includes(start));
  return lines.slice(index, index + count);
}

describe('the headline', () => {
  test('has its flagged words underlined beneath them', () => {
    expect(linesAfter(show(runOf(failing())), 'Putin Regime', 2)).toEqual([
      '  Putin Regime Backstabs Putin After Negotiations, Turn On Him',
      '  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~                     ~~~~~~~~~~~',
    ]);
  });

  test('is underlined differently for each kind of problem', () => {
    const output = show(runOf(warning()));
    expect(linesAfter(output, '  Dairy Giant', 2)[1]).toMatch(/^ {2}-{42}$/);
    expect(linesAfter(output, '  Velden dairy', 2)[1]).toBe(`${' '.repeat(37)}${'^'.repeat(17)}`);
  });

  test('wraps in a narrow terminal with the underline under each line', () => {
    expect(linesAfter(show(runOf(failing()), { width: 40 }), 'Putin Regime', 4)).toEqual([
      '  Putin Regime Backstabs Putin After',
      '  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
      '  Negotiations, Turn On Him',
      '                ~~~~~~~~~~~',
    ]);
  });

  test.each([
    ['北京 Talks Collapse 🎉 Today', 'Collapse', '  北京 Talks Collapse 🎉 Today', '             ~~~~~~~~'],
    ['Talks in 北京 Collapse', '北京', '  Talks in 北京 Collapse', '           ~~~~'],
    ['Cafe\u0301s Close Early', 'Close', '  Cafe\u0301s Close Early', '        ~~~~~'],
    ['Co\u200bop Close Early', 'Close', '  Coop Close Early', '       ~~~~~'],
  ])('has the underline in the right columns: %s', (headline, flagged, words, underline) => {
    expect(linesAfter(show(runOf(withFlagged(headline, flagged))), words.trim(), 2)).toEqual([
      words,
      underline,
    ]);
  });

  test('never has a mark under the space at which it wraps, however narrow the terminal', () => {
    const headline =
      'Mayor of Hollin resigns after  audit finds 北京 « millions »\u00a0missing from the town’s accounts';
    for (const flagged of [headline, 'resigns after  audit finds', 'finds 北京 « millions »'])
      for (let width = 24; width <= 110; width += 1) {
        const shown = show(runOf(withFlagged(headline, flagged)), { width }).split('\n');
        const marks = shown.filter((line) => /^ *~[ ~]*$/.test(line));
        expect(marks.length).toBeGreaterThan(0);
        for (const line of marks) {
          const words = shown[shown.indexOf(line) - 1] ?? '';
          expect(displayWidth(line)).toBeLessThanOrEqual(displayWidth(words));
          expect(words).toBe(words.trimEnd());
        }
      }
  });

  test('without anything flagged has no underline', () => {
    expect(linesAfter(show(runOf(passing())), '  City Council', 2)[1]).toBe('');
  });
});

describe('a claim', () => {
  test('that is a problem shows verdict, score, reason, the closest evidence with its line, and probabilities', () => {
    expect(linesAfter(show(runOf(failing())), 'unsupported    2%', 6)).toEqual([
      '  ✖ unsupported    2%  Putin’s regime backstabs Putin.',
      '                       Nothing in the body says this.',
      '                       Closest, line 9:',
      '                       │ He said President Putin would decide on further rounds',
      '                       │ once he had been briefed.',
      '                       │ entailment 2% · neutral 89% · contradiction 9%',
    ]);
  });

  test('that is supported takes one short line', () => {
    const output = show(runOf(failing()));
    expect(output).toContain('  ✔ supported     94%  This came after negotiations.\n');
    expect(output).not.toContain('across a table');
  });

  test('that asserts nothing says why', () => {
    expect(show(runOf(questioning()))).toMatch(/• not a claim .* \(a question\)\n/);
  });

  test('does not repeat evidence that overlaps with what it shows already', () => {
    expect(show(runOf(failing()))).not.toContain('A day later the Kremlin’s spokesman');
  });

  test('quotes a passage that goes into the next paragraph as one line of words', () => {
    const body = 'The river fell on Monday.  \n\nIt rose again.';
    const article = sampleArticle({ source: 'river.txt', headline: 'River Falls', body });
    const claims = [
      judge(sampleClaim('River Falls', 'River Falls', 'The river falls.'), 'unsupported', 0.1, [
        sampleEvidence(body, body, 0.1, 0.1),
      ]),
    ];
    const report = articleReport({
      article,
      judged: [{ field: 'headline', claims }],
      timing: { ms: 1, pairs: 1 },
    });
    expect(show(runOf({ article, report }))).toContain('│ The river fell on Monday. It rose again.\n');
  });

  test('quotes of a very long passage only the beginning', () => {
    const body = `The river rose ${'and rose '.repeat(20_000)}again.`;
    const headline = 'River Falls';
    const article = sampleArticle({ source: 'river.txt', headline, body });
    const evidence = [sampleEvidence(body, body, 0.01, 0.5)];
    const claims = [judge(sampleClaim(headline, headline, 'The river falls.'), 'contradicted', 0, evidence)];
    const report = articleReport({
      article,
      judged: [{ field: 'headline', claims }],
      timing: { ms: 1, pairs: 1 },
    });
    const output = show(runOf({ article, report }));
    expect(output.length).toBeLessThan(1500);
    expect(output).toContain(' …\n');
  });
});

describe('an article', () => {
  test.each([
    ['✖ FAIL desk/putin-regime.txt', failing],
    ['✔ PASS desk/night-buses.md', passing],
    ['✖ ERROR desk/budget-vote.docx', unreadable],
    ['✔ PASS desk/village-school.txt · nothing asserted', questioning],
  ])('begins with its status in a sign and a word: %s', (line, article) => {
    expect(show(runOf(article())).startsWith(line)).toBe(true);
  });

  test('that could not be read shows what is wrong and how to mend it', () => {
    expect(show(runOf(unreadable()))).toBe(
      [
        '✖ ERROR desk/budget-vote.docx',
        '  E_BINARY: desk/budget-vote.docx is a binary file, not a text.',
        '  Save it as plain text, Markdown or HTML and check that file.',
        '',
      ].join('\n'),
    );
  });

  test('with several checked fields names them', () => {
    const output = show(runOf(warning()));
    expect(output).toMatch(/ {2}headline:\n[^]* {2}dek:\n[^]* {2}SEO title:\n/);
  });

  test('shows what its reader wants known', () => {
    expect(show(runOf(warning()))).toContain('note: The file names no encoding');
  });
});

describe('many articles', () => {
  test('end in a summary', () => {
    expect(show(sampleRun())).toContain(
      '6 articles: ✖ 1 error ✖ 2 fail ⚠ 1 warn ✔ 2 pass\n10 claims: 1 contradicted',
    );
  });

  test('one article has none', () => {
    expect(show(runOf(failing()))).not.toContain('1 article');
  });
});

describe('--quiet', () => {
  test('shows only problems', () => {
    const output = show(sampleRun(), { quiet: true });
    expect(output).not.toMatch(/night-buses|village-school|✔ supported|note:|dek:/);
    expect(output).toMatch(/putin-regime[^]*velden\.html[^]*budget-vote/);
  });

  test('says nothing when nothing is wrong', () => {
    expect(show(runOf(passing(), questioning()), { quiet: true })).toBe('');
  });
});

describe('--timing', () => {
  const stages = [
    { name: 'start', ms: 210.4 },
    { name: 'load model', ms: 390 },
    { name: 'score', ms: 100 },
  ] as const;

  test('shows where the time went, in total, and the model’s pace', () => {
    const output = show(runOf(failing()), { timing: true, stages });
    expect(output).toMatch(/start +210 ms {2}▇+\n {2}load model {2}390 ms/);
    expect(output).toContain('total       700 ms');
    expect(output).toContain('46 pairs scored for 1 article, 460 pairs a second');
    expect(output).toContain('· 84 ms, 46 pairs');
  });

  test('is left out when not asked for', () => {
    expect(show(runOf(failing()), { stages })).not.toMatch(/\d ms/);
  });
});

describe('the terminal', () => {
  test.each([20, 40, 72, 80, 120, 240])('is not overflowed at %i columns', (width) => {
    const stages = [{ name: 'load model', ms: 123456 }] as const;
    const output = show(runOf(...sampleRun().articles, hostile()), { width, timing: true, stages });
    const widest = Math.max(...output.split('\n').map(displayWidth));
    expect(widest).toBeLessThanOrEqual(Math.max(24, width));
  });

  test('gets no escape sequence when colour is off', () => {
    expect(show(sampleRun())).not.toContain('\u001b');
  });

  test('gets colours that change nothing but the colour', () => {
    const colored = show(sampleRun(), { color: true });
    expect(colored).toContain('\u001b[31m');
    expect(stripVTControlCharacters(colored)).toBe(show(sampleRun()));
  });

  test('gets none of a hostile article’s control characters', () => {
    const output = show(runOf(hostile()));
    expect(output).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(output).toContain('␛[31m');
    expect(stripVTControlCharacters(show(runOf(hostile()), { color: true }))).toBe(output);
  });
});
