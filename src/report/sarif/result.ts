import type { Location, Result } from 'sarif';
import { type Finding, findingReasons, findingTitle } from '../finding.ts';
import type { EvidenceReport } from '../schema.ts';
import { visible } from '../visible.ts';
import { distinctEvidence, excerpt, lineNumber, probabilities, verdictWording } from '../wording.ts';
import { plainMessage } from './message.ts';
import { physicalLocation } from './places.ts';
import { ruleIndex } from './rules.ts';

/** Most passages given with a result. */
const shownEvidence = 3;
const shownText = 480;

/**
 * A finding as a SARIF result: on the claim's words in the file, with the passages that decided as related locations.
 *
 * @param occurrence how often its file has had the same claim, this one counted
 */
export function resultOf(finding: Finding, occurrence: number, cwd: string): Result {
  const { article, claim, rule, level } = finding;
  const passages = distinctEvidence(claim, shownEvidence);
  const { field, fingerprint, kind, score, suppressed, verdict } = claim;
  return {
    ruleId: rule,
    ruleIndex: ruleIndex(rule),
    level,
    message: { text: messageText(finding, passages) },
    locations: [
      {
        physicalLocation: physicalLocation(article.source, claim.location, cwd),
        logicalLocations: [{ name: field, fullyQualifiedName: visible(`${article.id}/${field}`) }],
      },
    ],
    relatedLocations: passages.map((passage, index) => related(passage, index, article.source, cwd)),
    partialFingerprints: {
      'hedcheckClaim/v1': fingerprint,
      // The one that GitHub goes by; without it, it would take one from the file's lines.
      primaryLocationLineHash: `${fingerprint}:${occurrence}`,
    },
    ...(suppressed && {
      suppressions: [
        {
          kind: suppressed.by === 'baseline' ? 'external' : 'inSource',
          ...(suppressed.note !== undefined && { justification: visible(suppressed.note) }),
        },
      ],
    }),
    ...(score !== null && { rank: Math.round((1 - score) * 10_000) / 100 }),
    properties: { verdict, score, field, kind, claim: visible(claim.text) },
  };
}

function messageText(finding: Finding, passages: readonly EvidenceReport[]): string {
  const text = plainMessage(`${findingTitle(finding)}: ${findingReasons(finding)}`);
  const [closest] = passages;
  if (closest === undefined) return text;
  const what = verdictWording[finding.claim.verdict].evidence;
  const where = lineNumber(closest) ?? 'in the body';
  return `${text} ${what}: [${where}](1).`;
}

function related(passage: EvidenceReport, index: number, source: string, cwd: string): Location {
  return {
    id: index + 1,
    message: { text: plainMessage(`${excerpt(passage.text, shownText)} (${probabilities(passage)})`) },
    physicalLocation: physicalLocation(source, passage.location, cwd),
  };
}
