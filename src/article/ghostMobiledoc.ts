import { cardText } from './ghostCards.ts';
import { type InnerJson, itemsOf, valueAt } from './jsonFields.ts';
import type { LocatedJson } from './locatedJson.ts';
import { joined, type MappedText, trimmed, unmapped } from './mappedText.ts';

// Sections are arrays that begin with their kind.
const markupSection = 1;
const listSection = 3;
const cardSection = 10;
const textMarker = 0;

/** The words of a Mobiledoc document, Ghost's editor before version 5: lists of sections and of the cards they name. */
export async function mobiledocText(document: InnerJson, source: string): Promise<MappedText> {
  const cards = itemsOf(valueAt(document.root, 'cards'));
  const paragraphs: MappedText[] = [];
  const add = (paragraph: MappedText) => {
    if (paragraph.text !== '') paragraphs.push(paragraph);
  };
  for (const section of itemsOf(valueAt(document.root, 'sections'))) {
    const [kind, ...rest] = itemsOf(section);
    const number = numberOf(kind);
    if (number === markupSection) add(markersText(rest[1], document));
    else if (number === listSection) for (const item of itemsOf(rest[1])) add(markersText(item, document));
    else if (number === cardSection) {
      const [name, payload] = itemsOf(cards[numberOf(rest[0]) ?? -1]);
      add(await cardText(document.textOf(name)?.text ?? '', payload, document, source));
    }
  }
  return joined(paragraphs, '\n\n');
}

/** A line of markers, `[kind, opened mark-up, closed mark-up, text or atom]`; the one atom of Ghost is a line break. */
function markersText(markers: LocatedJson | undefined, document: InnerJson): MappedText {
  const words = itemsOf(markers).map((marker) => {
    const [kind, , , value] = itemsOf(marker);
    if (numberOf(kind) !== textMarker) return unmapped('\n');
    return document.textOf(value) ?? unmapped('');
  });
  return words.length === 0 ? unmapped('') : trimmed(joined(words, ''));
}

function numberOf(value: LocatedJson | undefined): number | undefined {
  return value?.kind === 'other' && typeof value.value === 'number' ? value.value : undefined;
}
