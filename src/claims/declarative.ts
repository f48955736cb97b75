import type { Clause, ClauseList } from './clauses.ts';
import { eventOpening } from './events.ts';
import { findPredicate } from './findPredicate.ts';
import { lexicon } from './lexicon.ts';
import type { Predicate } from './predicate.ts';
import { isPluralSubject } from './subject.ts';
import { canBe, isName, isNumber, type Run, type Token } from './token.ts';

const kept = /[^()[\],;:.!?'"’…&%*+/-]/gu;
const theNouns =
  /^(?:mayor|judge|governor|suspect|president|company|council|government|court|army|pope|minister|jury|king|queen|senator|senate|house)$/;
const aNouns =
  /^(?:man|woman|boy|girl|teen|teenager|driver|gunman|toddler|baby|father|mother|student|teacher|soldier|nurse|pilot|report|study|poll)$/;
const ownedByName = /^(?:regime|cronies|loyalists|henchmen)$/;

/** Words to set in before or instead of a token. */
type Edits = ReadonlyMap<number, { readonly before?: string; readonly instead?: string }>;

/** Renders a run of tokens in sentence case; the quotation marks that stay are in `marks` (offsets in the headline). */
export type Render = (run: Run, edits?: Edits) => string;

export function makeRender(tokens: readonly Token[], marks: (offset: number) => boolean | undefined): Render {
  return (run, edits = new Map()) => {
    const parts: string[] = [];
    for (let at = run.from; at < run.to; at++) {
      const token = tokens[at];
      if (!token) break;
      const edit = edits.get(at);
      if (edit?.before) parts.push(edit.before);
      if (!token.core) {
        if (/[–—-]|&|\+/.test(token.before)) parts.push(/&|\+/.test(token.before) ? 'and' : '–');
        continue;
      }
      const before = punctuation(token.before, token.span[0] - token.before.length, marks);
      const after = punctuation(token.after, token.span[1], marks);
      const previous = tokens[at - 1];
      const owns =
        ownedByName.test(tokens[at + 1]?.lower ?? '') &&
        isName(token) &&
        !token.readings.place &&
        !/['’]/.test(token.core + token.after) &&
        !token.after &&
        !(previous && isName(previous) && at > run.from && !token.readings.person);
      parts.push(before + (edit?.instead ?? token.cased + (owns ? "'s" : '')) + after);
    }
    return parts.join(' ');
  };
}

function punctuation(text: string, offset: number, marks: (offset: number) => boolean | undefined): string {
  let out = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    const mark = marks(offset + index);
    if (mark === true) out += '"';
    else if (mark === undefined) out += /["“”„«»‘*]/.test(character) ? '' : character.replace(kept, '');
  }
  return out;
}

/** First letter upper case, one full stop at the end, blanks tidied. */
export function asSentence(text: string): string {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.!?–-]+|[\s,;:–-]+$/gu, '')
    .replace(/\s+([,;:.!?])/g, '$1');
  const first = trimmed.search(/[\p{L}\p{N}]/u);
  if (first < 0) return '';
  const capital = /^\p{Ll}\p{Lu}/u.test(trimmed.slice(first))
    ? trimmed
    : trimmed.slice(0, first) + trimmed.charAt(first).toUpperCase() + trimmed.slice(first + 1);
  if (/[.!?…]"?$/.test(capital)) return capital;
  return capital.endsWith('"') ? `${capital.slice(0, -1)}."` : `${capital}.`;
}

/** The changes that make a headline's clause a sentence: "will" for "to", a form of "be" that was left out, an article. */
export function editsFor(tokens: readonly Token[], clause: Run, predicate: Predicate): Edits {
  const edits = new Map<number, { before?: string; instead?: string }>();
  const subject: Run = { from: clause.from, to: predicate.at };
  const plural = isPluralSubject(tokens, subject);
  const first = tokens[clause.from];
  const words =
    tokens[predicate.at - 1]?.lower === 'not' ? subject.to - subject.from - 1 : subject.to - subject.from;
  const verb = tokens[predicate.at];
  if (predicate.kind === 'infinitive') {
    const not = tokens[predicate.at - 1]?.lower === 'not';
    edits.set(predicate.at, { instead: not ? '' : 'will' });
    if (not) edits.set(predicate.at - 1, { instead: 'will not' });
  }
  // What is set or expected to happen has not happened: "is set to", not "was set to".
  const ahead =
    tokens[predicate.at + 1]?.lower === 'to' &&
    /^(?:set|poised|expected|due|slated|scheduled|tipped)$/.test(verb?.lower ?? '');
  if (predicate.kind === 'passive' && !verb?.quoted)
    edits.set(predicate.at, { before: ahead ? (plural ? 'are' : 'is') : plural ? 'were' : 'was' });
  const modifier = tokens[predicate.at - 1];
  const modifierStart = predicate.at - (tokens[predicate.at - 2]?.lower === 'not' ? 2 : 1);
  const modified =
    modifier?.lower === 'not' ||
    (modifier?.readings.adverb === true && !modifier.readings.noun && !isName(modifier));
  if ((predicate.kind === 'adjective' || predicate.kind === 'gerund') && !verb?.quoted)
    edits.set(modified && predicate.at - 1 > clause.from ? modifierStart : predicate.at, {
      before: plural ? 'are' : 'is',
    });
  if (!first || first.quoted) return edits;
  if (words === 1) {
    if (
      isNumber(first) &&
      !/[$€£¥%]/.test(first.core) &&
      (predicate.kind === 'passive' || predicate.kind === 'adjective') &&
      /^(?:\d{1,3}|[a-z]+)$/.test(first.lower)
    ) {
      const edit = edits.get(predicate.at);
      const of = /^(?:dozens|scores|hundreds|thousands|millions)$/.test(first.lower) ? 'of ' : '';
      const one = first.lower === '1' || first.lower === 'one';
      edits.set(predicate.at, {
        ...edit,
        before: `${of}${one ? 'person' : 'people'}${edit?.before ? ` ${edit.before}` : ''}`,
      });
    } else if (!isName(first) && theNouns.test(first.lower))
      edits.set(clause.from, { ...edits.get(clause.from), before: 'the' });
    else if (!isName(first) && aNouns.test(first.lower))
      edits.set(clause.from, { ...edits.get(clause.from), before: 'a' });
  }
  return edits;
}

/** The verb of a clause that takes over a subject, in agreement with it. */
function carriedVerb(
  tokens: readonly Token[],
  at: number,
  list: ClauseList,
  shape: Clause['shape'],
): string | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const { infinitive, third } = lexicon();
  const plural = isPluralSubject(tokens, list.subject);
  if (shape === 'tail') {
    const base = infinitive(token.lower, 'gerund');
    return plural ? base : third(base);
  }
  if (list.main.form === 'third' && canBe(token, 'base') && !canBe(token, 'third')) return third(token.lower);
  return undefined;
}

function auxiliaryOf(tokens: readonly Token[], list: ClauseList): string {
  const plural = isPluralSubject(tokens, list.subject);
  if (list.main.kind === 'infinitive') return 'will';
  if (list.main.kind === 'passive') return plural ? 'were' : 'was';
  const verb = tokens[list.main.at];
  if (
    verb &&
    /^(?:will|would|can|could|may|might|must|shall|should|won't|can't|wouldn't|couldn't|shouldn't)$/.test(
      verb.lower,
    )
  )
    return verb.lower;
  return '';
}

/** One clause as a declarative sentence, without its full stop: "Putin's regime turns on him". */
export function declarative(
  tokens: readonly Token[],
  clause: Clause,
  list: ClauseList,
  render: Render,
): string {
  const run: Run = { from: clause.start, to: clause.run.to };
  if (clause.shape === 'event') {
    const { before, after } = eventOpening(tokens, run);
    return [before, render(run), after].filter(Boolean).join(' ');
  }
  if (clause.shape === 'full') {
    // What was read with the whole sentence in sight counts more than what the part alone gives.
    const whole = list.main.at >= run.from && list.main.at < run.to ? list.main : undefined;
    const predicate = whole ?? findPredicate(tokens, run);
    return predicate ? render(run, editsFor(tokens, run, predicate)) : render(run);
  }
  const start = firstVerb(tokens, clause);
  const verb = carriedVerb(tokens, start, list, clause.shape);
  const subject = render(list.subject, subjectEdits(tokens, list));
  const first = tokens[start];
  const inflected = first !== undefined && canBe(first, 'third') && !canBe(first, 'base');
  const auxiliary = clause.shape === 'shared' && !inflected ? auxiliaryOf(tokens, list) : '';
  const said = render(run, verb ? new Map([[start, { instead: verb }]]) : undefined);
  return [subject.replace(/[,;:]$/, ''), auxiliary, said].filter(Boolean).join(' ');
}

function firstVerb(_tokens: readonly Token[], clause: Clause): number {
  return clause.start;
}

function subjectEdits(tokens: readonly Token[], list: ClauseList): Edits {
  const edits = new Map(editsFor(tokens, { from: list.subject.from, to: list.main.at + 1 }, list.main));
  const people = edits.get(list.main.at)?.before?.match(/^(?:of )?(?:people|person)\b/)?.[0];
  edits.delete(list.main.at);
  if (people && list.subject.from === list.main.at - 1) {
    const number = tokens[list.subject.from];
    if (number) edits.set(list.subject.from, { instead: `${number.cased} ${people}` });
  }
  return edits;
}
