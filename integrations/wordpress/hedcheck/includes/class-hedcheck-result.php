<?php
/**
 * The service's answer.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The answer of the service, held against the form that was agreed: only known fields of known types get further.
 */
final class Hedcheck_Result {

	/** Verdicts that are findings, the gravest last. */
	private const FINDINGS = array( 'attributed', 'unsupported', 'contradicted' );

	/**
	 * Use {@see Hedcheck_Result::read()} or {@see Hedcheck_Result::nothing()}.
	 *
	 * @param string                           $status   `pass`, `warn`, `fail` or `empty`.
	 * @param float|null                       $score    Probability that the body backs the headline.
	 * @param string                           $summary  One sentence.
	 * @param array<int, array<string, mixed>> $findings Findings.
	 * @param string[]                         $notes    What to know about the check: that the text is not English, for one.
	 */
	private function __construct(
		private string $status,
		private ?float $score,
		private string $summary,
		private array $findings,
		private array $notes = array()
	) {}

	/** The result for a draft that has no headline or no text yet. */
	public static function nothing(): self {
		return new self( 'empty', null, __( 'There is no headline or no text to check yet.', 'hedcheck' ), array() );
	}

	/**
	 * Reads an answer; null when it is not of the agreed form.
	 *
	 * @param mixed $answer Decoded JSON.
	 */
	public static function read( $answer ): ?self {
		if ( ! is_array( $answer ) || ! in_array( $answer['status'] ?? null, array( 'pass', 'warn', 'fail' ), true ) ) {
			return null;
		}
		if ( ! is_array( $answer['findings'] ?? null ) ) {
			return null;
		}
		$findings = array();
		foreach ( $answer['findings'] as $finding ) {
			// A finding that cannot be understood must not count as none.
			if ( ! is_array( $finding ) || ! in_array( $finding['verdict'] ?? null, self::FINDINGS, true ) ) {
				return null;
			}
			$findings[] = array(
				'field'    => 'dek' === ( $finding['field'] ?? '' ) ? 'dek' : 'headline',
				'claim'    => self::text( $finding['claim'] ?? '' ),
				'span'     => self::span( $finding['span'] ?? null ),
				'verdict'  => $finding['verdict'],
				'score'    => self::probability( $finding['score'] ?? null ),
				'message'  => self::text( $finding['message'] ?? '' ),
				'evidence' => self::evidence( $finding['evidence'] ?? null ),
			);
		}
		return new self(
			$answer['status'],
			self::probability( $answer['score'] ?? null ),
			self::text( $answer['summary'] ?? '' ),
			$findings,
			self::texts( $answer['notes'] ?? null )
		);
	}

	/**
	 * Findings at or above the level at which this site refuses to publish.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public function refusing(): array {
		$level = array_search( Hedcheck_Settings::all()['level'], self::FINDINGS, true );
		if ( false === $level ) {
			return array();
		}
		return array_values(
			array_filter(
				$this->findings,
				static fn ( array $finding ): bool => array_search( $finding['verdict'], self::FINDINGS, true ) >= $level
			)
		);
	}

	/** Why publishing is refused, in plain text: WordPress's editor does not show messages with tags in them. */
	public function refusal(): string {
		$refusing = $this->refusing();
		$lines    = array_map(
			static fn ( array $finding ): string => sprintf( '“%s” (%s)', self::plain( $finding['claim'] ), self::verdict_label( $finding['verdict'] ) ),
			array_slice( $refusing, 0, 3 )
		);
		$claims   = implode( '; ', $lines );
		if ( ! in_array( 'headline', array_column( $refusing, 'field' ), true ) ) {
			return sprintf(
				/* translators: %s: the claims of the excerpt that are not backed, each in quotation marks with its verdict. */
				__( 'The text does not back its excerpt: %s. The draft was kept. Change the excerpt or the text, then publish again.', 'hedcheck' ),
				$claims
			);
		}
		return sprintf(
			/* translators: %s: the claims of the headline that are not backed, each in quotation marks with its verdict. */
			__( 'The text does not back its headline: %s. The draft was kept. Change the headline or the text, then publish again.', 'hedcheck' ),
			$claims
		);
	}

	/**
	 * A verdict in an editor's words.
	 *
	 * @param string $verdict A finding's verdict.
	 */
	public static function verdict_label( string $verdict ): string {
		return match ( $verdict ) {
			'contradicted' => __( 'contradicted by the text', 'hedcheck' ),
			'attributed' => __( 'only said by someone in the text', 'hedcheck' ),
			default => __( 'not supported by the text', 'hedcheck' ),
		};
	}

	/**
	 * For the editor's panel.
	 *
	 * @param string $headline The headline that the spans count in.
	 * @return array<string, mixed>
	 */
	public function to_array( string $headline ): array {
		return array(
			'headline' => $headline,
			'status'   => $this->status,
			'score'    => $this->score,
			'summary'  => $this->summary,
			'findings' => $this->findings,
			'notes'    => $this->notes,
			'refused'  => array() !== $this->refusing(),
		);
	}

	/**
	 * Text of bounded length, without control characters.
	 *
	 * @param mixed $value What came.
	 */
	private static function text( $value ): string {
		$clean = is_string( $value ) ? preg_replace( '/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/', '', $value ) : '';
		return mb_substr( (string) $clean, 0, 2000 );
	}

	/**
	 * Text without anything that reads as a tag.
	 *
	 * @param string $text Text.
	 */
	private static function plain( string $text ): string {
		return mb_substr( str_replace( array( '<', '>' ), array( '‹', '›' ), $text ), 0, 300 );
	}

	/**
	 * A number between 0 and 1, or null.
	 *
	 * @param mixed $value What came.
	 */
	private static function probability( $value ): ?float {
		return is_numeric( $value ) && ! is_string( $value ) ? max( 0.0, min( 1.0, (float) $value ) ) : null;
	}

	/**
	 * A pair of offsets, or null.
	 *
	 * @param mixed $value What came.
	 * @return array{int, int}|null
	 */
	private static function span( $value ): ?array {
		if ( ! is_array( $value ) || ! is_int( $value[0] ?? null ) || ! is_int( $value[1] ?? null ) ) {
			return null;
		}
		return $value[0] >= 0 && $value[1] > $value[0] ? array( $value[0], $value[1] ) : null;
	}

	/**
	 * A few texts; what is none is left out.
	 *
	 * @param mixed $value What came.
	 * @return string[]
	 */
	private static function texts( $value ): array {
		$texts = array_map( array( self::class, 'text' ), is_array( $value ) ? array_slice( $value, 0, 5 ) : array() );
		return array_values( array_filter( $texts, static fn ( string $text ): bool => '' !== $text ) );
	}

	/**
	 * The closest passages of the text, at most three.
	 *
	 * @param mixed $value What came.
	 * @return string[]
	 */
	private static function evidence( $value ): array {
		$texts = array();
		foreach ( is_array( $value ) ? array_slice( $value, 0, 3 ) : array() as $item ) {
			$text = is_array( $item ) ? self::text( $item['text'] ?? '' ) : '';
			if ( '' !== $text ) {
				$texts[] = $text;
			}
		}
		return $texts;
	}
}
