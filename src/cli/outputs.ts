import { extname, resolve } from 'node:path';
import { closest } from '../config/closest.ts';
import { type OutputFormat, outputFormats } from '../config/config.ts';
import { usageError } from './usage.ts';

/** `--format` and `--output` as they stood on the command line, in order. */
export type OutputArgument =
  | { readonly option: 'format'; readonly value: string }
  | { readonly option: 'output'; readonly value: string };

/** One report to write. `file` undefined is standard output. */
export interface Output {
  readonly format: OutputFormat;
  readonly file: string | undefined;
}

const formatOfExtension: Readonly<Record<string, OutputFormat>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'pretty',
  '.sarif': 'sarif',
};

/** The format that a file's name tells; undefined for none, and for `.xml`, which is JUnit's as much as Checkstyle's. */
function formatOfName(file: string): OutputFormat | undefined {
  if (file.toLowerCase().endsWith('.sarif.json')) return 'sarif';
  return formatOfExtension[extname(file).toLowerCase()];
}

/**
 * Which format goes where. An `--output` takes the `--format` right before it; a format without one goes to standard
 * output, and so does `-o -`. One of each go together in either order. Without any `--format` the file's extension
 * decides.
 *
 * @param fallback format on standard output when the command line names none
 * @throws HedcheckError `E_USAGE` for an unknown format and for what could be meant in two ways
 */
export function pairOutputs(given: readonly OutputArgument[], fallback: OutputFormat): Output[] {
  if (given.length === 0) return [{ format: fallback, file: undefined }];
  const outputs = hasFormat(given) ? pairInOrder(given) : given.map(byExtension);
  refuseClashes(outputs);
  return outputs;
}

function hasFormat(given: readonly OutputArgument[]): boolean {
  return given.some(({ option }) => option === 'format');
}

function pairInOrder(given: readonly OutputArgument[]): Output[] {
  const [first, second] = given;
  const ordered =
    given.length === 2 && first?.option === 'output' && second?.option === 'format' ? [second, first] : given;
  const outputs: Output[] = [];
  let open: OutputFormat | undefined;
  for (const { option, value } of ordered) {
    if (option === 'format') {
      if (open) outputs.push({ format: open, file: undefined });
      open = formatNamed(value);
      continue;
    }
    if (!open)
      throw usageError(
        `--output ${value} has no --format of its own.`,
        'Put each --output right after its --format: --format html -o report.html.',
      );
    outputs.push({ format: open, file: value === '-' ? undefined : value });
    open = undefined;
  }
  if (open) outputs.push({ format: open, file: undefined });
  return outputs;
}

function byExtension({ value }: OutputArgument): Output {
  const format = formatOfName(value);
  if (format) return { format, file: value };
  throw usageError(
    `The format of --output ${value} cannot be told from its name.`,
    `Put --format before it: ${outputFormats.join(', ')}.`,
  );
}

/**
 * The output format of that name.
 *
 * @throws HedcheckError `E_USAGE`
 */
export function formatNamed(name: string): OutputFormat {
  const found = outputFormats.find((format) => format === name);
  if (found) return found;
  const meant = closest(name, outputFormats);
  throw usageError(
    `There is no output format "${name}".`,
    meant === undefined ? `The formats are ${outputFormats.join(', ')}.` : `Did you mean "${meant}"?`,
  );
}

function refuseClashes(outputs: readonly Output[]): void {
  const onStdout = outputs.filter(({ file }) => file === undefined);
  if (onStdout.length > 1)
    throw usageError(
      `${onStdout.length} formats (${onStdout.map(({ format }) => format).join(', ')}) would go to standard output.`,
      'Give all but one a file: --format html -o report.html.',
    );
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, index) =>
    files.slice(0, index).some((one) => resolve(one) === resolve(file)),
  );
  if (twice !== undefined)
    throw usageError(`--output ${twice} is given twice.`, 'Give each report a file of its own.');
}
