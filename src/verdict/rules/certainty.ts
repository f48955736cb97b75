import type { Objection, RuleContext } from '../rule.ts';
import { words } from '../words.ts';
import { carrierIn, governingCue } from './carrierCue.ts';

/** Words that leave open whether a thing is so. */
const possibility =
  /^(?:may|might|could|possibly|perhaps|maybe|potentially|possible|possibility|unclear|whether)$/;
/** Words that speak of a thing that is wanted or planned, not done. */
const intention =
  /^(?:plan|plans|planned|planning|propos(?:e|es|ed|al|ing)|consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:e|es|ed|ing)|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|expect(?:s|ed)?|intend(?:s|ed)?|want(?:s|ed)?|likely)$/;
const anyHedge = new RegExp(`${possibility.source}|${intention.source}`);
/** Headline words that already leave it open: "to" and "will" promise, they do not report. */
const headlineHedge =
  /^(?:to|will|would|eyes?|eyed|set|poised|expected|fears?|feared|risks?|threat|threatens?|warns?|warned|urged?|urges|calls?|bids?|vows?|vowed|pledges?|hopes?|talks|suspected|about|near|close|ready)$/;

/** The claim states as done or certain what every passage that carries it only holds possible or planned. */
export function certaintyRaised(context: RuleContext): Objection[] {
  const { claim, carriers } = context;
  const claimWords = words(claim.text).map((word) => word.lower);
  if (carriers.length === 0 || claimWords.some((word) => anyHedge.test(word))) return [];
  const future = claimWords.some((word) => headlineHedge.test(word));
  const cue = future ? possibility : anyHedge;
  const cues = carriers.map((scored) => {
    const carrier = carrierIn(context, scored);
    return carrier && governingCue(carrier, cue, 5);
  });
  const first = cues[0];
  if (first === undefined || cues.some((found) => found === undefined)) return [];
  return [
    {
      demands: 'unsupported',
      isDoubt: true,
      reason: {
        code: 'certainty-raised',
        message: `The body is less certain: “${first.word.text}”.`,
        headlineSpan: claim.span,
        bodySpan: first.span,
      },
    },
  ];
}
