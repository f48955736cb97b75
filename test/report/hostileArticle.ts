import { articleReport } from '../../src/report/articleReport.ts';
import type { CheckedArticle } from '../../src/report/run.ts';
import { judge, sampleArticle, sampleClaim, sampleEvidence } from './sampleArticle.ts';

const esc = '\u001b';

/** Markup, quotes, terminal escapes and bidirectional overrides, in every text that an article brings along. */
export const hostileHeadline = `</script><script>window.broken=1</script> "Mayor' <img src=x onerror=window.broken=1> ${esc}[31mresigns${esc}]8;;http://evil.example\u0007 \u202eyadot @everyone #1 :tada: | \`rm -rf\``;

/** An article by someone who would like to break out of the report. */
export function hostile(): CheckedArticle {
  const body = `--><style>*{display:none}</style> The mayor\u0000 stays in office${esc}[2J${esc}[H, said <b onclick="window.broken=1">her deputy</b> & "nobody' else.

</article></main><iframe src="javascript:window.broken=1"></iframe> &lt;script&gt; ]]> \u2066isolated\u2028line ${'\ud800'} end.

${'# '.repeat(3)}| not | a | table | ![x](http://evil.example/x.png) <http://evil.example> www.evil.example`;
  const article = sampleArticle({
    source: `<svg onload=window.broken=1>/${esc}[31m"desk'.txt`,
    headline: hostileHeadline,
    body,
    notes: [{ code: 'encoding-guessed', message: `<script>window.broken=1</script>${esc}[0m` }],
  });
  const first = body.slice(0, body.indexOf('\n'));
  const last = body.slice(body.lastIndexOf('\n') + 1);
  const claims = [
    judge(
      sampleClaim(hostileHeadline, hostileHeadline, `${hostileHeadline}.`),
      'contradicted',
      0.001,
      [sampleEvidence(body, first, 0.01, 0.9), sampleEvidence(body, last, 0.02, 0.1)],
      [{ code: 'contradicting-evidence', message: `The body says "<b>stays</b>"${esc}[5m.` }],
    ),
  ];
  return {
    article,
    report: articleReport({ article, judged: [{ field: 'headline', claims }], timing: { ms: 5, pairs: 2 } }),
  };
}
