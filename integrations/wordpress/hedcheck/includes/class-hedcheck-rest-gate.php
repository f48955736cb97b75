<?php
/**
 * The gate in the REST API: what the block editor, the mobile apps and other REST clients publish through.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Refuses a post before anything of it is written.
 */
final class Hedcheck_Rest_Gate {

	/** Registers a filter for each post type that is checked. */
	public static function register(): void {
		// The REST API names its filter after the post type; late, so that the words are those that will be stored.
		add_action(
			'rest_api_init',
			static function () {
				foreach ( Hedcheck_Settings::all()['post_types'] as $post_type ) {
					add_filter( "rest_pre_insert_{$post_type}", array( self::class, 'refuse' ), 99, 2 );
				}
			}
		);
	}

	/**
	 * Lets a post pass or refuses it.
	 *
	 * Autosaves come through this filter too and are never refused: WordPress takes no error from them. But an autosave
	 * of one's own draft may carry `status: publish`, and WordPress obeys it; it loses that status here.
	 *
	 * @param stdClass|WP_Error $prepared The changes, unslashed; fields that stay as they are may be absent.
	 * @param WP_REST_Request   $request  The request.
	 * @return stdClass|WP_Error
	 */
	public static function refuse( $prepared, $request ) {
		if ( is_wp_error( $prepared ) || ! Hedcheck_Settings::refuses() ) {
			return $prepared;
		}
		$stored  = empty( $prepared->ID ) ? null : get_post( (int) $prepared->ID );
		$before  = null === $stored ? '' : $stored->post_status;
		$after   = $prepared->post_status ?? ( '' === $before ? 'draft' : $before );
		$title   = $prepared->post_title ?? ( $stored->post_title ?? '' );
		$content = $prepared->post_content ?? ( $stored->post_content ?? '' );
		$excerpt = $prepared->post_excerpt ?? ( $stored->post_excerpt ?? '' );

		$goes_out = Hedcheck_Gate::goes_out( $before, $after );
		if ( str_ends_with( rtrim( $request->get_route(), '/' ), '/autosaves' ) ) {
			if ( $goes_out ) {
				unset( $prepared->post_status );
			}
			return $prepared;
		}
		if ( ! $goes_out && ! Hedcheck_Gate::rewrites_scheduled( $stored, $after, $title, $content, $excerpt ) ) {
			return $prepared;
		}
		return Hedcheck_Gate::objection( Hedcheck_Draft::of( $stored->ID ?? 0, $title, $content, $excerpt ) ) ?? $prepared;
	}
}
