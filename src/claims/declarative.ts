import type { Clause, ClauseList } from './clause.ts';
import { type Edits, editsFor, editsInSpeech, subjectEdits } from './edits.ts';
import { eventOpening } from './events.ts';
import { findPredicate } from './findPredicate.ts';
import { lexicon } from './lexicon.ts';
import { isPluralSubject } from './subject.ts';
import { canBe, isName, type Run, type Token } from './token.ts';

const kept = /[^()[\],;:.!?'"’…&%*+/-]/gu;
const ownedByName = /^(?:regime|cronies|loyalists|henchmen)$/;

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
    .replace(/^[\s,;:.!?–-]+|[\s,;:–-]+$|[,;:]+(?="$)/gu, '')
    .replace(/\s+([,;:.!?])/g, '$1');
  const first = trimmed.search(/[\p{L}\p{N}]/u);
  if (first < 0) return '';
  const capital = /^\p{Ll}\p{Lu}/u.test(trimmed.slice(first))
    ? trimmed
    : trimmed.slice(0, first) + trimmed.charAt(first).toUpperCase() + trimmed.slice(first + 1);
  if (/[.!?…]"?$/.test(capital)) return capital;
  return capital.endsWith('"') ? `${capital.slice(0, -1)}."` : `${capital}.`;
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
  const { infinitive, inflect } = lexicon();
  const plural = isPluralSubject(tokens, list.subject);
  if (shape === 'tail') {
    const base = infinitive(token.lower, 'gerund');
    return plural ? base : inflect(base, 'third');
  }
  if (list.main.form === 'third' && canBe(token, 'base') && !canBe(token, 'third'))
    return inflect(token.lower, 'third');
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
    const phrase = after ? render(run).replace(/[\s,;:.!–-]+$/u, '') : render(run);
    return [before, phrase, after].filter(Boolean).join(' ');
  }
  if (clause.shape === 'full') {
    // What was read with the whole sentence in sight counts more than what the part alone gives.
    const whole = list.main.at >= run.from && list.main.at < run.to ? list.main : undefined;
    const predicate = whole ?? findPredicate(tokens, run);
    if (!predicate) return render(run);
    const from = whole ? list.subject.from : run.from;
    return render(
      run,
      new Map([
        ...editsFor(tokens, { from, to: run.to }, predicate),
        ...editsInSpeech(tokens, run, predicate),
      ]),
    );
  }
  const { start } = clause;
  const verb = carriedVerb(tokens, start, list, clause.shape);
  const subject = render(list.subject, subjectEdits(tokens, list.subject, list.main));
  const first = tokens[start];
  const inflected = first !== undefined && canBe(first, 'third') && !canBe(first, 'base');
  const auxiliary = clause.shape === 'shared' && !inflected ? auxiliaryOf(tokens, list) : '';
  const said = render(run, verb ? new Map([[start, { instead: verb }]]) : undefined);
  return [subject.replace(/[,;:]$/, ''), auxiliary, said].filter(Boolean).join(' ');
}
