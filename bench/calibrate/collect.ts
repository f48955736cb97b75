import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromFields } from '../../src/article/fromFields.ts';
import { type Flow, judgeArticle } from '../../src/check.ts';
import type { Signals } from '../../src/verdict/signals.ts';
import { changeHeadline, changeKinds, frequentNames } from '../accuracy/alarms/changeHeadline.ts';
import { inNewsPart } from '../accuracy/alarms/newsParts.ts';
import { neighbours, newsSample } from '../accuracy/alarms/newsSample.ts';
import { developmentSets } from '../accuracy/claimSet.ts';
import { sampleOrder } from '../data/splits.ts';

/** One development headline with the signals of each of its claims. */
export interface Collected {
  readonly set: string;
  readonly supported: boolean;
  readonly claims: readonly Signals[];
}

/**
 * Runs the product over the development sets, news included, at most `limit` rows each; a missing one is named and passed
 * over. Test sets are not read.
 */
export async function* collect(flow: Flow, data: string, limit: number): AsyncGenerator<Collected> {
  const signals = async (headline: string, body: string): Promise<Signals[]> => {
    const article = await fromFields({ headline, body, source: 'development row' });
    const { judged } = await judgeArticle(article, flow);
    return judged.flatMap(({ claims }) => claims.flatMap((claim) => claim.signals ?? []));
  };
  for await (const { set, rows } of developmentSets(data, limit))
    for (const row of rows)
      yield { set: set.name, supported: row.supported, claims: await signals(row.claim, row.document) };

  const news = join(data, 'news/allsides37k.jsonl.xz');
  if (!existsSync(news)) {
    process.stderr.write(`${news} is not there: skipped\n`);
    return;
  }
  const items = await newsSample(news, inNewsPart('dev'), limit);
  const names = frequentNames(items.map(({ body }) => body));
  const others = neighbours(items);
  for (const [index, item] of items.entries()) {
    const pick = sampleOrder(`change ${item.id}`);
    const real = await signals(item.headline, item.body);
    yield { set: 'news, changed', supported: true, claims: real };
    const kinds = [...changeKinds].sort((a, b) => sampleOrder(a + item.id) - sampleOrder(b + item.id));
    const changed = kinds.reduce<string | undefined>(
      (made, kind) => made ?? changeHeadline(kind, { ...item, otherNames: names, pick }),
      undefined,
    );
    if (changed) yield { set: 'news, changed', supported: false, claims: await signals(changed, item.body) };
    const other = others[index];
    if (!other) continue;
    yield { set: 'news, misplaced', supported: true, claims: real };
    yield { set: 'news, misplaced', supported: false, claims: await signals(item.headline, other.body) };
  }
}
