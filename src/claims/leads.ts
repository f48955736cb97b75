import { determiners, possessives, pronouns } from './functionWords.ts';
import { lexicon } from './lexicon.ts';
import { canBe, isName, isNumber, type Token } from './token.ts';

/** Words that lead in a clause that can stand by itself: "Town empties as fire spreads". */
export const clauseLeads: ReadonlySet<string> = new Set('as after while though although even'.split(' '));
/** Words that lead in a noun phrase that tells of something that was there: "amid protests". */
export const eventLeads: ReadonlySet<string> = new Set('after amid amidst despite following'.split(' '));
/** Words whose clause is never a claim of its own: the order in time or the condition is the point. */
const bindingLeads: ReadonlySet<string> = new Set('before until till when where because'.split(' '));

/** "before", "as", "when": the verb behind such a word is not the one of the words before it. */
export function opensClause(token: Token | undefined): boolean {
  return token !== undefined && (clauseLeads.has(token.lower) || bindingLeads.has(token.lower));
}

const soon = /^(?:soon|shortly|just|only|long|even|right|immediately|moments?|until|till|not|and|or|but)$/;
const timeUnits =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|seasons?|generations?|morning|night|evening)$/;
/** What can stand between the count and the preposition before it: "for more than two". */
const counts =
  /^(?:an?|the|few|several|couple|of|some|many|more|less|than|about|nearly|almost|over|around|just|only|full)$/;
/** Verbs that "after" belongs to: "named after", "looks after". */
const takesAfter =
  /^(?:look|looks|looking|go|goes|going|went|come|comes|named|seek|inquire|ask|asks|chase|chases|take|takes|run|runs)$/;

/** "two years after", "a few weeks after", "shortly after": what is measured says nothing without its starting point. */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  const unit = tokens[at - 1];
  if (!unit) return false;
  if (soon.test(unit.lower)) return true;
  if (!timeUnits.test(unit.lower)) return false;
  // "on Monday morning after …" names a time by itself.
  if (/^(?:morning|night|evening)$/.test(unit.lower) && isName(tokens[at - 2] ?? unit)) return false;
  let start = at - 2;
  let number = false;
  for (
    let token = tokens[start];
    token && (isNumber(token) || counts.test(token.lower));
    token = tokens[--start]
  )
    number ||= isNumber(token);
  // "jailed for six years after …" says how long, not how long after.
  return !(number && /^(?:for|to)$/.test(tokens[start]?.lower ?? ''));
}

/** Verbs that "as" belongs to: "described as", "used as", "hailed it as". */
const takesAs: ReadonlySet<string> = new Set(
  `act advocate brand cast categorize characterise characterize cite classify credit define depict describe dismiss
  double function hail identify interpret know label list name perceive portray present qualify rank rate recognise
  recognize regard see serve tout treat use view work`.split(/\s+/),
);

function isTakerOfAs(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !isName(token) &&
    (['participle', 'past', 'third', 'base'] as const).some(
      (form) => canBe(token, form) && takesAs.has(lexicon().infinitive(token.lower, form)),
    )
  );
}

/** "ranked as one of", "described him as a", "as fast as": this "as" compares or names and leads nothing in. */
function comparesOrNames(tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (!previous) return false;
  if (isTakerOfAs(previous) || /^(?:such|same|so|well|just)$/.test(previous.lower)) return true;
  if (pronouns.has(previous.lower) && isTakerOfAs(tokens[at - 2])) return true;
  return [tokens[at - 2], tokens[at - 3]].some((token) => token?.lower === 'as');
}

/** True when the "after" or "as" at this place belongs to the words before it, which say nothing without it. */
export function belongsToWordsBefore(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at]?.lower;
  if (lead === 'as') return comparesOrNames(tokens, at);
  return isMeasured(tokens, at) || (lead === 'after' && takesAfter.test(tokens[at - 1]?.lower ?? ''));
}

/** "as a healthy means", "as one of", "as the most", "as her successor": more likely what something is than what happens. */
export function opensRole(token: Token | undefined, next: Token | undefined): boolean {
  if (!token) return false;
  if (/^(?:an?|one|\d+(?:st|nd|rd|th))$/.test(token.lower)) return true;
  if (possessives.has(token.lower)) return true;
  return (
    determiners.has(token.lower) &&
    next !== undefined &&
    /^(?:most|least|best|worst)$|[a-z]{2}est$/.test(next.lower)
  );
}
