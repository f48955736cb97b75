/** A value as JSON can hold it, and about how many bytes it takes. */
export interface Measured {
  readonly value: unknown;
  readonly bytes: number;
}

/**
 * A Parquet value as JSON can hold it: dates as ISO 8601, whole numbers beyond 2^53 as text, bytes as UTF-8 text
 * where they are that and else in base64, what is not a number (NaN, infinite) as null.
 */
export function jsonValue(value: unknown): Measured {
  if (typeof value === 'string') return { value, bytes: value.length };
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : null, bytes: 8 };
  if (typeof value === 'bigint') {
    const number = Number(value);
    return { value: Number.isSafeInteger(number) ? number : String(value), bytes: 8 };
  }
  if (value instanceof Date) {
    const isValid = !Number.isNaN(value.getTime());
    return { value: isValid ? value.toISOString() : null, bytes: 24 };
  }
  if (value instanceof Uint8Array) return { value: textOf(value), bytes: value.length };
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return listOf(value as Iterable<unknown>);
  if (typeof value === 'object' && value !== null) return objectOf(value);
  return { value: typeof value === 'boolean' ? value : null, bytes: 4 };
}

function listOf(values: Iterable<unknown>): Measured {
  const measured = Array.from(values, jsonValue);
  return { value: measured.map((one) => one.value), bytes: sumOf(measured) };
}

function objectOf(value: object): Measured {
  const measured = Object.entries(value).map(([name, one]) => [name, jsonValue(one)] as const);
  return {
    value: Object.fromEntries(measured.map(([name, one]) => [name, one.value])),
    bytes: sumOf(measured.map(([, one]) => one)),
  };
}

function sumOf(measured: readonly Measured[]): number {
  return measured.reduce((sum, { bytes }) => sum + bytes, 0);
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  }
}
