import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxSentenceLength, splitSentences } from '../../src/body/sentences.ts';

const texts = (body: string) => splitSentences(body).map((sentence) => sentence.text);

/** Sentences of a text whose sentences are written one to an argument. */
function expectSplit(...sentences: string[]) {
  expect(texts(sentences.join(' '))).toEqual(sentences);
}

describe('splitSentences', () => {
  it('ends no sentence after titles, ranks and initials', () => {
    expectSplit(
      'Dr. Ines Aldana and Lt. Col. R. J. Okafor met Gen. Petra Vos on Tuesday.',
      'Mr. Hale, Mrs. Hale and Prof. K. L. Tran were told by Sen. Dana Whitlock.',
      'George P. Marsh left early.',
    );
  });

  it('reads acronyms with stops by what follows', () => {
    expectSplit(
      'The U.S. Senate met U.K. and U.N. envoys in Washington, D.C. on Monday.',
      'They left at 5 p.m. Friday.',
    );
    expectSplit(
      'It was made in the U.S.',
      'The plant has since closed.',
      'They left at 9 a.m.',
      'He stayed.',
    );
  });

  it('reads "Sr." behind a name by what follows', () => {
    expectSplit('It was led by John Smith Sr.', 'The company said so.');
    expectSplit('They met Robert Tarn Sr. and Sr. Gomez.', 'They left.');
  });

  it('reads company suffixes by what follows', () => {
    expectSplit(
      'Orrin Corp. Chief Executive Lena Sand bought Tarn Inc. shares.',
      'She paid Vale Bros. in cash.',
    );
    expect(texts('He had worked for Tarn Inc. The firm declined to comment.')).toEqual([
      'He had worked for Tarn Inc.',
      'The firm declined to comment.',
    ]);
  });

  it('keeps numbers, months and saints together', () => {
    expectSplit(
      'Bus No. 5 hit the wall of St. Anne School on Jan. 6, and 3.5 percent of $1.25 million was lost.',
      'The match in St. Louis, Mo., is on Sept. 12.',
    );
  });

  it('still ends a sentence with a short answer or a vitamin', () => {
    expectSplit('"No."', 'He turned away.');
    expectSplit('Patients were given vitamin C.', 'Doctors saw no effect.');
  });

  it('keeps a quotation with the words that attribute it', () => {
    expectSplit(
      '"The dam will hold," she said.',
      '“Will it hold?” Inspector Dale asked.',
      '"Get out!" he shouted at them.',
      '“It did not hold.”',
      'Then the water came.',
    );
  });

  it('leaves closing marks with the sentence they close', () => {
    expect(texts('(He had said so before.) “We never agreed.” The talks go on.')).toEqual([
      '(He had said so before.)',
      '“We never agreed.”',
      'The talks go on.',
    ]);
    expect(texts('She called it “a farce.” ” Then she left.').map((text) => text[0])).not.toContain('”');
  });

  it('keeps datelines with their first sentence', () => {
    expectSplit('OSLO, Norway (Agency) — Two ferries collided on Monday.', 'No one was hurt.');
    expectSplit('(NorthFjordPost.com)- Two ferries collided on Monday.', 'No one was hurt.');
    expectSplit('ST. PAUL, Minn. (NW) -- The bridge is shut.', 'It opens in May.');
  });

  it('ends a sentence at an ellipsis only before a capital', () => {
    expectSplit('He waited … and waited ... and left.', 'Then silence…', 'Nobody came.');
  });

  it('finds the end where the space is missing, but not inside addresses and file names', () => {
    expect(texts('“It is over,” he said.The mayor left in 2019.Her deputy stayed.')).toEqual([
      '“It is over,” he said.',
      'The mayor left in 2019.',
      'Her deputy stayed.',
    ]);
    expectSplit('Write to desk@harbour.Example or see www.harbour.Example today.', 'Replies are slow.');
  });

  it('gives no mark a sentence of its own between words', () => {
    expectSplit('The case of Orr v. Hale was heard … in May.', 'It was lost.');
    expect(texts('They lost. " We go on," she said. … Then they won.')).toEqual([
      'They lost.',
      '" We go on," she said. …',
      'Then they won.',
    ]);
  });

  it('takes bullets, numbered lines and headings as sentences of their own', () => {
    expect(
      texts('What changed:\n- Fares rise by 4 percent\n• Trains run later\n1. Buy early.\n2) Sit down.'),
    ).toEqual([
      'What changed:',
      '- Fares rise by 4 percent',
      '• Trains run later',
      '1. Buy early.',
      '2) Sit down.',
    ]);
    expect(texts('# Background\nThe line opened in 1911.')).toEqual([
      '# Background',
      'The line opened in 1911.',
    ]);
  });

  it('joins hard-wrapped lines and parts lines that are paragraphs', () => {
    const wrapped =
      'The council voted on Tuesday to close the\nHarbour Road bridge for nine months while its\ncables are replaced.';
    expect(texts(wrapped)).toEqual([wrapped]);
    const long = `The council voted on Tuesday to close the bridge${', and then the next one'.repeat(5)}`;
    expect(texts(`${long}\n${long}`)).toEqual([long, long]);
  });

  it('numbers paragraphs at blank lines, whatever the line ends', () => {
    for (const gap of ['\n\n', '\r\n\r\n', '\n \t\n\n', '\r\r', '\u2029'])
      expect(splitSentences(`One is here. Two is too.${gap}Three`).map((s) => s.paragraph)).toEqual([
        0, 0, 1,
      ]);
  });

  it('gives the last words of a paragraph that ends without a stop', () => {
    expect(texts('Fares rise\n\nFull story at ten')).toEqual(['Fares rise', 'Full story at ten']);
  });

  it('gives nothing for an empty body', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\n\u00a0\t')).toEqual([]);
  });

  it('splits other scripts by their own stops', () => {
    expect(texts('東京で地震がありました。けが人はいません。')).toEqual([
      '東京で地震がありました。',
      'けが人はいません。',
    ]);
  });

  it('cuts a sentence of 100,000 words at clauses and loses no word', () => {
    const body = `${'the river rose again, and '.repeat(20_000)}the town was lost.`;
    const sentences = splitSentences(body);
    expect(Math.max(...sentences.map((s) => s.text.length))).toBeLessThanOrEqual(maxSentenceLength);
    expect(sentences.map((s) => s.text).join(' ')).toBe(body);
    expect(sentences.slice(0, -1).filter((s) => !s.text.endsWith(','))).toEqual([]);
  });

  it('never cuts inside a surrogate pair', () => {
    const body = '🌊'.repeat(10_000);
    for (const { text } of splitSentences(body)) expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(texts(body).join('')).toBe(body);
  });

  const parts = fc.constantFrom(
    ...[
      'The mayor left',
      ' ',
      '. ',
      '.',
      '? ',
      '!',
      '…',
      ' "',
      '" ',
      '” ',
      '“',
      'Mr. ',
      'U.S. ',
      'J. ',
      'Inc. ',
      'said',
    ],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '- ',
      '1. ',
      '# ',
      ' 3.5 ',
      'No. ',
      '5 ',
      ', ',
      'é',
      '🌊',
      '\u00a0',
      '\u2028',
      '。',
      ')',
      'a',
    ],
  );
  it('has exact, ordered spans that cover every character but white space', () => {
    const bodies = fc.oneof(
      fc.array(parts, { maxLength: 80 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        let end = 0;
        let paragraph = 0;
        for (const sentence of splitSentences(body)) {
          expect(sentence.text).toBe(body.slice(...sentence.span));
          expect(sentence.text).toMatch(/^\S(?:.*\S)?$/su);
          expect(body.slice(end, sentence.span[0])).toMatch(/^\s*$/u);
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph);
          [, end] = sentence.span;
          paragraph = sentence.paragraph;
        }
        expect(body.slice(end)).toMatch(/^\s*$/u);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['Go. ', 'He said.The ', 'J. ', '(“', '”', '\n', 'a\n', 'Mr. ', '"No." ', '…', '- x\n', '.'])(
    'takes 1 MB of %j in its stride',
    (unit) => {
      const body = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const sentences = splitSentences(body);
      const letters = (text: string) => text.replaceAll(/\s/gu, '').length;
      expect(sentences.reduce((sum, s) => sum + letters(s.text), 0)).toBe(letters(body));
    },
  );
});
