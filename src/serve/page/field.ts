import { type Mark, pieces } from '../../report/pieces.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { byId, el, icon } from './dom.ts';

/** A stretch of a field that is marked. */
export interface FieldMark {
  readonly id: string;
  readonly verdict: Verdict;
  /** Underlined from the start, or only while it is active. */
  readonly isQuiet: boolean;
}

/**
 * A text area that keeps typing what it is, over a mirror of its text in which stretches can be marked. The mirror
 * gives the area its height, so that the page scrolls and no box within it.
 */
export interface Field {
  readonly area: HTMLTextAreaElement;
  readonly value: () => string;
  readonly setValue: (text: string) => void;
  /** Marks stretches; the shortest wins where they overlap. No marks take all away. */
  readonly mark: (marks: readonly Mark<FieldMark>[]) => void;
  /** Lights up the marks with these ids, weaker those with ids in `also`, and no others. */
  readonly light: (ids: ReadonlySet<string>, also?: ReadonlySet<string>) => void;
  /** The first piece of a mark, to scroll to. */
  readonly pieceOf: (id: string) => HTMLElement | undefined;
  /** Tells which of the marks that show by themselves the pointer is on, whenever that changes. */
  readonly onPoint: (listener: (id: string | undefined) => void) => void;
}

/** The field whose text area has this id and stands in index.html beside a `.mirror`. */
export function makeField(id: string): Field {
  const area = byId(id, HTMLTextAreaElement);
  const mirror = area.parentElement?.querySelector<HTMLElement>('.mirror');
  if (!mirror) throw new Error(`#${id} has no mirror`);
  // Signs lie above, out of the mirror's lines: between two letters they would part what the text area sets as one.
  const signs = el('div', { class: 'signs', 'aria-hidden': 'true' });
  area.after(signs);
  let marks: readonly Mark<FieldMark>[] = [];
  let shown: readonly ShownPiece[] = [];
  let pointed: string | undefined;
  let tell: (id: string | undefined) => void = () => {};

  // The text area lies above its marks, so that they get no events of their own.
  const point = (id: string | undefined) => {
    if (id === pointed) return;
    pointed = id;
    tell(id);
  };
  area.addEventListener('mousemove', ({ clientX: x, clientY: y }) => {
    const isUnder = ({ left, right, top, bottom }: DOMRect) =>
      x >= left && x <= right && y >= top && y <= bottom;
    point(
      shown.find(({ owner, element }) => !owner.isQuiet && [...element.getClientRects()].some(isUnder))?.owner
        .id,
    );
  });
  area.addEventListener('mouseleave', () => point(undefined));

  const placeSigns = () => {
    const last = new Map(shown.filter(({ owner }) => !owner.isQuiet).map((piece) => [piece.owner.id, piece]));
    const origin = mirror.getBoundingClientRect();
    signs.replaceChildren(
      ...[...last.values()].map(({ owner, element }) => {
        const sign = el('span', { class: `sign v-${owner.verdict}` }, icon(owner.verdict));
        const box = [...element.getClientRects()].at(-1);
        sign.style.left = `${(box?.right ?? origin.left) - origin.left}px`;
        sign.style.top = `${(box?.top ?? origin.top) - origin.top}px`;
        return sign;
      }),
    );
  };
  const draw = () => {
    const { nodes, pieces: drawn } = drawMarks(area.value, marks);
    shown = drawn;
    pointed = undefined;
    // A line break at the end would have no height without something after it.
    mirror.replaceChildren(...nodes, '\u200b');
    placeSigns();
  };
  area.addEventListener('input', () => {
    marks = [];
    draw();
  });
  new ResizeObserver(placeSigns).observe(mirror);
  draw();

  return {
    area,
    value: () => area.value,
    setValue(text) {
      area.value = text;
      marks = [];
      draw();
    },
    mark(given) {
      if (given.length === 0 && marks.length === 0) return;
      marks = given;
      draw();
    },
    light(ids, also = new Set()) {
      for (const { element, ids: own } of shown) {
        const isFirst = own.some((markId) => ids.has(markId));
        const isAlso = !isFirst && own.some((markId) => also.has(markId));
        element.classList.toggle('is-active', isFirst || isAlso);
        element.classList.toggle('is-also', isAlso);
      }
    },
    onPoint(listener) {
      tell = listener;
    },
    pieceOf: (markId) => shown.find(({ ids }) => ids.includes(markId))?.element,
  };
}

/** A stretch of the mirror over which the same marks hold. */
interface ShownPiece {
  readonly element: HTMLElement;
  readonly ids: readonly string[];
  /** The mark that it looks like. */
  readonly owner: FieldMark;
}

function drawMarks(
  text: string,
  marks: readonly Mark<FieldMark>[],
): { nodes: (Node | string)[]; pieces: ShownPiece[] } {
  const nodes: (Node | string)[] = [];
  const shown: ShownPiece[] = [];
  for (const piece of pieces(text, [0, text.length], marks)) {
    const owner = shortest(marks, piece.values);
    if (owner === undefined) {
      nodes.push(piece.text);
      continue;
    }
    const ids = piece.values.map((value) => value.id);
    const look = owner.isQuiet ? 'words is-quiet' : `words v-${owner.verdict}`;
    const looks = (stretch: string) => (isEvenlySpaced(stretch) ? `${look} is-even` : look);
    // Line breaks stay unmarked, or an empty line would show a sliver of colour.
    for (const stretch of piece.text.split(/([\r\n]+)/)) {
      if (stretch.trim() === '') {
        nodes.push(stretch);
        continue;
      }
      const element = el('span', { class: looks(stretch) }, stretch);
      shown.push({ element, ids, owner });
      nodes.push(element);
    }
  }
  return { nodes, pieces: shown };
}

/**
 * True where white space that collapses is set as the text area sets it, which keeps all of it: words with one space
 * between them. Only there does the space at the end of a line go, and its mark with it.
 */
function isEvenlySpaced(stretch: string): boolean {
  return !/^ | {2}|[\t\f\v]/.test(stretch);
}

/** Where marks overlap, a piece looks like the shortest. */
function shortest(marks: readonly Mark<FieldMark>[], values: readonly FieldMark[]): FieldMark | undefined {
  const over = marks.filter(({ value }) => values.includes(value));
  const [first] = over.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  return first?.value;
}
