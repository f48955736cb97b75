import { speechVerbs } from './attribution.ts';
import { findPredicate } from './findPredicate.ts';
import { lexicon } from './lexicon.ts';
import type { Predicate } from './predicate.ts';
import { isPluralSubject } from './subject.ts';
import { isAge, isName, isNumber, type Run, type Token } from './token.ts';
import { hasDenial, verbGroupStart } from './verbGroup.ts';

/** Words to set in before or instead of a token. */
export type Edits = ReadonlyMap<number, Edit>;

interface Edit {
  readonly before?: string;
  readonly instead?: string;
}

const theNouns =
  /^(?:mayor|judge|governor|suspect|president|company|council|government|court|army|pope|minister|jury|king|queen|senator|senate|house)$/;
const aNouns =
  /^(?:man|woman|boy|girl|teen|teenager|driver|gunman|toddler|baby|father|mother|student|teacher|soldier|nurse|pilot|report|study|poll)$/;

/** The changes that make a headline's clause a sentence: "will" for "to", a form of "be" that was left out, an article. */
export function editsFor(tokens: readonly Token[], clause: Run, predicate: Predicate): Edits {
  const { at, kind } = predicate;
  const start = kind === 'finite' ? at : verbGroupStart(tokens, clause.from, at);
  const subject: Run = { from: clause.from, to: start };
  return new Map([...subjectEdits(tokens, subject, predicate), ...verbEdits(tokens, subject, predicate)]);
}

/** "The mayor", "A man, 34,", "3 people": what a subject of one word lacks. */
export function subjectEdits(tokens: readonly Token[], subject: Run, { kind }: Predicate): Edits {
  const first = tokens[subject.from];
  const words = subject.to - subject.from - (isAge(tokens, subject.from + 1) ? 1 : 0);
  if (!first || first.quoted || words !== 1) return new Map();
  if (isNumber(first)) {
    const counts = /^(?:\d{1,3}|[a-z]+)$/.test(first.lower) && (kind === 'passive' || kind === 'adjective');
    return counts ? new Map([[subject.from, { instead: `${first.cased} ${people(first)}` }]]) : new Map();
  }
  const article = isName(first)
    ? undefined
    : theNouns.test(first.lower)
      ? 'the'
      : aNouns.test(first.lower)
        ? 'a'
        : undefined;
  return article ? new Map([[subject.from, { before: article }]]) : new Map();
}

function people({ lower }: Token): string {
  if (lower === '1' || lower === 'one') return 'person';
  return /^(?:dozens|scores|hundreds|thousands|millions)$/.test(lower) ? 'of people' : 'people';
}

/** "will" for "to", and the "is" or "was" of "Man charged", "Two dead", "Ship not being towed". */
function verbEdits(tokens: readonly Token[], subject: Run, { at, kind }: Predicate): Edits {
  const verb = tokens[at];
  if (kind === 'infinitive')
    return subject.to < at
      ? new Map<number, Edit>([
          [subject.to, { before: 'will' }],
          [at, { instead: '' }],
        ])
      : new Map([[at, { instead: 'will' }]]);
  if (kind === 'finite' || verb?.quoted) return new Map();
  // What is set or expected to happen has not happened: "is set to", not "was set to".
  const ahead =
    tokens[at + 1]?.lower === 'to' &&
    /^(?:set|poised|expected|due|slated|scheduled|tipped)$/.test(verb?.lower ?? '');
  // "is being treated", "is no longer used"
  const now = /^(?:being|longer)$/.test(tokens[at - 1]?.lower ?? '');
  const past = kind === 'passive' && !ahead && !now;
  const plural = isPluralSubject(tokens, subject);
  const be = past ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
  return new Map([[subject.to, { before: be }]]);
}

/** "Chief says rebels not entering town": a denial has its "are" behind "says" too, for a verdict hangs on it. */
export function editsInSpeech(tokens: readonly Token[], run: Run, { at, form }: Predicate): Edits {
  const verb = tokens[at];
  if (!verb || !form || !speechVerbs.has(lexicon().infinitive(verb.lower, form))) return new Map();
  const said: Run = { from: tokens[at + 1]?.lower === 'that' ? at + 2 : at + 1, to: run.to };
  const inner = findPredicate(tokens, said);
  if (!inner || inner.kind === 'finite' || !hasDenial(tokens, said.from, inner.at)) return new Map();
  // "tells men not to hurt people", "warns Trump not to go": what they should not do.
  if (inner.kind === 'infinitive' && /^(?:tell|warn)/.test(verb.lower)) return new Map();
  return editsFor(tokens, said, inner);
}
