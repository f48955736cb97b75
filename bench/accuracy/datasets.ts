import { bucket } from '../data/splits.ts';

/** A published figure of another system on the same set, as its source states it. */
export interface Published {
  readonly system: string;
  readonly measure: 'AUC' | 'balanced accuracy';
  readonly value: number;
}

/** A set of claims against documents with human labels. */
export interface ClaimSet {
  readonly name: string;
  /** File below the data folder, without `.jsonl.xz`. */
  readonly file: string;
  readonly split: 'dev' | 'test';
  /** Label to support; a row whose label is not listed is left out. */
  readonly supports: Readonly<Record<string, boolean>>;
  readonly keep?: (row: Record<string, unknown>) => boolean;
  readonly published?: readonly Published[];
}

const supportedOrNot = { supported: true, unsupported: false };
const withRefuted = { supported: true, refuted: false, nei: false };

const alignScore = (value: number): Published => ({
  system: 'AlignScore-large (355 M)',
  measure: 'AUC',
  value,
});
const miniCheck = (value: number): Published => ({ system: 'MiniCheck-FT5 (0.8 B)', measure: 'AUC', value });
const summEdits: readonly Published[] = [
  { system: 'SummaC-Conv, all domains', measure: 'balanced accuracy', value: 57.1 },
  { system: 'QAFactEval, all domains', measure: 'balanced accuracy', value: 65.5 },
];

/** FNC-1 has no test split of its own here: two tenths of its bodies are the test part, one the development part. */
export const fncPart = (buckets: readonly number[]) => (row: Record<string, unknown>) =>
  buckets.includes(bucket(String(row.document)));

/** Every claim set that is measured, a line each. Only development sets may be calibrated on. */
export const claimSets: readonly ClaimSet[] = [
  { name: 'DeFacto val', file: 'fact/defacto.val', split: 'dev', supports: supportedOrNot },
  { name: 'FNC-1 dev, agree vs. disagree', file: 'fact/fnc1.train', split: 'dev', supports: { supported: true, refuted: false }, keep: fncPart([2]) },
  { name: 'FNC-1 dev, agree vs. rest', file: 'fact/fnc1.train', split: 'dev', supports: { supported: true, refuted: false, discuss: false, unrelated: false }, keep: fncPart([2]) },
  { name: 'SummaC FactCC val', file: 'fact/summac_factcc.val', split: 'dev', supports: supportedOrNot },
  { name: 'HealthVer dev', file: 'fact/healthver.dev', split: 'dev', supports: withRefuted },
  { name: 'FoolMeTwice dev', file: 'fact/foolmetwice.dev', split: 'dev', supports: withRefuted, published: [alignScore(83.6), miniCheck(86.9)] },
  { name: 'DeFacto test', file: 'fact/defacto.test', split: 'test', supports: supportedOrNot, published: [alignScore(71.4), miniCheck(74.9)] },
  { name: 'FIB-XSum, human rows', file: 'fact/fib_xsum.all', split: 'test', supports: supportedOrNot, keep: (row) => row.human === true, published: [alignScore(78.2), miniCheck(76.8)] },
  { name: 'XSumFaith', file: 'fact/xsumfaith.all', split: 'test', supports: supportedOrNot },
  { name: 'CLIFF test', file: 'fact/cliff.test', split: 'test', supports: supportedOrNot },
  { name: 'EntFA XSum test', file: 'fact/entfa_xsum.test', split: 'test', supports: supportedOrNot },
  { name: 'HealthVer test', file: 'fact/healthver.test', split: 'test', supports: withRefuted },
  ...['ectsum', 'podcast', 'qmsumm', 'sales_call', 'sales_email', 'samsum', 'scitldr'].map(
    (domain): ClaimSet => ({ name: `SummEdits ${domain}`, file: `fact/summedits_${domain}.all`, split: 'test', supports: supportedOrNot, published: summEdits }),
  ),
  { name: 'FNC-1 test, agree vs. disagree', file: 'fact/fnc1.train', split: 'test', supports: { supported: true, refuted: false }, keep: fncPart([0, 1]) },
  { name: 'FNC-1 test, agree vs. rest', file: 'fact/fnc1.train', split: 'test', supports: { supported: true, refuted: false, discuss: false, unrelated: false }, keep: fncPart([0, 1]) },
]; // biome-ignore format: a table
