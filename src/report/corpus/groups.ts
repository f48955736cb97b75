import { type Status, statuses } from '../schema.ts';
import type { Group, StatusCounts } from './summary.ts';

/** Counts what becomes of articles. */
export interface Tally {
  add(status: Status, score: number | null): void;
  counts(): StatusCounts & { readonly meanScore: number | null };
}

export function tally(): Tally {
  const counts: Record<Status, number> = { error: 0, fail: 0, warn: 0, pass: 0 };
  let scored = 0;
  let sum = 0;
  return {
    add(status, score) {
      counts[status] += 1;
      if (score === null) return;
      scored += 1;
      sum += score;
    },
    counts: () => ({
      articles: statuses.reduce((all, status) => all + counts[status], 0),
      ...counts,
      meanScore: scored === 0 ? null : Math.round((sum / scored) * 10_000) / 10_000,
    }),
  };
}

/** Counts articles by a name, up to so many different ones. */
export interface Groups {
  add(name: string, status: Status, score: number | null): void;
  /** In the order in which the names first came. */
  all(): Group[];
  /** Articles of names beyond the limit. */
  readonly beyond: number;
}

/** @param most different names that are told apart, so that a corpus of a million sites does not fill the memory */
export function groups(most: number): Groups {
  const found = new Map<string, Tally>();
  let beyond = 0;
  return {
    add(name, status, score) {
      let group = found.get(name);
      if (group === undefined) {
        if (found.size >= most) {
          beyond += 1;
          return;
        }
        group = tally();
        found.set(name, group);
      }
      group.add(status, score);
    },
    all: () => Array.from(found, ([name, group]) => ({ name, ...group.counts() })),
    get beyond() {
      return beyond;
    },
  };
}
