import { draftOf } from './draft.ts';
import { lineText, proseText } from './fieldText.ts';
import type { Format } from './format.ts';
import { isRecord, jsonShape, parseJson, recordNames } from './jsonFields.ts';
import { articleFields, newsArticles } from './jsonLd.ts';

/**
 * A JSON-LD file with schema.org articles: one, a list, a `@graph`. A page that carries such a script is read as HTML.
 */
export const schemaOrg: Format = {
  name: 'schema-org',
  extensions: ['jsonld'],
  recognise: () => 'no',
  recogniseJson: (value) => (Array.isArray(value) ? value.slice(0, 20) : [value]).some(isSchemaOrg),
  async read(text, source) {
    const root = parseJson(text, source);
    const articles = newsArticles(root, true);
    if (articles.length === 0)
      throw jsonShape(
        text,
        source,
        root.from,
        'holds no schema.org article',
        'Expected "@type": "NewsArticle" or the like.',
      );
    const found = articles.map((article) => ({ from: article.from, ...articleFields(article) }));
    // A graph names related stories too, by their headlines alone.
    const withText = found.filter(({ articleBody }) => articleBody !== undefined);
    const chosen = withText.length > 0 ? withText : found.slice(0, 1);
    const recordOf = recordNames(
      text,
      chosen.map(({ from }) => from),
    );
    return await Promise.all(
      chosen.map(async (article, index) =>
        draftOf({
          id: article.id,
          headline: await lineText(article.headline, source),
          dek: await lineText(article.alternativeHeadline ?? article.description, source),
          body: article.articleBody && (await proseText(article.articleBody, source)),
          record: recordOf(index),
        }),
      ),
    );
  },
  hints: {
    headline: 'Give the article a "headline".',
    body: 'Give the article an "articleBody"; without it check the page itself.',
  },
};

function isSchemaOrg(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return ('@type' in value || '@graph' in value) && namesSchemaOrg(value['@context']);
}

/** A context is an address, an object of prefixes, or a list of both. */
function namesSchemaOrg(context: unknown): boolean {
  const entries = (Array.isArray(context) ? context : [context]).slice(0, 20);
  const addresses = entries.flatMap((entry) =>
    isRecord(entry) ? Object.values(entry).slice(0, 50) : [entry],
  );
  return addresses.some(
    (address) => typeof address === 'string' && /schema\.org/i.test(address.slice(0, 200)),
  );
}
