import type { ReportingDescriptor } from 'sarif';
import { type ReasonCode, reasonCodes } from '../../verdict/verdict.ts';
import { helpPage, reasonHelp } from '../reasonHelp.ts';

/** A rule a reason, in the order of the reasons, so that a result's `ruleIndex` is the reason's place. */
export function rules(version: string): ReportingDescriptor[] {
  return reasonCodes.map((code) => rule(code, version));
}

/** The place of a reason's rule among {@link rules}. */
export function ruleIndex(code: ReasonCode): number {
  return reasonCodes.indexOf(code);
}

/** The package of this version, wherever it is kept: SARIF wants absolute URIs, and no site is a part of the tool. */
export function packageUrl(version: string): string {
  return `pkg:npm/hedcheck@${encodeURIComponent(version)}`;
}

function rule(code: ReasonCode, version: string): ReportingDescriptor {
  const { title, help, level } = reasonHelp[code];
  return {
    id: code,
    ...nameOf(code),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: help },
    help: { text: help, markdown: `${help}\n\nSee \`${helpPage}\`, “${code}”.` },
    helpUri: `${packageUrl(version)}#${helpPage}`,
    defaultConfiguration: { level },
    properties: { tags: ['headline'], 'problem.severity': level },
  };
}

/** `NumberMismatch`, for people; left out where it would be the id again, as the standard asks. */
function nameOf(code: ReasonCode): { name?: string } {
  const words = code.split('-');
  if (words.length === 1) return {};
  return { name: words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('') };
}
