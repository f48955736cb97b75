import type { Span } from '../span.ts';
import { lexicon } from './lexicon.ts';

const kicker =
  /^(?:opinion|op-ed|oped|comment|commentary|editorial|analysis|news analysis|perspective|column|letters?|review|book review|film review|recap|watch(?: live)?|listen|read|see it|look|video|photos?|pictures|gallery|podcast|interactive|infographic|live(?: updates?| blog)?|liveblog|breaking(?: news)?|just in|developing|update[ds]?|exclusive|revealed|special report|investigation|explainer|explained|fact[- ]check|factbox|timeline|sponsored|advertisement|feature|newsletter|the daily|must[- ](?:see|read)|correction|alert|flash|newsflash|obituary|viral|shock|bombshell|wow|boom|confirmed|q&a|first on [a-z]+)$/i;
const separators = /^(?:[:|–—]|-{1,2}|\/\/|>>?)$/u;
const markup =
  /^(?:\[[^\]]{1,30}\]|\((?:video|photos?|pictures|watch|updated?|opinion|live)\))\s*[:|–—-]*\s*/iu;
const trailingNote =
  /\s*[[(]\+?\s*(?:\d+\s+)?(?:with\s+)?(?:photos?|pictures?|pics|videos?|gallery|slideshow|graphic|infographic|audio|podcast|updated?|opinion|watch|poll|live|transcript|full text)\s*[\])]\s*$/iu;
const author = String.raw`\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}`;
const byline = new RegExp(
  String.raw`(?:\s*[-–—|]\s*[Bb]y|\s+(?<bare>By))\s+${author}(?:\s+(?:and|&)\s+${author})?\s*$`,
  'u',
);

const siteWords =
  /\b(?:news|times|post|herald|tribune|gazette|journal|daily|weekly|magazine|review|chronicle|bugle|mail|mirror|telegraph|guardian|observer|courier|express|press|wire|today|network|online|blog|tv|radio|report|\w+\.(?:com|org|net|co\.uk))\b/iu;

function countOf(body: string, text: string): number {
  let count = 0;
  for (let at = body.indexOf(text); at >= 0 && count < 3; at = body.indexOf(text, at + text.length)) count++;
  return count;
}

/** End of the kicker that a text starts with, separator and blanks included; 0 when there is none. */
function kickerLength(text: string): number {
  const marked = markup.exec(text);
  if (marked && marked[0].length < text.length) return marked[0].length;
  // The longest kicker has about 20 characters: looking further could only find the colon of a sentence.
  const head = text.slice(0, 32);
  const at = /\s*(?:[:|]|\s[–—-]{1,2}\s|—|\/\/|>>?)\s*/u.exec(head);
  if (!at || at.index === 0 || !separators.test(at[0].trim())) return 0;
  const words = head
    .slice(0, at.index)
    .replace(/^[^\p{L}]+/u, '')
    .trim();
  return kicker.test(words) && at.index + at[0].length < text.length ? at.index + at[0].length : 0;
}

/**
 * A site's or a section's name behind the last " | ", " : " or " - ": capitalised, short, and not what the body
 * talks about.
 */
function siteNameStart(text: string, body: string): number {
  const at = /^(.*\S)(\s+[|:–—-]\s+|\s*[|]\s*)([^|–—]{2,40})$/su.exec(text);
  if (!at) return text.length;
  const [, head = '', separator = '', tail = ''] = at;
  const words = tail.trim().split(/\s+/);
  // English has no blank before a colon, unless a site's name stands behind it: " : NPR".
  const bar = /[|:]/.test(separator);
  const said = head.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (said.length < 3 || words.length > (bar ? 6 : 4)) return text.length;
  const capitalised = words.every(
    (word) =>
      /^[^\p{L}]*\p{Lu}/u.test(word) || /^(?:the|of|and|&|on|for)$/i.test(word) || /\.\w+$/.test(word),
  );
  if (!capitalised) return text.length;
  if (bar || siteWords.test(tail)) return head.length;
  // A dash also starts a second thought in Title Case: "… - Markets Fall". A name stands in the body as it is or nowhere.
  const names = countOf(body, tail.trim());
  return words.length >= 2 && words.length <= 4 && names === 0 && words.every((word) => !body.includes(word))
    ? head.length
    : text.length;
}

/** "Surfer Rescued By Prince Harry" and "Wins By Changing Sides" name no author. */
function isByline(text: string, line: string): boolean {
  const { readings } = lexicon();
  const before = /[\p{L}-]+$/u.exec(text.slice(0, -line.length))?.[0] ?? '';
  if (readings(before.toLowerCase()).verb.has('participle')) return false;
  return line
    .trim()
    .split(/\s+/)
    .slice(1)
    .map((word) => readings(word.toLowerCase()))
    .every((reading) => reading.name || reading.person || !reading.known);
}

/**
 * The part of a headline that can assert something: without kickers ("Opinion:", "WATCH:", "[Video]"), site
 * names (" | The Daily Bugle"), bylines and "(Photos)".
 *
 * @param headline text as given
 * @param body first stretch of the body, to tell a site's name from news
 * @returns offsets into the headline; the whole of it when nothing else would be left
 */
export function contentSpan(headline: string, body: string): Span {
  let start = headline.length - headline.trimStart().length;
  let end = headline.trimEnd().length;
  for (let pass = 0; pass < 3; pass++) {
    const text = headline.slice(start, end);
    const cut = kickerLength(text);
    if (cut === 0) break;
    start += cut;
  }
  // Names and notes stand at the end and are short, so that only the last stretch is looked at.
  for (let pass = 0; pass < 3; pass++) {
    const from = Math.max(start, end - 400);
    const text = headline.slice(from, end);
    const note = trailingNote.exec(text.slice(-60));
    const by = byline.exec(text.slice(-90));
    let cut = text.length;
    if (note) cut = Math.max(0, text.length - 60) + note.index;
    else if (by && by.index > 0 && (!by.groups?.['bare'] || isByline(text, by[0])))
      cut = Math.max(0, text.length - 90) + by.index;
    else cut = siteNameStart(text, body);
    if (cut <= 0 || cut === text.length || from + cut <= start) break;
    end = from + cut;
  }
  return start < end ? [start, end] : [0, headline.length];
}
