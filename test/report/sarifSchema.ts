import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

// A pattern of the schema is no regular expression in Unicode mode.
const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What the official schema of SARIF 2.1.0 has against a log; nothing when it is valid. */
export function sarifErrors(log: unknown): unknown[] {
  validate(log);
  return validate.errors ?? [];
}
