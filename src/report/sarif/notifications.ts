import type { Notification } from 'sarif';
import type { ArticleReport } from '../schema.ts';
import { counted } from '../wording.ts';
import { mostResults } from './limits.ts';
import { plainMessage } from './message.ts';
import { physicalLocation } from './places.ts';

/** The notification of an article that could not be checked; none for one that was. */
export function unreadable({ error, source }: ArticleReport, cwd: string): Notification[] {
  if (error === undefined) return [];
  return [
    {
      level: 'error',
      descriptor: { id: error.code },
      message: { text: plainMessage(`${error.message} ${error.hint}`.trim()) },
      locations: [{ physicalLocation: physicalLocation(source, undefined, cwd) }],
    },
  ];
}

/** The notification that says how many results did not fit; none when all did. */
export function leftOut(count: number): Notification[] {
  if (count === 0) return [];
  const text = `${counted(count, 'result')} left out: a run holds at most ${mostResults}.`;
  return [{ level: 'warning', descriptor: { id: 'results-left-out' }, message: { text } }];
}
