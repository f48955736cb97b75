import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

// Memory and processor time of processes, where the system tells (Linux, in /proc); elsewhere 0.

/** Whether the system tells. */
export function isTold(): boolean {
  return textOf('/proc/self/stat') !== '';
}

/**
 * Resident memory of a process and its children, in MB. A page that several of them hold, of the program or of a library,
 * is counted once and not for each: proportional set size (Linux, proc_pid_smaps(5)).
 */
export function residentMB(pid: number | undefined): number {
  return sumOver(pid, (id) => megabytes(kilobytes(`/proc/${id}/smaps_rollup`, 'Pss')));
}

/** The most resident memory that a process alone has had since its start, in MB. */
export function peakMB(pid: number | undefined): number {
  return pid === undefined ? 0 : megabytes(kilobytes(`/proc/${pid}/status`, 'VmHWM'));
}

/** Processor time that a process, its children and those of them that have ended have used, in seconds. */
export function cpuSeconds(pid: number | undefined): number {
  return sumOver(pid, (id) => {
    const { own, ended } = ticksOf(String(id));
    return (own + ended) / ticksPerSecond();
  });
}

/** Processor time of this process, in seconds, and of its children that have ended, their own children included. */
export function ownCpuSeconds(): { readonly own: number; readonly ended: number } {
  const { own, ended } = ticksOf('self');
  return { own: own / ticksPerSecond(), ended: ended / ticksPerSecond() };
}

/** Processor time of the whole machine since its start, in seconds: in use, and all there was. */
export function machineCpuSeconds(): { readonly used: number; readonly all: number } {
  const [line = ''] = textOf('/proc/stat').split('\n');
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, softIrq = 0, stolen = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  const used = (user + nice + system + irq + softIrq + stolen) / ticksPerSecond();
  return { used, all: used + (idle + wait) / ticksPerSecond() };
}

function sumOver(pid: number | undefined, of: (pid: number) => number): number {
  if (pid === undefined) return 0;
  return [pid, ...childrenOf(pid)].reduce((sum, id) => sum + of(id), 0);
}

function childrenOf(pid: number): number[] {
  const text = textOf(`/proc/${pid}/task/${pid}/children`);
  return text.trim() === '' ? [] : text.trim().split(' ').map(Number);
}

function kilobytes(path: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(textOf(path))?.[1] ?? 0);
}

/** The system's "kB" are of 1,024 bytes. */
function megabytes(kB: number): number {
  return (kB * 1024) / 1e6;
}

function ticksOf(process: string): { own: number; ended: number } {
  const text = textOf(`/proc/${process}/stat`);
  // The name stands in parentheses and may hold spaces; user time is the twelfth field behind it.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
  return { own: user + system, ended: endedUser + endedSystem };
}

let ticks: number | undefined;

function ticksPerSecond(): number {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticks;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
