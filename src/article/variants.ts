import type { Draft } from './format.ts';
import type { MappedText } from './mappedText.ts';

/** True for a variant with wording of its own: systems repeat the headline in every field that they have. */
export function differs(
  variant: MappedText | undefined,
  headline: MappedText | undefined,
): variant is MappedText {
  return (
    variant !== undefined &&
    variant.text !== '' &&
    wordsOf(variant.text).join(' ') !== wordsOf(headline?.text ?? '').join(' ')
  );
}

/** The variants that say something else than the headline. */
export function variantsOf(
  headline: MappedText | undefined,
  { dek, seo, social }: Partial<Record<keyof Draft['variants'], MappedText | undefined>>,
): Draft['variants'] {
  return {
    ...(differs(dek, headline) && { dek }),
    ...(differs(seo, headline) && { seo }),
    ...(differs(social, headline) && { social }),
  };
}

/** The words of a text in lower case, without punctuation; of a long one those of its first 2,000 characters. */
export function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
