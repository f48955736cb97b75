import { readRows, text } from '../../data/readRows.ts';
import { documentKey, sampleOrder } from '../../data/splits.ts';
import { namesOf } from './changeHeadline.ts';

/** A real article with its own headline. */
export interface NewsItem {
  readonly id: string;
  readonly headline: string;
  readonly body: string;
  readonly outlet: string;
  readonly date: string;
}

/** Whether a row belongs to the part asked for; see training/splits.md for the rule. */
export type NewsPart = (row: Pick<NewsItem, 'outlet' | 'date' | 'body'>) => boolean;

/** News articles of a part, de-duplicated, long enough to judge, in an order that depends only on their ids. */
export async function newsSample(path: string, part: NewsPart, limit: number): Promise<NewsItem[]> {
  const items = new Map<string, NewsItem>();
  for await (const row of readRows(path)) {
    const item = {
      id: text(row, 'id'),
      headline: text(row, 'title').trim(),
      body: text(row, 'body'),
      outlet: text(row, 'source'),
      date: text(row, 'date'),
    };
    const words = item.body.split(/\s+/).length;
    if (words < 120 || words > 700 || item.headline.length < 20 || item.headline.length > 200) continue;
    if (part(item)) items.set(documentKey(item.body), item);
  }
  return [...items.values()].sort((a, b) => sampleOrder(a.id) - sampleOrder(b.id)).slice(0, limit);
}

/**
 * For each item the body of another story about the same people: the one that shares most of the names in the item's
 * headline and body, at least a month away. Undefined where no other story shares two names.
 */
export function neighbours(items: readonly NewsItem[]): (NewsItem | undefined)[] {
  const names = items.map((item) => new Set(namesOf(item.body).keys()));
  return items.map((item, index) => {
    let best: NewsItem | undefined;
    let most = 1;
    items.forEach((other, otherIndex) => {
      if (index === otherIndex || !monthApart(item.date, other.date)) return;
      let shared = 0;
      for (const name of names[index] ?? [])
        if (names[otherIndex]?.has(name)) shared += item.headline.includes(name) ? 5 : 1;
      const score = shared / Math.sqrt((names[otherIndex]?.size ?? 0) + 10);
      if (score > most) {
        most = score;
        best = other;
      }
    });
    return best;
  });
}

function monthApart(a: string, b: string): boolean {
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return Number.isNaN(days) || days > 30;
}
