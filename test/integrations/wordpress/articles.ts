/** Paragraphs as blocks, the way the block editor stores them. */
export function blocks(...paragraphs: readonly string[]): string {
  return paragraphs
    .map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`)
    .join('\n\n');
}

const bridge = [
  'The town council of Orvane opened a new bridge over the river Tarn on Monday. Mayor Elna Brandt cut the ribbon at noon, and several hundred people walked across it in the first hour.',
  'The bridge cost 14 million euros and took three years to build. It replaces a ferry that had carried commuters since 1962.',
  '“We waited long enough,” said Brandt. She thanked the engineers and said the ferry would be kept as a museum.',
];

const mill = [
  'The paper mill in Dorrin will close in March, union leader Petra Halm claimed on Tuesday.',
  'The mill’s owner declined to comment. Some 200 people work there.',
];

/** What the body backs. */
export const sound = { title: 'Council Opens New Bridge', content: blocks(...bridge) };

/** What the body does not mention. */
export const unsupported = {
  title: 'Mayor Elna Brandt Arrested Over Bridge Bribes',
  content: blocks(...bridge),
};

/** What the body says otherwise. */
export const contradicted = { title: 'New Bridge Cost 40 Million Euros', content: blocks(...bridge) };

/** What the body has in someone's words only. */
export const attributed = { title: 'Paper Mill to Close in March', content: blocks(...mill) };

/** The same story as the classic editor stores it: lines, and a shortcode. */
export const classic = {
  title: unsupported.title,
  content: `[caption id="attachment_7" width="300"]<img src="x.jpg"> Mayor Elna Brandt arrested over bridge bribes[/caption]\n\n${bridge.join('\n\n')}`,
};
