import { fromFields } from '../../../src/article/fromFields.ts';
import { checkArticle, type Flow } from '../../../src/check.ts';
import type { ArticleReport } from '../../../src/report/schema.ts';
import { sampleOrder } from '../../data/splits.ts';
import { bootstrap, type Estimate, share } from '../metrics.ts';
import { type ChangeKind, changeHeadline, changeKinds, frequentNames } from './changeHeadline.ts';
import { type NewsItem, neighbours } from './newsSample.ts';

/** One headline as checked. */
interface Checked {
  readonly item: NewsItem;
  readonly headline: string;
  readonly report: ArticleReport;
}

export interface AlarmsResult {
  readonly articles: number;
  readonly real: Estimate;
  readonly warned: number;
  readonly changed: Estimate & { readonly rows: number };
  readonly changedByKind: Readonly<Record<ChangeKind, { readonly rows: number; readonly flagged: number }>>;
  readonly misplaced: Estimate & { readonly rows: number };
  readonly byOutlet: readonly { readonly outlet: string; readonly rows: number; readonly flagged: number }[];
  readonly byReason: Readonly<Record<string, number>>;
  /** The flagged real headlines, for reading by hand; never written into the repository. */
  readonly alarms: readonly Checked[];
}

/** Real headlines over their own body, the same with one thing changed, and over another story about the same people. */
export async function measureAlarms(flow: Flow, items: readonly NewsItem[]): Promise<AlarmsResult> {
  const check = async (item: NewsItem, headline: string, body: string): Promise<Checked> => ({
    item,
    headline,
    report: await checkArticle(await fromFields({ headline, body, id: item.id, source: item.id }), flow),
  });
  const commonNames = frequentNames(items.map(({ body }) => body));
  const others = neighbours(items);
  const real: Checked[] = [];
  const misplaced: Checked[] = [];
  const changed: (Checked & { kind: ChangeKind })[] = [];
  for (const [index, item] of items.entries()) {
    real.push(await check(item, item.headline, item.body));
    if (!asserts(item.headline)) continue;
    const other = others[index];
    if (other) misplaced.push(await check(item, item.headline, other.body));
    const change = oneChange(item, commonNames);
    if (change) changed.push({ ...(await check(item, change.headline, item.body)), kind: change.kind });
  }
  return {
    articles: items.length,
    real: bootstrap(real, (all) => share(all, isFlagged)),
    warned: share(real, ({ report }) => report.status === 'warn'),
    changed: { ...bootstrap(changed, (all) => share(all, isFlagged)), rows: changed.length },
    changedByKind: byKind(changed),
    misplaced: { ...bootstrap(misplaced, (all) => share(all, isFlagged)), rows: misplaced.length },
    byOutlet: byOutlet(real),
    byReason: countReasons(real),
    alarms: real.filter(isFlagged),
  };
}

function isFlagged({ report }: Checked): boolean {
  return report.status === 'fail';
}

/** Questions and teasers assert nothing, so that no word of them can be wrong. */
function asserts(headline: string): boolean {
  return !/\?|^(?:why|how|what|who|when|where|which|here|meet|watch)\b/i.test(headline);
}

/** One change a headline; the kinds take turns in being tried first. */
function oneChange(
  item: NewsItem,
  otherNames: readonly string[],
): { kind: ChangeKind; headline: string } | undefined {
  const pick = sampleOrder(`change ${item.id}`);
  const first = Math.floor(pick * changeKinds.length);
  for (const kind of [...changeKinds.slice(first), ...changeKinds.slice(0, first)]) {
    const headline = changeHeadline(kind, { headline: item.headline, body: item.body, otherNames, pick });
    if (headline !== undefined) return { kind, headline };
  }
  return undefined;
}

function byKind(changed: readonly (Checked & { kind: ChangeKind })[]): AlarmsResult['changedByKind'] {
  const of = (kind: ChangeKind) => {
    const rows = changed.filter((checked) => checked.kind === kind);
    return { rows: rows.length, flagged: share(rows, isFlagged) };
  };
  return { number: of('number'), name: of('name'), role: of('role'), verb: of('verb') };
}

function byOutlet(real: readonly Checked[]): AlarmsResult['byOutlet'] {
  const outlets = new Map<string, Checked[]>();
  for (const checked of real)
    outlets.set(checked.item.outlet, [...(outlets.get(checked.item.outlet) ?? []), checked]);
  return [...outlets]
    .map(([outlet, rows]) => ({ outlet, rows: rows.length, flagged: share(rows, isFlagged) }))
    .sort((a, b) => b.rows - a.rows);
}

function countReasons(real: readonly Checked[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { report } of real.filter(isFlagged)) {
    const codes = new Set(
      report.claims
        .filter(({ verdict }) => verdict === 'unsupported' || verdict === 'contradicted')
        .flatMap(({ reasons }) => reasons.map(({ code }) => code)),
    );
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
