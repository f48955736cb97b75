<?php
/**
 * The gate for everything else that a person publishes through: classic editor, quick edit, bulk edit, XML-RPC.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Holds a post back: WordPress has no way to refuse a save there, so the words are stored and the post stays what it
 * was, a draft or pending, and its author reads why.
 */
final class Hedcheck_Screen_Gate {

	/** Registers the filter. */
	public static function register(): void {
		add_filter( 'wp_insert_post_data', array( self::class, 'hold' ), 99, 3 );
	}

	/**
	 * Puts the status back when the text does not back its headline.
	 *
	 * @param array<string, mixed> $data        What will be stored, slashed.
	 * @param array<string, mixed> $postarr     What was asked for, slashed and cleaned.
	 * @param array<string, mixed> $unsanitized What was asked for, as it came.
	 * @return array<string, mixed>
	 */
	public static function hold( $data, $postarr, $unsanitized = array() ) {
		if ( ! is_array( $data ) || ! Hedcheck_Settings::refuses() || ! Hedcheck_Settings::covers( (string) ( $data['post_type'] ?? '' ) ) || ! self::is_a_person() ) {
			return $data;
		}
		$stored  = empty( $postarr['ID'] ) ? null : get_post( (int) $postarr['ID'] );
		$before  = null === $stored ? '' : $stored->post_status;
		$after   = (string) $data['post_status'];
		$title   = wp_unslash( (string) $data['post_title'] );
		$content = wp_unslash( (string) $data['post_content'] );
		$excerpt = wp_unslash( (string) $data['post_excerpt'] );

		$is_rewrite = Hedcheck_Gate::rewrites_scheduled( $stored, $after, $title, $content, $excerpt );
		if ( ! $is_rewrite && ! Hedcheck_Gate::goes_out( $before, $after ) ) {
			return $data;
		}
		$draft     = Hedcheck_Draft::of( $stored->ID ?? 0, $title, $content, $excerpt );
		$objection = Hedcheck_Gate::objection( $draft );
		if ( null === $objection ) {
			return $data;
		}
		Hedcheck_Notices::add(
			'error',
			/* translators: 1: a headline, 2: why it was not published. */
			sprintf( __( '“%1$s” was not published. %2$s', 'hedcheck' ), $draft->headline(), $objection->get_error_message() )
		);

		$data['post_status'] = in_array( $before, array( 'draft', 'pending', 'private' ), true ) ? $before : 'draft';
		// The slug was made from the refused headline and would outlive it.
		if ( empty( $unsanitized['post_name'] ) && 'private' !== $before ) {
			$data['post_name'] = null === $stored ? '' : $stored->post_name;
		}
		// Nor may the moment of the attempt become the date of a post that nobody has dated.
		if ( 'future' !== $after && ( null === $stored || '0000-00-00 00:00:00' === $stored->post_date_gmt ) ) {
			$data['post_date_gmt'] = '0000-00-00 00:00:00';
		}
		return $data;
	}

	/**
	 * Whether somebody saves this by hand. Imports, cron, WP-CLI and plugins that make posts are not held back: there
	 * nobody would see why, and an archive of thousands would wait for the service.
	 */
	private static function is_a_person(): bool {
		if ( ! is_user_logged_in() || wp_doing_cron() || ( defined( 'WP_CLI' ) && WP_CLI ) || ( defined( 'WP_IMPORTING' ) && WP_IMPORTING ) ) {
			return false;
		}
		// The REST API has a gate of its own, which can refuse.
		if ( defined( 'REST_REQUEST' ) && REST_REQUEST ) {
			return false;
		}
		return is_admin() || ( defined( 'XMLRPC_REQUEST' ) && XMLRPC_REQUEST );
	}
}
