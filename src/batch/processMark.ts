import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** A process, told from a later one that the system gives the same number. */
export const processMarkSchema = z.object({
  id: z.int().min(0),
  host: z.string(),
  /** When it began, in the system's own words; null where the system does not tell. */
  began: z.string().nullable(),
});
export type ProcessMark = z.infer<typeof processMarkSchema>;

/** The mark of this process. */
export function thisProcess(): ProcessMark {
  return { id: process.pid, host: hostname(), began: beginningOf(process.pid) };
}

/** True when that process, and no other of its number, is running on this machine beside this one. */
export function isRunningElsewhere({ id, host, began }: ProcessMark): boolean {
  if (host !== hostname() || id === process.pid || !isAlive(id)) return false;
  return began === null || began === beginningOf(id);
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    // A process of another user is there all the same.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** On Linux: which start of the machine, and how many ticks behind it the process began. */
function beginningOf(id: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name, in parentheses, may hold anything; the 20th field behind it is the time.
    const ticks = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
}
