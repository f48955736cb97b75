import { type FailOn, failOnLevels } from '../../config/config.ts';
import type { ArticleReport, ClaimReport } from '../../report/schema.ts';
import {
  distinctEvidence,
  excerpt,
  fieldNames,
  isProblem,
  percent,
  verdictWording,
} from '../../report/wording.ts';

/** Most passages that a content system is given for a finding. */
const shownEvidence = 2;
const shownText = 480;

/** The claims of an article that an editor has to look at. */
export function findingsOf({ claims }: ArticleReport): ClaimReport[] {
  return claims.filter(isProblem);
}

/** What an editor should know about the check of this article; what is to be known of the model is for its owner. */
export function notesOf({ notes }: ArticleReport): string[] {
  return notes.filter(({ code }) => code !== 'model-uncalibrated').map(({ message }) => message);
}

/** True for a finding at or above the level that counts as an error. */
export function isError({ verdict }: ClaimReport, failOn: FailOn): boolean {
  // Levels are written mildest first, `never` last.
  const level = (failOnLevels as readonly string[]).indexOf(verdict);
  return level >= failOnLevels.indexOf(failOn);
}

/** Why a claim was found wanting, in a sentence or two. */
export function messageOf({ reasons, verdict }: ClaimReport): string {
  const said = reasons.map(({ message }) => message).join(' ');
  return said === '' ? `The claim is ${verdictWording[verdict].label}.` : said;
}

/** Passages worth showing beside a finding. */
export function evidenceOf(claim: ClaimReport): { text: string }[] {
  return distinctEvidence(claim, shownEvidence).map(({ text }) => ({ text: excerpt(text, shownText) }));
}

/** A finding in one line for people. */
export function lineOf(claim: ClaimReport): string {
  const { text, field, score, verdict } = claim;
  const name = fieldNames[field];
  const where = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const share = score === null ? '' : `, ${percent(score)}`;
  return `${where}: “${text}” (${verdictWording[verdict].label}${share}). ${messageOf(claim)}`;
}
