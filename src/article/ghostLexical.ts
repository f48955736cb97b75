import { cardText } from './ghostCards.ts';
import { type InnerJson, itemsOf, valueAt } from './jsonFields.ts';
import type { LocatedJson } from './locatedJson.ts';
import { joined, type MappedText, trimmed, unmapped } from './mappedText.ts';

/** The words of a Lexical document, Ghost's editor since version 5: a tree of nodes, paragraphs as its blocks. */
export async function lexicalText(document: InnerJson, source: string): Promise<MappedText> {
  const paragraphs: MappedText[] = [];
  await addBlocks(valueAt(document.root, 'root', 'children'), document, source, paragraphs);
  return joined(paragraphs, '\n\n');
}

const inlineTypes = new Set(['text', 'extended-text', 'linebreak', 'link', 'autolink', 'tab', 'at-link']);
// Lists and list items hold blocks or words; what holds words only is a paragraph.
const containers = new Set(['list', 'listitem', 'root']);

async function addBlocks(
  children: LocatedJson | undefined,
  document: InnerJson,
  source: string,
  paragraphs: MappedText[],
): Promise<void> {
  let line: MappedText[] = [];
  const endLine = () => {
    const paragraph = trimmed(joined(line, ''));
    if (paragraph.text !== '') paragraphs.push(paragraph);
    line = [];
  };
  for (const node of itemsOf(children)) {
    const type = document.textOf(valueAt(node, 'type'))?.text ?? '';
    if (inlineTypes.has(type)) {
      addWords(node, type, document, line);
      continue;
    }
    endLine();
    const inner = valueAt(node, 'children');
    if (inner && containers.has(type)) await addBlocks(inner, document, source, paragraphs);
    else if (inner) {
      for (const word of itemsOf(inner))
        addWords(word, document.textOf(valueAt(word, 'type'))?.text ?? '', document, line);
      endLine();
    } else {
      const card = await cardText(type, node, document, source);
      if (card.text !== '') paragraphs.push(card);
    }
  }
  endLine();
}

function addWords(node: LocatedJson, type: string, document: InnerJson, line: MappedText[]): void {
  if (type === 'linebreak') line.push(unmapped('\n'));
  else if (type === 'tab') line.push(unmapped(' '));
  const text = document.textOf(valueAt(node, 'text'));
  if (text) line.push(text);
  for (const child of itemsOf(valueAt(node, 'children')))
    addWords(child, document.textOf(valueAt(child, 'type'))?.text ?? '', document, line);
}
