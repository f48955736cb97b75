<?php
/**
 * What is sent to the service.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The words of a post as the check needs them: its title, its own text, its hand-written excerpt.
 */
final class Hedcheck_Draft {

	/**
	 * Use {@see Hedcheck_Draft::of()}.
	 *
	 * @param int    $id       The post, 0 for one that has no number yet.
	 * @param string $headline Plain text.
	 * @param string $body     HTML.
	 * @param string $dek      HTML, or empty.
	 */
	private function __construct(
		private int $id,
		private string $headline,
		private string $body,
		private string $dek
	) {}

	/**
	 * A draft from unslashed fields as an editor holds them.
	 *
	 * @param int    $id      The post, 0 for one that has no number yet.
	 * @param string $title   Title.
	 * @param string $content Content: blocks, or the classic editor's HTML.
	 * @param string $excerpt Excerpt, empty when WordPress is to make one up.
	 */
	public static function of( int $id, string $title, string $content, string $excerpt ): self {
		// Whoever may not write unfiltered HTML has "&amp;" stored where others have "&": both mean the same word.
		// Not strip_tags(): it takes "<5 %" for a tag and cuts the headline off there.
		$title    = wp_check_invalid_utf8( $title, true );
		$headline = preg_replace( '~</?[a-z][^<>]*+>~i', '', $title ) ?? $title;
		$headline = trim( html_entity_decode( $headline, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );

		// The content is not rendered: dynamic blocks would bring in the headlines of other posts, which would then
		// back this one's, and shortcodes of a draft are code that a check has no business to run.
		$body = strip_shortcodes( wp_check_invalid_utf8( $content, true ) );
		if ( ! has_blocks( $content ) ) {
			$body = wpautop( $body );
		}
		$dek = wp_check_invalid_utf8( trim( $excerpt ), true );

		return new self( $id, $headline, $body, '' === $dek ? '' : wpautop( $dek ) );
	}

	/** The headline as plain text: the spans of findings count in it. */
	public function headline(): string {
		return $this->headline;
	}

	/** Whether there is nothing to compare: no words in the headline, or none beneath it. */
	public function is_empty(): bool {
		// What is empty goes out unchecked, so doubt must not look like emptiness: strip_tags() has no limit at which
		// it gives up and returns nothing, as the regular expressions of wp_strip_all_tags() have.
		// phpcs:ignore WordPress.WP.AlternativeFunctions.strip_tags_strip_tags
		$text = html_entity_decode( strip_tags( $this->body ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		return self::has_no_words( $this->headline ) || self::has_no_words( $text );
	}

	/**
	 * Whether a text is surely without a letter or digit; one that cannot be read is not.
	 *
	 * @param string $text Plain text.
	 */
	private static function has_no_words( string $text ): bool {
		return 0 === preg_match( '/[\p{L}\p{N}]/u', $text );
	}

	/**
	 * The post as the service reads it: WordPress's own REST shape, every field as HTML.
	 *
	 * @return array<string, mixed>
	 */
	public function payload(): array {
		$payload = array(
			'id'      => $this->id,
			'title'   => array( 'rendered' => htmlspecialchars( $this->headline, ENT_NOQUOTES, 'UTF-8' ) ),
			'content' => array( 'rendered' => $this->body ),
		);
		if ( '' !== $this->dek ) {
			$payload['excerpt'] = array( 'rendered' => $this->dek );
		}
		return $payload;
	}
}
