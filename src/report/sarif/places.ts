import type { PhysicalLocation } from 'sarif';
import { fileUri } from '../place.ts';
import type { ClaimReport } from '../schema.ts';

/**
 * A stretch of an article's file. Where it stands is not always known (an attribute of a page, a headline from the
 * command line); then it is the file's first line, for viewers refuse a result without a region.
 */
export function physicalLocation(
  source: string,
  location: ClaimReport['location'],
  cwd: string,
): PhysicalLocation {
  const region = location
    ? {
        startLine: location.line,
        startColumn: location.column,
        endLine: location.endLine,
        endColumn: location.endColumn,
      }
    : { startLine: 1 };
  return { artifactLocation: { uri: fileUri(source, cwd) }, region };
}
