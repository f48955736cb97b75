import { type Attributed, hedgeIn, speechVerbs } from './attribution.ts';
import type { Attribution } from './claim.ts';
import type { Clause } from './clause.ts';
import { splitClauses } from './clauses.ts';
import { declarative } from './declarative.ts';
import { directSpeech, isDirectSpeech } from './directSpeech.ts';
import { type Draft, draftOf, writtenWords } from './draft.ts';
import { eventOpening, headOf, reportsEvent } from './events.ts';
import { findPredicate } from './findPredicate.ts';
import { lexicon } from './lexicon.ts';
import { plausible } from './predicate.ts';
import type { Reading } from './readHeadline.ts';
import { isPluralSubject } from './subject.ts';
import { hasComma, isName, isPreposition, type Run, type Token } from './token.ts';
import { trailingAttribution } from './trailingAttribution.ts';
import { hasDenial, verbGroupStart } from './verbGroup.ts';

/** What a sentence says, turned round where the headline puts the speaker behind: "Suspect Fled, Police Say". */
export function assertion(reading: Reading, run: Run): Draft[] {
  const { tokens } = reading;
  const attributed = trailingAttribution(reading.headline, tokens, run);
  if (attributed) return attributedDrafts(reading, run, attributed);
  return attributionInside(reading, run) ?? plainDrafts(reading, run);
}

/** "'We Cannot Own It', Says Elder as Mask Goes Home": the circumstance is the paper's own. */
function attributionInside(reading: Reading, run: Run): Draft[] | undefined {
  const { tokens } = reading;
  for (let at = run.to - 2; at > run.from + 2; at--) {
    const lead = tokens[at];
    if (!lead || lead.quoted || !/^(?:as|after|while)$/.test(lead.lower)) continue;
    const attributed = trailingAttribution(reading.headline, tokens, { from: run.from, to: at });
    const clause: Run = { from: at + 1, to: run.to };
    if (!attributed || (findPredicate(tokens, clause)?.strength ?? 0) < plausible) continue;
    const [first, ...rest] = plainDrafts(reading, clause);
    if (!first) continue;
    const said = attributedDrafts(reading, { from: run.from, to: at }, attributed);
    return [...said, { ...first, run: { from: at, to: first.run.to } }, ...rest];
  }
  return undefined;
}

/** A speaker who denies or doubts what follows: it cannot be asked for by itself. */
const doubting =
  /\b(?:den(?:y|ies|ied)|doubts?|doubted|questions?|questioned|disputes?|disputed|not|never)\b|n['’]t\b/iu;

/** What somebody says, with the speaker in front of each part of it. */
export function attributedDrafts(reading: Reading, run: Run, said: Attributed): Draft[] {
  const { tokens } = reading;
  const words = tokens.slice(said.content.from, said.content.to);
  const quote = words.length > 3 && words.every((token) => token.quoted || !token.core);
  if (quote || (isDirectSpeech(tokens, said.content) && !said.opening.endsWith(',')))
    return [directSpeech(reading, run, said)];
  const parts = plainDrafts(reading, said.content);
  return parts.map((part, index) => {
    const first = index === 0;
    const last = index === parts.length - 1;
    const from = first ? run.from : part.run.from;
    const to = last ? run.to : part.run.to;
    const link = said.opening.endsWith(',') ? ' ' : part.kind === 'claim' ? ' that ' : ': ';
    return {
      text: `${said.opening}${link}${lowerFirst(reading, part)}`,
      ...(part.kind === 'claim' && !doubting.test(said.opening) && { content: part.text }),
      run: { from, to },
      kind: 'claim',
      attribution: said.attribution,
    };
  });
}

/** A sentence that goes on behind "says that": without its capital unless it starts with a name. */
function lowerFirst({ tokens }: Reading, part: Draft): string {
  const word = /^\S+/.exec(part.text)?.[0] ?? '';
  const bare = word.replace(/[^\p{L}'’-]/gu, '').replace(/['’]s$/, '');
  const name = tokens.some((token) => token.cased.replace(/['’]s$/, '') === bare && isName(token));
  return name || /^(?:I\b|\p{Lu}[\p{Lu}.])/u.test(part.text)
    ? part.text
    : part.text.charAt(0).toLowerCase() + part.text.slice(1);
}

function nounPlural({ tokens }: Reading, run: Run): boolean {
  const head = headOf(tokens, { from: run.from + 1, to: run.to });
  return head >= 0 && isPluralSubject(tokens, { from: run.from + 1, to: head + 1 });
}

function plainDrafts(reading: Reading, run: Run): Draft[] {
  const { tokens, render } = reading;
  const first = tokens[run.from];
  if (first?.lower === 'no' && !first.quoted && !hasComma(first) && !findPredicate(tokens, run))
    return [
      {
        text: `There ${nounPlural(reading, run) ? 'are' : 'is'} no ${render({ from: run.from + 1, to: run.to })}`,
        run,
        kind: 'claim',
        attribution: hedgeIn(tokens, run),
      },
    ];
  const list = splitClauses(tokens, run);
  if (!list && reportsEvent(tokens, run)) {
    const { before } = eventOpening(tokens, run);
    return [
      {
        text: `${before.replace('was', 'is').replace('were', 'are')} ${render(run)}`,
        run,
        kind: 'claim',
        attribution: undefined,
      },
    ];
  }
  if (!list) return [draftOf(reading, run, 'label')];
  return list.clauses.map((clause) => ({
    text: declarative(tokens, clause, list, render),
    run: clause.run,
    kind: 'claim',
    attribution: attributionIn(reading, clause, list.subject),
  }));
}

/** "Trump says …", "… allegedly …": the sentence reads well as it is, and only the speaker is noted. */
function attributionIn(reading: Reading, clause: Clause, subject: Run): Attribution | undefined {
  const { tokens } = reading;
  const run: Run = { from: clause.start, to: clause.run.to };
  const predicate =
    clause.shape === 'shared' ? { at: clause.start, form: undefined } : findPredicate(tokens, run);
  const verb = predicate ? tokens[predicate.at] : undefined;
  if (predicate && verb && clause.shape !== 'event') {
    const forms = predicate.form ? [predicate.form] : (['third', 'base', 'past'] as const);
    const next = tokens[predicate.at + 1];
    const says = forms.some(
      (form) => verb.readings.verb.has(form) && speechVerbs.has(lexicon().infinitive(verb.lower, form)),
    );
    const content = { from: predicate.at + 1, to: run.to };
    if (
      says &&
      !hasDenial(tokens, run.from, predicate.at) &&
      (next?.quoted ||
        tokens.slice(content.from, content.to).some((word) => word.lower === 'that') ||
        // "Firm recalls 64,000 strollers over pinching hinge": what is recalled is seldom a sentence.
        (!/^recall/.test(verb.lower) && findPredicate(tokens, content)))
    ) {
      const speaker = clause.shape === 'full' ? { from: run.from, to: predicate.at } : subject;
      return {
        speaker: writtenWords(reading, speakerIn(tokens, speaker)),
        cue: verb.core,
        span: verb.span,
      };
    }
  }
  return hedgeIn(tokens, run);
}

/** "In an interview, Smith", "Smith, a former nurse," and "Smith again" are Smith. */
function speakerIn(tokens: readonly Token[], { from, to }: Run): Run {
  const run: Run = { from, to: verbGroupStart(tokens, from, to) };
  const first = tokens[run.from];
  if (!first) return run;
  if (!isPreposition(first)) {
    const comma = tokens.slice(run.from, run.to).findIndex((token) => token.after.includes(','));
    return comma >= 0 && hasComma(tokens[run.to - 1]) ? { from: run.from, to: run.from + comma + 1 } : run;
  }
  for (let at = run.to - 2; at > run.from; at--)
    if (hasComma(tokens[at])) return { from: at + 1, to: run.to };
  return run;
}
