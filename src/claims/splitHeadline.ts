import type { Span } from '../span.ts';
import {
  type Attributed,
  colonAttribution,
  hedgeIn,
  isSpeaker,
  type SpeakerEvidence,
  sayingOpening,
  speechVerbs,
  trailingAttribution,
} from './attribution.ts';
import { bodySpelling, spellingKey, spellingLimit } from './bodySpelling.ts';
import type { Attribution, Claim, ClaimKind } from './claim.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { contentSpan } from './clean.ts';
import { asSentence, declarative, makeRender, type Render } from './declarative.ts';
import { eventOpening, headOf, reportsEvent } from './events.ts';
import { findPredicate } from './findPredicate.ts';
import { isNegation } from './functionWords.ts';
import { kindOf } from './kinds.ts';
import { lexicon } from './lexicon.ts';
import { clear } from './predicate.ts';
import { readQuotations } from './quotations.ts';
import { isPluralSubject } from './subject.ts';
import { hasComma, isName, isPreposition, makeToken, type Run, runSpan, type Token } from './token.ts';
import { capitalsOf, truecase } from './truecase.ts';
import { endsSentence, readWords } from './words.ts';

/** Longest list of claims; what is behind goes into the last one. */
export const mostClaims = 8;

interface Draft {
  readonly text: string;
  readonly run: Run;
  readonly kind: ClaimKind;
  readonly attribution: Attribution | undefined;
}

interface Context {
  readonly headline: string;
  readonly tokens: readonly Token[];
  readonly render: Render;
  readonly evidence: SpeakerEvidence;
}

/**
 * Splits a headline into the things it asserts, in the headline's order. Pure and deterministic.
 *
 * @param headline any text
 * @param body the article's text; its first 200,000 characters tell names from common words
 * @returns claims with UTF-16 spans into `headline`; empty only for a headline without a word
 */
export function splitHeadline(headline: string, body: string): Claim[] {
  const known = body.slice(0, spellingLimit);
  const content = contentSpan(headline, known);
  const context = read(headline, content, known);
  const all: Run = { from: 0, to: context.tokens.length };
  if (!runSpan(context.tokens, all)) return [];
  const drafts = sentences(context.tokens, all).flatMap((run) => sentence(context, run));
  const claims = finish(context, drafts.length > 0 ? drafts : [label(context, all)]);
  return keepsEverything(headline, claims) ? claims : finish(context, [plain(context, all)]);
}

function read(headline: string, [from, to]: Span, body: string): Context {
  const quotations = readQuotations(headline);
  const words = readWords(headline, from, to);
  const quotedAt = (offset: number): boolean =>
    quotations.some(({ span }) => span[0] <= offset && offset < span[1]);
  const quoted = words.map((word) => quotedAt(word.span[0]));
  const wanted = new Set(words.flatMap((word) => [word.core, ...word.core.split('-')].map(spellingKey)));
  // A body that repeats its headline would vouch for the headline's own capitals.
  const title = headline.slice(from, to).trim();
  const prose = words.length > 2 && body.includes(title) ? body.replaceAll(title, ' . ') : body;
  const spelling = bodySpelling(prose, wanted);
  const cased = truecase(
    words,
    capitalsOf(words, (index) => quoted[index] ?? false),
    spelling,
  );
  const tokens = words.map((word, index) =>
    makeToken(word, cased[index] ?? word.core, quoted[index] ?? false),
  );
  const marks = new Map<number, boolean>();
  for (const { text, span } of quotations) {
    const keep = text.split(/\s+/).length >= 4;
    for (let at = span[0] - 1; at >= 0 && /\s/.test(headline[at + 1] ?? '') === false; at--) {
      marks.set(at, keep);
      break;
    }
    marks.set(span[1], keep);
  }
  return {
    headline,
    tokens,
    render: makeRender(tokens, (offset) => marks.get(offset)),
    evidence: {
      mentions: (name) => body.includes(name),
      speaks: (name) =>
        ['said', 'says', 'told', 'added', 'warned', 'tweeted', 'wrote'].some(
          (verb) => body.includes(`${name} ${verb}`) || body.includes(`${verb} ${name}`),
        ),
    },
  };
}

/** "We won. They lost." as two runs; a full stop inside a quotation does not end one. */
function sentences(tokens: readonly Token[], all: Run): Run[] {
  const runs: Run[] = [];
  let from = all.from;
  for (let at = all.from; at < all.to; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token || !next) break;
    if (!(endsSentence(token) || token.after.includes(';'))) continue;
    if (token.quoted && next.quoted) continue;
    if (token.quoted && !/^\p{Lu}|^\p{N}/u.test(next.core)) continue;
    if (at + 1 - from < 2 && !token.after.includes('!') && !token.after.includes('?')) continue;
    runs.push({ from, to: at + 1 });
    from = at + 1;
  }
  runs.push({ from, to: all.to });
  return runs.filter((run) => runSpan(tokens, run));
}

function endsWithQuestion(tokens: readonly Token[], run: Run): boolean {
  return tokens[run.to - 1]?.after.includes('?') === true && tokens[run.to - 1]?.quoted === false;
}

function sentence(context: Context, run: Run): Draft[] {
  const { tokens } = context;
  const dash = dashSplit(context, run);
  if (dash) return dash;
  const question = endsWithQuestion(tokens, run);
  const colon = colonIn(tokens, run);
  if (colon !== undefined) {
    const left: Run = { from: run.from, to: colon + 1 };
    const right: Run = { from: colon + 1, to: run.to };
    const says = findPredicate(tokens, left);
    const leftSays = says !== undefined && says.strength >= clear && !kindOf(tokens, left, false);
    const rightKind = kindOf(tokens, right, question);
    if (rightKind) {
      if (leftSays) return [...sentence(context, left), other(context, right, rightKind)];
      return [other(context, run, kindOf(tokens, left, false) ?? rightKind)];
    }
    const leftKind = kindOf(tokens, left, false);
    const attributed = leftKind
      ? undefined
      : colonAttribution(context.headline, tokens, run, colon, context.evidence);
    if (attributed) return attributedDrafts(context, run, attributed);
    const quote = quoteOf(context, left, right);
    if (quote) return quote;
    if (leftKind === undefined && leftSays) return [...assertion(context, left), ...sentence(context, right)];
    const rightDrafts = sentence(context, right);
    if (rightDrafts.every((draft) => draft.kind !== 'claim'))
      return [other(context, run, leftKind ?? 'label')];
    return [other(context, left, leftKind ?? 'label'), ...rightDrafts];
  }
  const kind = kindOf(tokens, run, question);
  if (kind) return [other(context, run, kind)];
  return assertion(context, run);
}

/**
 * "Mayor Fights Back: 'I Won't Quit'" and "'I Won't Quit': Mayor Fights Back": the quotation is given to the one
 * that the other half is about, so that it is not read as the paper's own words.
 */
function quoteOf(context: Context, left: Run, right: Run): Draft[] | undefined {
  const { tokens, headline } = context;
  const isQuote = (run: Run): boolean =>
    tokens.slice(run.from, run.to).every((token) => token.quoted || !token.core) ||
    isDirectSpeech(tokens, run);
  const [quote, clause] = isQuote(right) ? [right, left] : isQuote(left) ? [left, right] : [];
  if (!quote || !clause || !findPredicate(tokens, quote)) return undefined;
  const main = findPredicate(tokens, clause);
  if (!main || main.strength < clear) return undefined;
  const subject: Run = { from: clause.from, to: main.at };
  if (!isSpeaker(tokens, subject, context.evidence)) return undefined;
  const mark = tokens[left.to - 1];
  const said = directSpeech(context, quote, {
    content: quote,
    opening: sayingOpening(tokens, subject),
    attribution: {
      speaker: spanText(headline, runSpan(tokens, subject)),
      cue: ':',
      span: mark ? [mark.span[1], mark.span[1] + Math.max(1, mark.after.length)] : [0, 0],
    },
  });
  const rest = sentence(context, clause);
  return quote === right ? [...rest, said] : [said, ...rest];
}

function spanText(headline: string, span: Span | undefined): string | undefined {
  return span && headline.slice(...span);
}

/** "I'll answer when I'm ready", "Your job is to protect us": words that only a speaker can say. */
function isDirectSpeech(tokens: readonly Token[], run: Run): boolean {
  return tokens
    .slice(run.from, run.to)
    .some(
      ({ lower, quoted }) =>
        !quoted &&
        /^(?:i|i'm|i'll|i've|i'd|we|we're|we'll|we've|my|our|me|you|your|you're|let's)$/.test(lower),
    );
}

function directSpeech({ render }: Context, run: Run, said: Attributed): Draft {
  const words = render(said.content)
    .replaceAll('"', '')
    .replace(/[\s,;:]+$/, '');
  const text = `${said.opening}: "${words.charAt(0).toUpperCase()}${words.slice(1)}"`;
  return { text, run, kind: 'claim', attribution: said.attribution };
}

function colonIn(tokens: readonly Token[], run: Run): number | undefined {
  for (let at = run.from; at < run.to - 1; at++) {
    const token = tokens[at];
    if (token && !(token.quoted && tokens[at + 1]?.quoted) && /:/.test(token.after)) return at;
  }
  return undefined;
}

/** Both sides of a dash on their own when the right one is a sentence, a question or a teaser by itself. */
function dashSplit(context: Context, run: Run): Draft[] | undefined {
  const { tokens } = context;
  for (let at = run.from + 1; at < run.to - 1; at++) {
    const token = tokens[at];
    if (!token || token.core || !/^[–—-]{1,3}$/.test(token.before)) continue;
    const left: Run = { from: run.from, to: at };
    const right: Run = { from: at + 1, to: run.to };
    if (tokens.slice(right.from, right.to).every((word) => isName(word) || word.lower === 'and')) {
      const names = right.to - right.from;
      const first = tokens[right.from];
      if (names >= 2 && names <= 6 && first?.readings.person) return sentence(context, left);
    }
    if (
      right.to - right.from <= 4 &&
      findPredicate(tokens, left) &&
      isSpeaker(tokens, right, context.evidence)
    ) {
      const speaker = spanText(context.headline, runSpan(tokens, right));
      const attribution = { speaker, cue: token.before, span: token.span };
      const colon = colonIn(tokens, left);
      const content = colon === undefined ? left : { from: colon + 1, to: left.to };
      const drafts = attributedDrafts(
        context,
        { from: content.from, to: run.to },
        {
          content,
          opening: sayingOpening(tokens, right),
          attribution,
        },
      );
      return colon === undefined ? drafts : [label(context, { from: run.from, to: colon + 1 }), ...drafts];
    }
    if (endsWithQuestion(tokens, run) && kindOf(tokens, run, false) === 'question') return undefined;
    const start = tokens[right.from];
    const kind = kindOf(tokens, right, endsWithQuestion(tokens, run));
    const predicate = findPredicate(tokens, right);
    const opens =
      start !== undefined &&
      !/^(?:as|after|before|while|because|if|when|with|by|in|on|for|to|from|at|of|who|which|that)$/.test(
        start.lower,
      );
    if (
      kind ||
      (opens && predicate?.kind === 'finite' && predicate.strength >= 3.3 && !trailing(context, right))
    ) {
      if (!runSpan(tokens, left)) return undefined;
      return [...sentence(context, left), ...sentence(context, right)];
    }
  }
  return undefined;
}

function trailing(context: Context, right: Run): boolean {
  return (
    right.to - right.from <= 5 &&
    isSpeaker(context.tokens, { from: right.from, to: right.to - 1 }, context.evidence)
  );
}

function assertion(context: Context, run: Run): Draft[] {
  const { tokens } = context;
  const attributed = trailingAttribution(context.headline, tokens, run);
  return attributed ? attributedDrafts(context, run, attributed) : plainDrafts(context, run);
}

function attributedDrafts(context: Context, run: Run, said: Attributed): Draft[] {
  const { tokens } = context;
  const words = tokens.slice(said.content.from, said.content.to);
  const quote = words.length > 3 && words.every((token) => token.quoted || !token.core);
  if (quote || (isDirectSpeech(tokens, said.content) && !said.opening.endsWith(',')))
    return [directSpeech(context, run, said)];
  const parts = plainDrafts(context, said.content);
  return parts.map((part, index) => {
    const first = index === 0;
    const last = index === parts.length - 1;
    const from = first ? run.from : part.run.from;
    const to = last ? run.to : part.run.to;
    const link = said.opening.endsWith(',') ? ' ' : part.kind === 'claim' ? ' that ' : ': ';
    return {
      text: `${said.opening}${link}${lowerFirst(context, part)}`,
      run: { from, to },
      kind: 'claim',
      attribution: said.attribution,
    };
  });
}

/** A sentence that goes on behind "says that": without its capital unless it starts with a name. */
function lowerFirst({ tokens }: Context, part: Draft): string {
  const word = /^\S+/.exec(part.text)?.[0] ?? '';
  const bare = word.replace(/[^\p{L}'’-]/gu, '').replace(/['’]s$/, '');
  const name = tokens.some((token) => token.cased.replace(/['’]s$/, '') === bare && isName(token));
  return name || bare === 'I' ? part.text : part.text.charAt(0).toLowerCase() + part.text.slice(1);
}

function nounPlural({ tokens }: Context, run: Run): boolean {
  const head = headOf(tokens, { from: run.from + 1, to: run.to });
  return head >= 0 && isPluralSubject(tokens, { from: run.from + 1, to: head + 1 });
}

function plainDrafts(context: Context, run: Run): Draft[] {
  const { tokens, render } = context;
  const first = tokens[run.from];
  if (first?.lower === 'no' && !first.quoted && !findPredicate(tokens, run))
    return [
      {
        text: `There ${nounPlural(context, run) ? 'are' : 'is'} no ${render({ from: run.from + 1, to: run.to })}`,
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
  if (!list) return [label(context, run)];
  return list.clauses.map((clause) => ({
    text: declarative(tokens, clause, list, render),
    run: clause.run,
    kind: 'claim',
    attribution: attributionIn(context, clause, list.subject),
  }));
}

/** "Trump says …", "… allegedly …": the sentence reads well as it is, and only the speaker is noted. */
function attributionIn(context: Context, clause: Clause, subject: Run): Attribution | undefined {
  const { tokens, headline } = context;
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
    if (says && (next?.quoted || next?.lower === 'that' || findPredicate(tokens, content))) {
      const speaker = clause.shape === 'full' ? { from: run.from, to: predicate.at } : subject;
      return {
        speaker: spanText(headline, runSpan(tokens, behindComma(tokens, speaker))),
        cue: verb.core,
        span: verb.span,
      };
    }
  }
  return hedgeIn(tokens, run);
}

/** "In an interview, Smith" is Smith. */
function behindComma(tokens: readonly Token[], run: Run): Run {
  const first = tokens[run.from];
  if (!first || !isPreposition(first)) return run;
  for (let at = run.to - 2; at > run.from; at--)
    if (hasComma(tokens[at])) return { from: at + 1, to: run.to };
  return run;
}

function other({ render }: Context, run: Run, kind: ClaimKind): Draft {
  return { text: render(run), run, kind, attribution: undefined };
}

function label(context: Context, run: Run): Draft {
  return other(context, run, 'label');
}

function plain(context: Context, run: Run): Draft {
  return { text: context.render(run), run, kind: 'claim', attribution: hedgeIn(context.tokens, run) };
}

function finish(context: Context, drafts: readonly Draft[]): Claim[] {
  const { headline, tokens, render } = context;
  const kept = [...drafts].sort((a, b) => a.run.from - b.run.from);
  const last = kept[mostClaims - 1];
  if (kept.length > mostClaims && last) {
    const run: Run = { from: last.run.from, to: kept.at(-1)?.run.to ?? last.run.to };
    kept.splice(mostClaims - 1, kept.length, { ...last, text: render(run), run, kind: 'claim' });
  }
  const quotations = readQuotations(headline);
  const claims: Claim[] = [];
  for (const draft of kept) {
    const span = runSpan(tokens, draft.run);
    if (!span) continue;
    const text = asSentence(draft.text);
    claims.push({
      text: text || headline.slice(span[0], span[1]),
      span,
      kind: draft.kind,
      quotations: quotations.filter(
        (quotation) => span[0] <= quotation.span[0] && quotation.span[1] <= span[1] + 1,
      ),
      attribution: draft.attribution,
    });
  }
  return claims;
}

/** No claim may lose a number or a negation that stands in its span; a split that did so is not trusted. */
function keepsEverything(headline: string, claims: readonly Claim[]): boolean {
  return claims.every((claim) => {
    const text = claim.text.toLowerCase().replaceAll('’', "'");
    return readWords(headline, ...claim.span).every((word) => {
      if (/\d/.test(word.core))
        return (word.lower.match(/\d+/g) ?? []).every((digits) => text.includes(digits));
      return !isNegation(word.lower) || text.includes(word.lower);
    });
  });
}
