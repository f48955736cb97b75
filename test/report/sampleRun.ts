import { articleReport, errorReport } from '../../src/report/articleReport.ts';
import type { CheckedArticle, RenderContext, Run } from '../../src/report/run.ts';
import { suppress } from '../../src/report/suppress.ts';
import { parseTemplate } from '../../src/report/template/parse.ts';
import { judge, sampleArticle, sampleClaim, sampleEvidence, spanOf } from './sampleArticle.ts';

/** A terminal of 80 columns without colour, and what the reporters for machines need beside it. */
export const plainContext: RenderContext = {
  color: false,
  width: 80,
  timing: false,
  quiet: false,
  cwd: '/newsroom',
  template: parseTemplate(
    '{{#articles}}{{status}} {{path}}{{#error}} {{code}}{{/error}}\n{{/articles}}',
    'list.mustache',
  ),
};

/** A headline of which two claims have nothing in the body behind them, and one has. */
export function failing(): CheckedArticle {
  const headline = 'Putin Regime Backstabs Putin After Negotiations, Turn On Him';
  const body = `GENEVA — American and Russian diplomats spent most of Monday across a table from each other and left it with little to show. The meeting belonged to a dialogue on strategic stability that the two presidents had agreed on at their summit the previous summer.

Deputy Secretary of State Wendy Sherman led the American side and Sergei Ryabkov, a deputy foreign minister, the Russian one. They went through arms control, missiles and the troops gathered near Ukraine. Each later called the exchange serious and frank, and each said that nothing had been settled.

Ryabkov told reporters that Moscow had no intention of attacking its neighbour. He added that Europe’s security would suffer if NATO kept moving east or let Ukraine in.

A day later the Kremlin’s spokesman, Dmitry Peskov, said the talks had been open and to the point, but that he saw no grounds for optimism yet. He said President Putin would decide on further rounds once he had been briefed.

A session with NATO followed in Brussels on Wednesday. Afterwards both delegations described a wide gap, and neither named a date for meeting again.`;
  const article = sampleArticle({ source: 'desk/putin-regime.txt', headline, body });
  const backstabs = judge(
    sampleClaim(headline, 'Putin Regime Backstabs Putin', 'Putin’s regime backstabs Putin.'),
    'unsupported',
    0.0213,
    [
      sampleEvidence(
        body,
        'He said President Putin would decide on further rounds once he had been briefed.',
        0.0231,
        0.0894,
      ),
      sampleEvidence(
        body,
        'Ryabkov told reporters that Moscow had no intention of attacking its neighbour.',
        0.0102,
        0.2217,
      ),
      sampleEvidence(
        body,
        'A day later the Kremlin’s spokesman, Dmitry Peskov, said the talks had been open and to the point, but that he saw no grounds for optimism yet. He said President Putin would decide on further rounds once he had been briefed.',
        0.0087,
        0.031,
      ),
    ],
    [{ code: 'no-evidence', message: 'Nothing in the body says this.' }],
  );
  const after = judge(
    sampleClaim(headline, 'After Negotiations', 'This came after negotiations.'),
    'supported',
    0.9412,
    [
      sampleEvidence(
        body,
        'American and Russian diplomats spent most of Monday across a table from each other and left it with little to show.',
        0.9633,
        0.0041,
      ),
    ],
  );
  const turns = judge(
    sampleClaim(headline, 'Turn On Him', 'Putin’s regime turns on him.'),
    'unsupported',
    0.0388,
    [
      sampleEvidence(
        body,
        'He said President Putin would decide on further rounds once he had been briefed.',
        0.0307,
        0.1125,
      ),
      sampleEvidence(
        body,
        'Afterwards both delegations described a wide gap, and neither named a date for meeting again.',
        0.0166,
        0.0512,
      ),
    ],
    [{ code: 'no-evidence', message: 'Nothing in the body says this.' }],
  );
  const judged = [{ field: 'headline' as const, claims: [backstabs, after, turns] }];
  return { article, report: articleReport({ article, judged, timing: { ms: 84.26, pairs: 46 } }) };
}

/** The same kind of news under a headline that says what happened. */
export function passing(): CheckedArticle {
  const headline = 'City Council Approves Night Buses on Four Routes';
  const body = `The city council voted 9 to 2 on Thursday to run buses through the night on four routes, starting in March.

The lines link the hospital, the port and both universities with the main station. Councillor Ines Falk, who had pressed for the change for three years, called it “a small kindness to everyone who cleans, cooks or nurses while we sleep”.

The transport office puts the cost at 1.4 million a year.`;
  const article = sampleArticle({ source: 'desk/night-buses.md', headline, body });
  const approves = judge(
    sampleClaim(headline, headline, 'The city council approves night buses on four routes.'),
    'supported',
    0.9871,
    [
      sampleEvidence(
        body,
        'The city council voted 9 to 2 on Thursday to run buses through the night on four routes, starting in March.',
        0.9894,
        0.0021,
      ),
    ],
  );
  const judged = [{ field: 'headline' as const, claims: [approves] }];
  return { article, report: articleReport({ article, judged, timing: { ms: 31.04, pairs: 11 } }) };
}

/** A headline that states as fact what one side says, with a dek and an SEO title that are checked too. */
export function warning(): CheckedArticle {
  const headline = 'Dairy Giant Hid Mold Reports for Two Years';
  const dek = 'Inspectors found 14 breaches at the Velden plant';
  const seo = 'Velden dairy: mold reports hidden, 41 breaches found';
  const body = `A former quality manager accuses the dairy company Velden of keeping laboratory reports about mold from inspectors for two years. In a complaint filed on Tuesday, Mara Oduya says that her superiors told her to store the reports “where nobody asks”.

Velden rejects the accusation. “Every result was handed over,” a spokeswoman said, adding that the company would open its records to the court.

The food safety office confirmed that an inspection in May found 14 breaches of hygiene rules at the plant. None of them, it said, concerned mold.`;
  const article = sampleArticle({
    source: 'desk/velden.html',
    headline,
    body,
    variants: [
      { field: 'dek', text: dek },
      { field: 'seo', text: seo },
    ],
    notes: [
      { code: 'encoding-guessed', message: 'The file names no encoding; it was read as Windows-1252.' },
    ],
  });
  const accusation =
    'A former quality manager accuses the dairy company Velden of keeping laboratory reports about mold from inspectors for two years.';
  const breaches =
    'The food safety office confirmed that an inspection in May found 14 breaches of hygiene rules at the plant.';
  const judged = [
    {
      field: 'headline' as const,
      claims: [
        judge(
          sampleClaim(headline, headline, 'A dairy giant hid mold reports for two years.'),
          'attributed',
          0.6127,
          [
            sampleEvidence(body, accusation, 0.8412, 0.0309),
            sampleEvidence(body, '“Every result was handed over,” a spokeswoman said', 0.011, 0.8523),
          ],
          [
            {
              code: 'attribution-dropped',
              message:
                'The body says this only in the words of a former quality manager; the headline states it as fact.',
              headlineSpan: spanOf(headline, 'Hid Mold Reports'),
              bodySpan: spanOf(body, 'accuses'),
            },
          ],
        ),
      ],
    },
    {
      field: 'dek' as const,
      claims: [
        judge(
          sampleClaim(dek, dek, 'Inspectors found 14 breaches at the Velden plant.'),
          'supported',
          0.9655,
          [sampleEvidence(body, breaches, 0.971, 0.004)],
        ),
      ],
    },
    {
      field: 'seo' as const,
      claims: [
        judge(sampleClaim(seo, 'mold reports hidden', 'Mold reports were hidden.'), 'supported', 0.7312, [
          sampleEvidence(body, accusation, 0.781, 0.052),
        ]),
        judge(
          sampleClaim(seo, '41 breaches found', '41 breaches were found.'),
          'contradicted',
          0.0092,
          [sampleEvidence(body, breaches, 0.0214, 0.9311)],
          [
            {
              code: 'number-mismatch',
              message: 'The SEO title says 41, the body says 14.',
              headlineSpan: spanOf(seo, '41'),
              bodySpan: spanOf(body, '14'),
            },
          ],
        ),
      ],
    },
  ];
  return { article, report: articleReport({ article, judged, timing: { ms: 122.7, pairs: 58 } }) };
}

/** The warning article with its headline alone: status `warn`. */
export function attributedOnly(): CheckedArticle {
  const { article, report } = warning();
  if (article === undefined) throw new Error('the sample has an article');
  const claims = report.claims.filter(({ field }) => field === 'headline');
  return {
    article,
    report: {
      ...report,
      id: 'velden-print',
      source: 'desk/velden-print.html',
      headlines: report.headlines.slice(0, 1),
      claims,
      status: 'warn',
      score: 0.6127,
    },
  };
}

/** A question: nothing is asserted. */
export function questioning(): CheckedArticle {
  const headline = 'Can a Village of 300 Keep Its Only School?';
  const body = `Eleven children sit in the two classrooms of the school in Harrow’s End. The county wants at least twenty.

Parents have until June to find nine more pupils. They have printed leaflets, rented a stand at the spring fair and written to every farm within an hour’s drive.`;
  const article = sampleArticle({ source: 'desk/village-school.txt', headline, body });
  const question = judge(sampleClaim(headline, headline, headline, 'question'), 'not-a-claim', undefined);
  const judged = [{ field: 'headline' as const, claims: [question] }];
  return { article, report: articleReport({ article, judged, timing: { ms: 2.1, pairs: 0 } }) };
}

/** An article that could not be read. */
export function unreadable(): CheckedArticle {
  return {
    article: undefined,
    report: errorReport({
      id: 'desk/budget-vote.docx',
      source: 'desk/budget-vote.docx',
      error: {
        code: 'E_BINARY',
        message: 'desk/budget-vote.docx is a binary file, not a text.',
        hint: 'Save it as plain text, Markdown or HTML and check that file.',
      },
    }),
  };
}

/** The failing article with its first finding accepted in the baseline and its second by a comment. */
export function accepted(): CheckedArticle {
  const { article, report } = failing();
  const [first] = report.claims;
  return {
    article,
    report: suppress(report, (claim) =>
      claim === first ? { by: 'baseline' } : { by: 'comment', note: 'agreed with <legal>' },
    ),
  };
}

/** A run over these articles. */
export function runOf(...articles: CheckedArticle[]): Run {
  return {
    tool: {
      name: 'hedcheck',
      version: '0.1.0',
      model: {
        name: 'hedcheck-minilm-l6',
        sha256: '5f0c3a1e9d7b48620f9a1c44d2be7765a0938c1f6d52e4bb8a7f30c9e1d64b27',
        dtype: 'q8',
      },
    },
    articles,
  };
}

/** One article of every kind. */
export function sampleRun(): Run {
  return runOf(failing(), passing(), warning(), attributedOnly(), questioning(), unreadable());
}
