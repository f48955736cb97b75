import { draftOf, type Omitted, withOmitted } from './draft.ts';
import { lineText, markupText, proseText } from './fieldText.ts';
import type { Draft, Format } from './format.ts';
import { headlinePurpose, isMainRole } from './headlineRole.ts';
import {
  isRecord,
  itemsOf,
  type JsonObject,
  jsonShape,
  objectsOf,
  parseJson,
  recordNames,
  textAt,
  valueAt,
} from './jsonFields.ts';
import type { LocatedJson } from './locatedJson.ts';
import { looksLikeHtml } from './looksLikeHtml.ts';
import type { MappedText } from './mappedText.ts';

/**
 * ninjs, IPTC's News in JSON: 1.x with one member a text (`headline`, `body_text`, `body_xhtml`, …), 2.x and 3.x with
 * lists of texts and their roles (`headlines`, `bodies`, `descriptions`). Key case, which changed with 3.0, is not
 * minded.
 */
export const ninjs: Format = {
  name: 'ninjs',
  extensions: ['ninjs'],
  recognise: () => 'no',
  recogniseJson: (value) => recordsIn(value).some(isNinjs),
  async read(text, source) {
    const root = lowerKeys(parseJson(text, source));
    const records = objectsOf(itemsOf(valueAt(root, '_items') ?? root));
    if (records.length === 0)
      throw jsonShape(
        text,
        source,
        root.from,
        'holds no ninjs item',
        'Expected an object or a list of them.',
      );
    const recordOf = recordNames(
      text,
      records.map(({ from }) => from),
    );
    const drafts: Draft[] = [];
    const omitted: Omitted[] = [];
    for (const [index, record] of records.entries()) {
      const draft = { ...(await readItem(record, source)), record: recordOf(index) };
      if (draft.body === undefined && records.length > 1 && textAt(record, 'type')?.text !== 'text')
        omitted.push({ record: draft.record ?? source, why: 'no text' });
      else drafts.push(draftOf(draft));
    }
    if (drafts.length === 0)
      throw jsonShape(text, source, root.from, 'holds no ninjs item with a text', ninjs.hints.body);
    return withOmitted(drafts, omitted);
  },
  hints: {
    headline: 'Give it a "headline" (ninjs 1) or "headlines" with a "value" (ninjs 2 and 3).',
    body: 'Give it "body_text" or "body_xhtml" (ninjs 1) or "bodies" with a "value" (2 and 3); a picture or a package has none.',
  },
};

function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, 20);
  if (isRecord(value) && Array.isArray(value['_items'])) return value['_items'].slice(0, 20);
  return [value];
}

function isNinjs(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const members = new Map(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]));
  const standard = members.get('standard') ?? members.get('$standard');
  if (isRecord(standard) && standard['name'] === 'ninjs') return true;
  if (isListOfTexts(members.get('headlines')) || isListOfTexts(members.get('bodies'))) return true;
  if (typeof members.get('uri') !== 'string') return false;
  // The 1.x keys are common words; two of ninjs's own tell that they are its.
  const own = ['versioncreated', 'pubstatus', 'urgency', 'representationtype', 'mimetype', 'type'];
  const hasText = [...members.keys()].some((key) => /^(?:body|headline)_/.test(key));
  return own.filter((key) => members.has(key)).length >= (hasText ? 1 : 2) && hasHeadline(members);
}

function hasHeadline(members: ReadonlyMap<string, unknown>): boolean {
  return [...members.keys()].some((key) => /^(?:headline|body_)/.test(key));
}

function isListOfTexts(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length > 0 && isRecord(value[0]) && typeof value[0]['value'] === 'string'
  );
}

/** The same JSON with its keys in lower case, the first of equal ones kept. */
function lowerKeys(value: LocatedJson): LocatedJson {
  if (value.kind === 'array') return { ...value, items: value.items.map(lowerKeys) };
  if (value.kind !== 'object') return value;
  const members = new Map<string, LocatedJson>();
  for (const [key, one] of value.members)
    if (!members.has(key.toLowerCase())) members.set(key.toLowerCase(), lowerKeys(one));
  return { ...value, members };
}

async function readItem(item: JsonObject, source: string) {
  const texts = [...flatTexts(item), ...listedTexts(item)];
  const headlines = texts.filter(({ field }) => field === 'headline');
  const purposed = (purpose: string) => headlines.find(({ role }) => headlinePurpose(role) === purpose)?.text;
  const main =
    headlines.find(({ role }) => isMainRole(role)) ??
    headlines.find(({ role }) => headlinePurpose(role) === undefined) ??
    headlines[0];
  const dek = purposed('dek') ?? summary(texts)?.text;
  const body = chosenBody(texts);
  return {
    id: firstId(item),
    headline: await lineText(main?.text ?? textAt(item, 'title'), source),
    dek: await lineText(dek, source),
    seo: await lineText(purposed('seo'), source),
    social: await lineText(purposed('social'), source),
    body: body && (body.isMarkup ? await markupText(body.text, source) : await proseText(body.text, source)),
  };
}

function firstId(item: JsonObject): string | undefined {
  return (textAt(item, 'uri') ?? textAt(item, 'guid') ?? textAt(item, '_id'))?.text;
}

/** A text of an item with its role: `body_xhtml` is a body in the role `xhtml`, as is an entry of `bodies`. */
interface RoleText {
  readonly field: 'headline' | 'description' | 'body';
  readonly role: string;
  readonly text: MappedText;
  readonly isMarkup: boolean;
}

function flatTexts(item: JsonObject): RoleText[] {
  const found: RoleText[] = [];
  for (const key of item.members.keys()) {
    const [, field, role = ''] = /^(headline|description|body)(?:_(\w{1,60}))?$/.exec(key) ?? [];
    const text = textAt(item, key);
    if (field && text)
      found.push({ field: field as RoleText['field'], role, text, isMarkup: /html/.test(role) });
  }
  return found;
}

const lists = { headlines: 'headline', descriptions: 'description', bodies: 'body' } as const;

function listedTexts(item: JsonObject): RoleText[] {
  return Object.entries(lists).flatMap(([name, field]) =>
    objectsOf(itemsOf(valueAt(item, name))).flatMap((entry) => {
      const text = textAt(entry, 'value');
      const isMarkup = /html/i.test(textAt(entry, 'contenttype')?.text ?? '');
      return text ? [{ field, role: textAt(entry, 'role')?.text ?? '', text, isMarkup }] : [];
    }),
  );
}

/** The description that is written for readers; a caption describes a picture. */
function summary(texts: readonly RoleText[]): RoleText | undefined {
  return texts.find(
    ({ field, role }) => field === 'description' && !/caption|alt|credit|internal|editor|note/i.test(role),
  );
}

/** Marked-up bodies first, since they keep paragraphs apart; of equals the main one, then the first. */
function chosenBody(texts: readonly RoleText[]): RoleText | undefined {
  const bodies = texts.filter(({ field, role }) => field === 'body' && !/caption|short|summary/i.test(role));
  const marked = bodies.filter(({ text, isMarkup }) => isMarkup || looksLikeHtml(text.text));
  const choice = marked.length > 0 ? marked : bodies;
  return choice.find(({ role }) => isMainRole(role)) ?? choice[0];
}
