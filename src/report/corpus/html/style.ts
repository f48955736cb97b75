import { tones } from '../../html/articleStyle.ts';
import { paletteStyle } from '../../html/palette.ts';
import { baseStyle } from '../../html/style.ts';

const corpus = `
main{padding-top:clamp(1.8rem,4vw,3.2rem)}
.lead{font-family:var(--serif);font-weight:600;font-size:clamp(1.8rem,1.2rem + 2.4vw,2.8rem);line-height:1.25;letter-spacing:-.014em;text-wrap:balance}
.sentence{font-size:1.0625rem;margin-top:.7rem}
.note{font-size:.9375rem;margin-top:.7rem}
.note li{margin-top:.2rem}
.overall{margin-top:1.6rem}
.overall .track{height:14px}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;margin-top:.7rem;padding:0;list-style:none;font-size:.9375rem;font-variant-numeric:tabular-nums}
.legend b{font-weight:650}
.swatch{display:inline-block;width:.7em;height:.7em;margin-right:.5em}
.contents ul{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:1.6rem 0 0;padding:0;list-style:none;font-size:.9375rem}
.contents a{display:inline-block;padding:.25rem 0;color:inherit;text-decoration-color:var(--soft);text-underline-offset:.2em}
section{margin-top:3.4rem}
h2{font-size:1.0625rem;font-weight:650;padding-bottom:.5rem;border-bottom:1px solid var(--ink);margin-bottom:.4rem}
.pair{display:grid;grid-template-columns:minmax(0,1fr);gap:0 clamp(2.5rem,6vw,5rem)}
@media (min-width:56rem){.pair{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;font-weight:400;padding:.45rem 1.2rem .45rem 0;vertical-align:baseline;border-bottom:1px solid var(--rule)}
thead :is(th,td){font-size:.8125rem;color:var(--soft);white-space:nowrap}
tbody th{overflow-wrap:anywhere;min-width:9rem}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide{width:26%;min-width:6rem;padding-right:0;vertical-align:middle}
.groups .wide{width:20%}
.places{color:var(--soft);font-size:.875rem;overflow-wrap:anywhere}
.places p{color:var(--ink)}
.places bdi:not(:last-child)::after{content:","}
code{font-family:var(--mono);font-size:.9em}
.track{display:block;width:100%;height:8px;background:var(--none-tint)}
.t-fail,.t-contradicted,.t-unsupported{fill:var(--bad);background:var(--bad)}
.t-warn,.t-attributed{fill:var(--warn);background:var(--warn)}
.t-pass,.t-supported{fill:var(--good);background:var(--good)}
.t-error,.t-not-a-claim{fill:var(--strong);background:var(--strong)}
.t-column{fill:var(--soft)}
.plot{display:block;width:100%;max-width:40rem;height:auto;margin:1.1rem 0 .3rem;overflow:visible}
.plot text{font-size:12px;fill:var(--soft);font-variant-numeric:tabular-nums}
.pair .plot text{font-size:14px}
@media (max-width:40rem){.plot text,.pair .plot text{font-size:20px}}
.axis{stroke:var(--ink);stroke-width:1;fill:none}
figure{margin:0}
.plots figcaption{font-size:.875rem;color:var(--soft);margin-top:1rem}
.plots .quiet{margin-top:.7rem;font-size:.9375rem}
.figures{margin-top:.7rem;font-size:.9375rem}
.figures summary{cursor:pointer;color:var(--soft)}
.figures table:not(.groups){max-width:26rem;margin-top:.5rem}
.worst{counter-reset:worst}
.worst>li{counter-increment:worst;display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem;padding:1.5rem 0 1.6rem 2.6rem;border-bottom:1px solid var(--rule);position:relative;break-inside:avoid}
.worst>li::before{content:counter(worst);position:absolute;left:0;top:1.85rem;color:var(--soft);font-size:.8125rem;font-variant-numeric:tabular-nums}
.worst .title{font-family:var(--serif);font-weight:600;font-size:1.375rem;line-height:1.3;max-width:46rem;overflow-wrap:anywhere}
.meta{display:flex;flex-wrap:wrap;gap:.2rem .9rem;align-items:center;font-size:.875rem;color:var(--soft)}
.status{display:inline-flex;align-items:center;gap:.4em;color:var(--tone);font-weight:650}
.meta bdi{overflow-wrap:anywhere}
.claim{border-left:2px solid var(--tone);padding:.15rem 0 .15rem .9rem;max-width:46rem;display:grid;grid-template-columns:minmax(0,1fr);gap:.3rem}
.claim .label{display:block;color:var(--tone);font-size:.8125rem;font-weight:650}
.asserts{font-family:var(--serif);font-size:1.0625rem}
.reason{font-size:.9375rem}
.claim figcaption{font-size:.8125rem;color:var(--soft)}
blockquote{font-family:var(--serif);line-height:1.5;margin:.1rem 0 0}
@media (forced-colors:active){.track,.plot,.swatch{forced-color-adjust:none}}
@media print{.contents{display:none}.track,.plot,.swatch{print-color-adjust:exact;-webkit-print-color-adjust:exact}section{margin-top:2rem}}
`;

/** The corpus report's whole style sheet. */
export const corpusStyle = `${paletteStyle}${baseStyle}${tones}${corpus}`;
