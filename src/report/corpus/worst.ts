import type { WorstHeadline } from './summary.ts';

/** Keeps the headlines with the lowest scores. */
export interface Worst {
  /** True when a headline with this score would be kept: making its entry costs something. */
  wants(score: number): boolean;
  add(entry: Omit<WorstHeadline, 'repeated'>): void;
  /** Lowest score first; of equal ones the earlier first. */
  all(): WorstHeadline[];
}

/** @param most headlines kept */
export function worst(most: number): Worst {
  // In order. Short, and most articles never come near it.
  const kept: { entry: Omit<WorstHeadline, 'repeated'>; key: string; repeated: number }[] = [];
  const limit = () => (kept.length < most ? Number.POSITIVE_INFINITY : (kept.at(-1)?.entry.score ?? -1));
  return {
    // Equal too: it may be the same headline once more.
    wants: (score) => score <= limit(),
    add(entry) {
      const key = entry.headline.trim().toLowerCase();
      const same = kept.findIndex((one) => one.key === key);
      let repeated = 0;
      if (same !== -1) {
        const before = kept[same];
        if (before && before.entry.score <= entry.score) {
          before.repeated += 1;
          return;
        }
        repeated = (before?.repeated ?? 0) + 1;
        kept.splice(same, 1);
      }
      if (entry.score >= limit()) return;
      const at = kept.findIndex((one) => one.entry.score > entry.score);
      kept.splice(at === -1 ? kept.length : at, 0, { entry, key, repeated });
      if (kept.length > most) kept.pop();
    },
    all: () => kept.map(({ entry, repeated }) => ({ ...entry, repeated })),
  };
}
