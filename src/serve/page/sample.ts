import type { Draft } from './answer.ts';

/** An article for trying the page: one claim that the body backs, one that it does not. */
export const sample: Draft = {
  headline: 'Cracks Found in Hollin Bridge, Council Pays Shopkeepers £9m',
  dek: 'The crossing will close for twelve months.',
  body: `The county council will close Hollin Bridge to all traffic for twelve months from March, after engineers found cracks in two of its nine arches.

The 1874 crossing carries about 11,000 vehicles a day between the market square and the station. Drivers will be sent over the new bypass, which adds four miles to the journey. A footway on the upstream side stays open.

“We would rather close it now than be forced to,” said Marian Tolley, who leads the council’s highways committee. The repair is expected to cost £6.2m, of which the government pays two thirds.

Shopkeepers around the square said that they feared for their trade. The council has not decided whether it will offer them any compensation; a proposal is due in January.
`,
};
