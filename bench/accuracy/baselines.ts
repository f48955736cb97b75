import { splitSentences } from '../../src/body/sentences.ts';
import { quantities, sameQuantity } from '../../src/verdict/amounts/quantities.ts';
import { indexBody } from '../../src/verdict/bodyIndex.ts';
import { absentNames, namesToFind } from '../../src/verdict/names.ts';
import { words } from '../../src/verdict/words.ts';

/** Share of the claim's n-grams that the document contains (ROUGE-n recall with the claim as reference, stemmed). */
export function rougeRecall(claim: string, document: string, n: 1 | 2): number {
  const grams = (text: string) => {
    const stems = words(text).map((word) => word.stem);
    return stems.slice(0, stems.length - n + 1).map((_, index) => stems.slice(index, index + n).join(' '));
  };
  const available = new Map<string, number>();
  for (const gram of grams(document)) available.set(gram, (available.get(gram) ?? 0) + 1);
  const wanted = grams(claim);
  let found = 0;
  for (const gram of wanted) {
    const left = available.get(gram) ?? 0;
    if (left > 0) {
      found++;
      available.set(gram, left - 1);
    }
  }
  return wanted.length === 0 ? 0 : found / wanted.length;
}

/** Share of the claim's numbers and names that the document has. */
export function detailOverlap(claim: string, document: string): number {
  const body = indexBody(document, splitSentences(document));
  const numbers = quantities(claim);
  const missing = numbers.filter(
    (stated) => !body.quantities.some((actual) => sameQuantity(stated, actual)),
  ).length;
  const names = namesToFind(claim, body).length;
  const total = numbers.length + names;
  return total === 0 ? 1 : 1 - (missing + absentNames(claim, body).length) / total;
}
