<?php
/**
 * The request to the service.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Asks the hedcheck service about a draft. The browser never does: the token stays here.
 */
final class Hedcheck_Client {

	/** More than an answer about one article ever needs. */
	private const ANSWER_BYTES = 1048576;

	/**
	 * Checks a draft.
	 *
	 * @param Hedcheck_Draft $draft What to check.
	 * @return Hedcheck_Result|WP_Error An error means that no check was made; its data carry the HTTP status for
	 *                                  our own answer and, for administrators, a `detail`.
	 */
	public static function check( Hedcheck_Draft $draft ): Hedcheck_Result|WP_Error {
		if ( $draft->is_empty() ) {
			return Hedcheck_Result::nothing();
		}
		$url = Hedcheck_Settings::all()['url'];
		if ( '' === $url ) {
			return self::unchecked( 'hedcheck_not_configured', __( 'The headline check is not set up: the address of its service is missing.', 'hedcheck' ) );
		}
		$body = wp_json_encode( $draft->payload(), JSON_UNESCAPED_UNICODE );
		if ( false === $body ) {
			return self::unchecked( 'hedcheck_unreadable', __( 'The headline check cannot read this post: its text is not valid Unicode.', 'hedcheck' ) );
		}
		return self::answer( self::post( $url . '/v1/wordpress', $body ) );
	}

	/**
	 * Sends the request.
	 *
	 * Not wp_safe_remote_post(): it refuses loopback and private addresses, where this service belongs. The address
	 * is no user input: only an administrator or wp-config.php sets it, no part of it comes from a request, and
	 * redirects are not followed, so that neither an author nor the service can point this request elsewhere.
	 *
	 * @param string $url  Where to.
	 * @param string $body JSON.
	 * @return array<string, mixed>|WP_Error
	 */
	private static function post( string $url, string $body ) {
		$headers = array(
			'Content-Type' => 'application/json; charset=utf-8',
			'Accept'       => 'application/json',
		);
		$token   = Hedcheck_Settings::token();
		if ( '' !== $token ) {
			$headers['Authorization'] = 'Bearer ' . $token;
		}
		return wp_remote_post(
			$url,
			array(
				'headers'             => $headers,
				'body'                => $body,
				/**
				 * Filters how long an answer is waited for.
				 *
				 * @param int $seconds Seconds, 15 by default.
				 */
				'timeout'             => max( 1, (int) apply_filters( 'hedcheck_timeout', 15 ) ),
				'redirection'         => 0,
				'limit_response_size' => self::ANSWER_BYTES,
				// WordPress's own value names the site's address.
				'user-agent'          => 'hedcheck-wordpress/' . HEDCHECK_VERSION,
			)
		);
	}

	/**
	 * Makes a result or an error of what came back.
	 *
	 * @param array<string, mixed>|WP_Error $response From the HTTP library.
	 */
	private static function answer( $response ): Hedcheck_Result|WP_Error {
		if ( is_wp_error( $response ) ) {
			return self::unchecked( 'hedcheck_unreachable', __( 'The headline check cannot be reached.', 'hedcheck' ), $response->get_error_message() );
		}
		$code    = (int) wp_remote_retrieve_response_code( $response );
		$decoded = json_decode( wp_remote_retrieve_body( $response ), true, 32 );
		$detail  = 'HTTP ' . $code . self::service_message( $decoded );

		if ( 401 === $code || 403 === $code ) {
			return self::unchecked( 'hedcheck_denied', __( 'The headline check does not accept this site: its token is missing or wrong.', 'hedcheck' ), $detail );
		}
		if ( 429 === $code || 503 === $code ) {
			return self::unchecked( 'hedcheck_busy', __( 'The headline check is busy. Try again in a moment.', 'hedcheck' ), $detail );
		}
		if ( in_array( $code, array( 400, 413, 415, 422 ), true ) ) {
			return self::unchecked( 'hedcheck_rejected', __( 'The headline check cannot read this post.', 'hedcheck' ), $detail );
		}
		if ( 200 !== $code ) {
			return self::unchecked( 'hedcheck_failed', __( 'The headline check failed.', 'hedcheck' ), $detail );
		}
		if ( is_array( $decoded ) && 'error' === ( $decoded['status'] ?? null ) ) {
			// What is wrong with the post itself is for its author to read.
			$summary = is_string( $decoded['summary'] ?? null ) ? self::plain( $decoded['summary'] ) : '';
			return self::unchecked( 'hedcheck_rejected', trim( __( 'The headline check cannot read this post.', 'hedcheck' ) . ' ' . $summary ) );
		}
		return Hedcheck_Result::read( $decoded )
			?? self::unchecked( 'hedcheck_bad_answer', __( 'What answers at the address of the headline check is not a hedcheck service of a fitting version.', 'hedcheck' ), $detail );
	}

	/**
	 * The service's own words about an error.
	 *
	 * @param mixed $decoded Its answer.
	 */
	private static function service_message( $decoded ): string {
		$message = is_array( $decoded ) && is_array( $decoded['error'] ?? null ) ? ( $decoded['error']['message'] ?? '' ) : '';
		return is_string( $message ) && '' !== $message ? ': ' . $message : '';
	}

	/**
	 * An error for a check that was not made. Authors learn what matters to them, administrators what mends it.
	 *
	 * @param string $code    Which error.
	 * @param string $message For everybody.
	 * @param string $detail  For administrators.
	 */
	private static function unchecked( string $code, string $message, string $detail = '' ): WP_Error {
		$data   = array( 'status' => 503 );
		$detail = self::plain( $detail );
		if ( '' !== $detail && current_user_can( Hedcheck_Settings::capability() ) ) {
			$data['detail'] = $detail;
		}
		return new WP_Error( $code, $message, $data );
	}

	/**
	 * Foreign text, bounded and without tags.
	 *
	 * @param string $text What came.
	 */
	private static function plain( string $text ): string {
		return trim( wp_strip_all_tags( mb_substr( wp_check_invalid_utf8( $text, true ), 0, 500 ) ) );
	}
}
