/** Colour of a verdict, on the element that carries `v-…` or `s-…`. */
export const tones = `
.v-supported,.s-pass{--tone:var(--good);--tint:var(--good-tint)}
.v-attributed,.s-warn{--tone:var(--warn);--tint:var(--warn-tint)}
.v-contradicted,.v-unsupported,.s-fail,.s-error{--tone:var(--bad);--tint:var(--bad-tint)}
.v-not-a-claim,.v-suppressed{--tone:var(--none);--tint:var(--none-tint)}
`;

/* A sign is out of the flow, where it stands: in it, a line could break between a word and its comma. */
const head = `
.article{padding-top:clamp(1.8rem,4vw,3.2rem)}
.article>header{max-width:60rem}
.source{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .9rem;font-size:.875rem;color:var(--soft)}
.status{display:inline-flex;align-items:center;gap:.4em;color:var(--tone);font-weight:650}
.path{overflow-wrap:anywhere}
.headline{font-family:var(--serif);font-weight:600;font-size:clamp(1.9rem,1.1rem + 3.3vw,3.5rem);line-height:1.3;letter-spacing:-.018em;text-wrap:balance;margin:.5rem 0 .9rem;hanging-punctuation:first}
.variant{font-family:var(--serif);font-size:1.25rem;line-height:1.55;margin:0 0 .55rem}
.variant .label{font-family:var(--sans);display:block}
.sentence{font-size:1.0625rem;margin-top:.9rem}
.note{font-size:.875rem;margin-top:.3rem}
.words{text-decoration:underline;text-decoration-color:var(--tone);text-decoration-thickness:.04em;text-underline-offset:.17em;border-radius:.1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.words.v-unsupported{text-decoration-style:wavy;text-decoration-thickness:.045em;text-decoration-skip-ink:none}
.words.v-contradicted{text-decoration-style:double;text-decoration-thickness:.05em}
.words.v-attributed{text-decoration-style:dashed}
.words:is(.v-not-a-claim,.v-suppressed){text-decoration-style:dotted}
.words:hover,.words.is-active{background:var(--tint)}
.sign{position:absolute;display:inline;color:var(--tone);margin-left:-.05em;line-height:1;user-select:none;-webkit-user-select:none}
.sign .icon{width:.42em;height:.42em;display:block;stroke-width:2.3}
.variant .sign{margin-top:-.05em}
.variant .sign .icon{width:.58em;height:.58em;stroke-width:2.1}
.headline.is-long{font-size:1.5rem;line-height:1.45;font-weight:500;letter-spacing:0;text-wrap:initial}
.failure{margin-top:1.4rem;padding:1rem 1.2rem;background:var(--bad-tint);border-radius:.3rem;max-width:46rem}
.failure .quiet{color:inherit}
.failure code{font-family:var(--mono);font-size:.9em;color:var(--bad)}
`;

const columns = `
.columns{display:grid;gap:2.6rem clamp(2.5rem,6vw,5.5rem);margin-top:2.2rem;border-top:1px solid var(--rule);padding-top:1.4rem}
@media (min-width:58rem){.columns{grid-template-columns:minmax(0,25rem) minmax(0,39rem)}
 .claims{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;scrollbar-width:thin;margin:0 -.8rem;padding:0 .8rem 1rem}}
.sub{font-size:.875rem;font-weight:650;margin-bottom:.5rem}
.claims .label{margin:1.1rem 0 .1rem}
.claims ol{border-top:1px solid var(--rule)}
.claims li{border-bottom:1px solid var(--rule)}
.claim{padding:.1rem 0;scroll-margin:1rem}
.claim>summary{display:grid;gap:.15rem;padding:.7rem 0;cursor:pointer;list-style:none;position:relative}
.claim>summary::-webkit-details-marker{display:none}
.verdict{display:flex;align-items:center;gap:.45em;color:var(--tone);font-size:.875rem;font-weight:650}
.verdict .score{margin-left:auto;font-weight:500;font-variant-numeric:tabular-nums}
.verdict::after{content:"";width:.42em;height:.42em;border:solid currentColor;border-width:0 1.5px 1.5px 0;transform:rotate(45deg) translate(-.1em,-.1em);margin:0 .15em 0 .35em;flex:none}
.verdict:not(:has(.score))::after{margin-left:auto}
.claim[open] .verdict::after{transform:rotate(225deg) translate(-.12em,-.12em)}
.asserts{font-family:var(--serif);font-size:1.125rem;line-height:1.4}
.kind{font-size:.875rem;color:var(--soft)}
.claim>summary:hover .asserts{text-decoration:underline;text-decoration-color:var(--strong);text-underline-offset:.2em}
.claim.is-active,html:not(.js) .claim:target{background:var(--tint);background:color-mix(in srgb,var(--tint) 55%,var(--paper));margin:0 -.8rem;padding:.1rem .8rem}
.why{display:grid;gap:.8rem;padding:0 0 1rem}
.reason{font-size:.9375rem;line-height:1.45}
.evidence figcaption{font-size:.8125rem;color:var(--soft);display:flex;gap:.5em;align-items:baseline}
.is-active .evidence figcaption,.is-active .odds,.is-active .kind,html:not(.js) .claim:target :is(figcaption,.odds){color:var(--ink)}
.number{font-size:.6875rem;font-weight:650;min-width:1.5em;text-align:center;line-height:1.4;border:1px solid currentColor;border-radius:1em}
.evidence blockquote{font-family:var(--serif);font-size:1rem;line-height:1.5;margin:.25rem 0 .45rem}
.evidence blockquote a{text-decoration:none}
.evidence blockquote a:hover{text-decoration:underline;text-decoration-color:var(--tone);text-underline-offset:.2em}
.bar{display:block;width:100%;max-width:25rem;height:4px;border-radius:2px;overflow:hidden}
.p-entailment{fill:var(--good);background:var(--good)}
.p-neutral{fill:var(--strong);background:var(--strong)}
.p-contradiction{fill:var(--bad);background:var(--bad)}
.odds{display:flex;flex-wrap:wrap;gap:.1rem .9rem;font-size:.75rem;color:var(--soft);margin-top:.3rem;font-variant-numeric:tabular-nums}
.key{display:inline-block;width:.55em;height:.55em;border-radius:50%;margin-right:.4em}
.cost{font-size:.8125rem;margin-top:.8rem}
.body{font-family:var(--serif);font-size:1.1875rem;line-height:1.68}
.body .sub{font-family:var(--sans);line-height:1.5}
.body p{margin-bottom:1.05em;transition:color .2s}
.left-out{font-family:var(--sans);font-size:.875rem;color:var(--soft)}
mark{color:inherit;background:none;text-decoration:underline dotted var(--strong);text-decoration-thickness:.08em;text-underline-offset:.26em;cursor:pointer;scroll-margin:30vh}
.js .has-active .body p{color:var(--soft)}
.js .has-active mark{text-decoration-color:transparent}
mark.is-active,html:not(.js) mark:has(.anchor:target){color:var(--ink);background:var(--tint,var(--none-tint));text-decoration:none;-webkit-box-decoration-break:clone;box-decoration-break:clone;padding:.12em 0}
mark.is-also:not(:focus){background:none;padding-bottom:0;border-bottom:1px dashed var(--tone)}
.body b{font-weight:inherit}
.body b.is-active{font-weight:700;color:var(--tone);text-decoration:underline;text-decoration-thickness:.09em;text-underline-offset:.2em}
mark:focus-visible{outline-offset:2px}
mark[data-number]::before{content:attr(data-number);font-family:var(--sans);font-size:.6em;font-weight:650;vertical-align:.35em;line-height:1;padding:.1em .5em;margin-right:.4em;border:1px solid currentColor;border-radius:1em}
figure:first-of-type .number,mark.is-active:not(.is-also)[data-number]::before{background:var(--tone);border-color:var(--tone);color:var(--paper)}
.anchor{scroll-margin:30vh}
@media (prefers-reduced-motion:reduce){.body p{transition:none}}
`;

const print = `
@media print{.article{padding-top:1rem;break-before:auto}.columns{display:block}
 .claims{position:static;max-height:none;overflow:visible;margin:0 0 1.5rem;padding:0}
 .claim::details-content{content-visibility:visible;height:auto}.verdict::after{display:none}
 .claims li,.evidence{break-inside:avoid}.body{font-size:11pt}.headline{font-size:24pt}
 .js .has-active .body p{color:var(--ink)}mark{text-decoration-color:var(--ink)!important}
 .words,.bar,.key,mark,.claim{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;

/** An article: its marked headline, its claims, its body. */
export const articleStyle = `${tones}${head}${columns}${print}`;
