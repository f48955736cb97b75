import { readFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, freemem, platform, release, totalmem } from 'node:os';
import type { Finding } from './doctor.ts';

const oldestNode = 20;

/** Instructions that make int8 models fast, as Linux names them. */
const fastInstructions = [
  'avx2',
  'avx_vnni',
  'avx512f',
  'avx512_vnni',
  'amx_int8',
  'asimddp',
  'i8mm',
  'sve',
] as const;

/** Less free memory than this may not hold the model and its batches. */
const leastMemory = 400_000_000;

/** Node, operating system, processor, memory. */
export async function checkMachine(): Promise<Finding[]> {
  return [nodeFinding(), systemFinding(), await processorFinding(), memoryFinding()];
}

function nodeFinding(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return major >= oldestNode
    ? { name: 'node', status: 'ok', detail: process.version, data: { version: process.version } }
    : { name: 'node', status: 'fail', detail: `${process.version}; hedcheck needs ${oldestNode} or newer` };
}

function systemFinding(): Finding {
  const glibc = glibcVersion();
  const isMusl = platform() === 'linux' && glibc === undefined;
  const data = { platform: platform(), release: release(), arch: arch(), ...(glibc && { glibc }) };
  const detail = `${platform()} ${release()} ${arch()}${glibc === undefined ? '' : `, glibc ${glibc}`}`;
  if (!isMusl) return { name: 'system', status: 'ok', detail, data };
  return {
    name: 'system',
    status: 'fail',
    detail: `${detail}, without glibc (Alpine?): onnxruntime needs it, use a Debian-based image`,
    data,
  };
}

function glibcVersion(): string | undefined {
  if (platform() !== 'linux') return undefined;
  const report: unknown = process.report.getReport();
  const header = (report as { header?: { glibcVersionRuntime?: string } }).header;
  return header?.glibcVersionRuntime;
}

async function processorFinding(): Promise<Finding> {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const threads = availableParallelism();
  const features = await processorFeatures();
  const data = { model, threads, features };
  const shown =
    features === undefined ? '' : `, ${features.join(' ') || 'none of the fast int8 instructions'}`;
  const detail = `${model}, ${threads} ${threads === 1 ? 'thread' : 'threads'}${shown}`;
  const isSlow = features !== undefined && features.length === 0;
  return { name: 'processor', status: isSlow ? 'warn' : 'ok', detail, data };
}

/** Which of the fast instructions there are; undefined where the system does not say. */
async function processorFeatures(): Promise<string[] | undefined> {
  if (platform() !== 'linux') return undefined;
  const info = await readFile('/proc/cpuinfo', 'utf8').catch(() => '');
  const flags = /^(?:flags|Features)\s*:(.*)$/m.exec(info)?.[1]?.trim().split(/\s+/);
  return flags && fastInstructions.filter((instruction) => flags.includes(instruction));
}

function memoryFinding(): Finding {
  const free = freemem();
  const detail = `${gigabytes(free)} free of ${gigabytes(totalmem())}`;
  const data = { free, total: totalmem() };
  return { name: 'memory', status: free < leastMemory ? 'warn' : 'ok', detail, data };
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
