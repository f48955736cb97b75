import type { NewsPart } from './newsSample.ts';

/**
 * News by outlet and date, the training recipe's own rule: everything from April 2020 on is for reporting, January to
 * March 2020 for development; earlier years are trained on.
 */
export function inNewsPart(part: 'dev' | 'test'): NewsPart {
  return ({ date }) => {
    if (!/^20\d\d-\d\d-\d\d$/.test(date)) return false;
    return part === 'test' ? date >= '2020-04-01' : date >= '2020-01-01' && date < '2020-04-01';
  };
}
