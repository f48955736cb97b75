import { readRows, text } from '../data/readRows.ts';
import { sampleOrder } from '../data/splits.ts';
import type { Sample } from './latency.ts';

/** FNC-1 bodies, each once, with one of their headlines, in an order that depends on ids alone. */
export async function fncSamples(path: string, most: number): Promise<Sample[]> {
  const found = new Map<string, { readonly id: string; readonly sample: Sample }>();
  for await (const row of readRows(path)) {
    const body = text(row, 'document');
    if (!found.has(body))
      found.set(body, { id: text(row, 'id'), sample: { headline: text(row, 'claim'), body } });
  }
  return [...found.values()]
    .sort((a, b) => sampleOrder(a.id) - sampleOrder(b.id))
    .slice(0, most)
    .map(({ sample }) => sample);
}
