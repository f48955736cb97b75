import { styleText } from 'node:util';
import { exitCodes } from '../errors.ts';
import { checkMachine } from './doctorMachine.ts';
import { checkModel } from './doctorModel.ts';
import { checkSetup } from './doctorSetup.ts';
import { wantsColor } from './terminal.ts';

/** One thing that `hedcheck doctor` looked at. */
export interface Finding {
  /** What was looked at, the same from run to run: `node`, `golden pairs`. */
  readonly name: string;
  /** `fail` is what keeps hedcheck from working, `warn` what makes it slow or less sure. */
  readonly status: 'ok' | 'warn' | 'fail';
  /** One line for people. */
  readonly detail: string;
  /** The figures in it, for programs. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Options of `hedcheck doctor`. */
export interface DoctorFlags {
  readonly json?: boolean;
  readonly model?: string;
  readonly threads?: number;
}

const signs = { ok: '✔', warn: '⚠', fail: '✖' } as const;
const colors = { ok: 'green', warn: 'yellow', fail: 'red' } as const;

/**
 * `hedcheck doctor`: looks at everything that a check needs and runs the model, so that a broken installation is told
 * from a broken article.
 *
 * @returns 0 when nothing failed, else 2
 */
export async function doctorCommand(flags: DoctorFlags): Promise<number> {
  const findings = [...(await checkMachine()), ...(await checkSetup()), ...(await checkModel(flags))];
  const ok = findings.every(({ status }) => status !== 'fail');
  process.stdout.write(
    flags.json ? `${JSON.stringify({ ok, findings }, undefined, 2)}\n` : findings.map(line).join(''),
  );
  return ok ? exitCodes.ok : exitCodes.failure;
}

function line({ name, status, detail }: Finding): string {
  const isColored = wantsColor({ color: undefined }, process.stdout, process.env);
  const sign = isColored ? styleText(colors[status], signs[status]) : signs[status];
  return `${sign} ${name.padEnd(14)} ${detail}\n`;
}
