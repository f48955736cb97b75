import { articleStyle } from './articleStyle.ts';
import { overviewStyle } from './overviewStyle.ts';
import { paletteStyle } from './palette.ts';

/** What every page of ours looks like: type, header, footer, icons. */
export const baseStyle = `
*,*::before,*::after{box-sizing:border-box}
[hidden]{display:none!important}
html{--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4","Source Serif Pro",Charter,"Bitstream Charter",Georgia,"Liberation Serif",serif;
 --sans:ui-sans-serif,-apple-system,"Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;
 --mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;
 font-family:var(--sans);font-size:100%;line-height:1.5;color:var(--ink);background:var(--paper);
 -webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding:2rem}
body{margin:0 auto;max-width:74rem;padding:0 clamp(1.1rem,4vw,3rem);overflow-wrap:break-word}
h1,h2,h3,p,ol,figure,blockquote{margin:0;padding:0}
ol{list-style:none}
a{color:inherit}
button,input{font:inherit;color:inherit}
:focus-visible{outline:2px solid currentColor;outline-offset:3px;border-radius:2px}
main:focus,article:focus{outline:none}
.sheet{position:absolute}
.icon{width:1em;height:1em;flex:none;fill:none;stroke:currentColor;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.quiet,.cost,.note{color:var(--soft)}
.label{font-size:.75rem;letter-spacing:.02em;color:var(--soft)}
.skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--card)}
.skip:focus{left:1rem;top:.5rem;z-index:1}
.masthead{display:flex;justify-content:space-between;align-items:baseline;gap:1.5rem;flex-wrap:wrap;padding:1.4rem 0 .9rem;border-bottom:1px solid var(--ink);font-size:.875rem}
.brand{font-size:inherit;font-weight:650;letter-spacing:-.01em}
.brand span{font-weight:400;color:var(--soft);margin-left:.6em}
@media (max-width:34rem){.brand span{display:none}}
.tools{display:flex;gap:1.4rem;align-items:baseline}
.tools a,.theme{text-decoration:underline;text-decoration-color:var(--strong);text-underline-offset:.25em}
.tools a:hover,.theme:hover{text-decoration-color:currentColor}
.theme{background:none;border:0;padding:0;cursor:pointer;color:var(--soft)}
.colophon{border-top:1px solid var(--rule);margin-top:4rem;padding:1.2rem 0 3rem;color:var(--soft);font-size:.8125rem;display:grid;gap:.3rem;max-width:none}
.hash{font-family:var(--mono);font-size:.92em;overflow-wrap:anywhere}
@media (forced-colors:active){.p-entailment,.p-neutral,.p-contradiction{forced-color-adjust:none}mark.is-active{outline:2px solid}}
@media print{body{max-width:none;padding:0}.tools,.skip,.filter{display:none!important}.masthead{padding-top:0}.colophon{margin-top:2rem}}
`;

/** The page's whole style sheet. */
export const style = `${paletteStyle}${baseStyle}${articleStyle}${overviewStyle}`;
