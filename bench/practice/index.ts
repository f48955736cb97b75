import { parseArgs } from 'node:util';
import {
  type ChallengeOutcome,
  type ChallengeResult,
  isRight,
  measureChallenge,
  summarise,
} from '../accuracy/challenge.ts';
import { openFlow } from '../accuracy/openFlow.ts';

const usage = `bench/practice: what does hedcheck make of the practice set?

Prints what it gets wrong over the articles up to number 48, which rules may be read against, then the shares of these and of the
others: what a change gains there it gains on headlines that nobody read for it.

  --model DIR   model folder (default: the shipped one)
  --kind LIST   only these kinds, with commas between them
`;

/** Number of the last article that may be read. */
const lastRead = 48;

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    kind: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const flow = await openFlow(values.model);
  const result = await measureChallenge(flow, 'bench/practice', values.kind?.split(','));
  await flow.scorer.close();
  const wrong = result.outcomes.filter((outcome) => isRead(outcome.case) && !isRight(outcome));
  process.stdout.write(`${wrong.map(describe).join('\n\n')}\n\n`);
  for (const [title, half] of [
    ['articles read', result.outcomes.filter((one) => isRead(one.case))],
    ['articles not read', result.outcomes.filter((one) => !isRead(one.case))],
  ] as const)
    process.stdout.write(`${title}: ${table(summarise(half))}\n\n`);
}

function isRead({ article }: ChallengeOutcome['case']): boolean {
  return Number.parseInt(article, 10) <= lastRead;
}

function describe({ case: { id, kind, sound, status, headline, why }, report }: ChallengeOutcome): string {
  const claims = report.claims.map(
    ({ text, verdict, score, reasons }) =>
      `    ${verdict} ${score?.toFixed(2) ?? ''} ${text} ${reasons.map(({ code, message }) => `[${code}] ${message}`).join(' ')}`,
  );
  return [
    `${id} ${kind}, ${sound ? 'sound' : 'unsound'}: ${report.status} instead of ${status}`,
    `  ${headline}`,
    `  ${why}`,
    ...claims,
  ].join('\n');
}

function table({ balancedAccuracy: { value, low, high }, rows }: ChallengeResult): string {
  const per = (share: number) => (100 * share).toFixed(1);
  return [
    `balanced accuracy ${per(value)} [${per(low)}, ${per(high)}]`,
    ...rows.map(
      ({ kind, cases, soundPassed, unsoundCaught }) =>
        `${kind.padEnd(20)} ${String(cases).padStart(4)}  sound passed ${per(soundPassed)}  unsound caught ${per(unsoundCaught)}`,
    ),
  ].join('\n');
}
