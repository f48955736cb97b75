/** Every colour of the page by its role, as [on paper, in the dark]. Text colours reach 4.5:1 on paper, card and tints. */
const palette: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  paper: ['#fbfaf6', '#161513'],
  card: ['#ffffff', '#1e1c19'],
  ink: ['#1c1a17', '#ece8e0'],
  soft: ['#5f5a51', '#aaa398'],
  rule: ['#dfd9cc', '#37342e'],
  strong: ['#b9b1a1', '#5c574d'],
  good: ['#1d6438', '#7fd19b'],
  warn: ['#80500a', '#f0bb5a'],
  bad: ['#ab2219', '#ff9487'],
  none: ['#5f5a51', '#aaa398'],
  'good-tint': ['#e2f0e4', '#17301f'],
  'warn-tint': ['#fbedcd', '#392b0d'],
  'bad-tint': ['#fbe3de', '#41201b'],
  'none-tint': ['#eeebe4', '#2a2824'],
};

const declarations = (index: 0 | 1) =>
  Object.entries(palette)
    .map(([name, colors]) => `--${name}:${colors[index]}`)
    .join(';');

/** The palette as custom properties: light, dark where the system asks for it, and either where the reader chose. */
export const paletteStyle = `
:root{color-scheme:light;${declarations(0)}}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${declarations(1)}}}
:root[data-theme=light]{color-scheme:light;${declarations(0)}}
:root[data-theme=dark]{color-scheme:dark;${declarations(1)}}
@media print{:root,:root[data-theme]{color-scheme:light;${declarations(0)};--paper:#fff}}
`;
