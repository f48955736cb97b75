/** The list of many articles and its filter; with the script, either the list or one article is shown. */
export const overviewStyle = `
.overview{padding-top:clamp(1.8rem,4vw,3.2rem)}
.overview>.headline{font-size:clamp(1.8rem,1.2rem + 2.4vw,2.8rem)}
.filter{display:flex;flex-wrap:wrap;gap:.8rem 1.4rem;align-items:center;margin-top:1.6rem;font-size:.9375rem}
.filter [role=group]{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem}
.filter input{width:16rem;max-width:100%;padding:.45rem .7rem;background:var(--card);border:1px solid var(--strong);border-radius:.25rem}
.filter input::placeholder{color:var(--soft);opacity:1}
.filter button{background:none;border:0;border-bottom:2px solid transparent;padding:.25rem 0;cursor:pointer;color:var(--soft);font-variant-numeric:tabular-nums}
.filter button:hover{color:var(--ink)}
.filter button[aria-pressed=true]{color:var(--ink);border-color:var(--ink);font-weight:600}
.rows{margin-top:1.4rem;border-top:1px solid var(--rule)}
.row{border-bottom:1px solid var(--rule)}
.row a{display:grid;grid-template-columns:1.6rem minmax(0,1fr) auto;gap:.2rem .4rem;padding:.95rem 0;text-decoration:none}
.row .status{align-self:start;margin-top:.42rem}
.row .title{display:block;font-family:var(--serif);font-size:1.3125rem;line-height:1.32;text-wrap:pretty}
.row a:hover .title{text-decoration:underline;text-decoration-color:var(--tone);text-underline-offset:.2em}
.row .quiet,.row .path{display:block;font-size:.875rem}
.row .path{color:var(--soft)}
.row .score{color:var(--tone);font-weight:600;font-variant-numeric:tabular-nums;margin-top:.25rem}
.nothing{padding:1.4rem 0;color:var(--soft)}
html:not(.js) .many .article{border-top:1px solid var(--ink);margin-top:3.5rem}
.js .many .article{display:none}
.js .many .article.is-shown{display:block}
.js[data-view=article] .overview{display:none}
`;
