<?php
/**
 * The plugin's own REST route, which the editor's panel asks.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * `POST hedcheck/v1/check`: forwards a draft's words to the service. WordPress checks the nonce of the editor's
 * cookie; whoever may not edit the post learns nothing, not even whether it exists.
 */
final class Hedcheck_Route {

	/** Registers the route. */
	public static function register(): void {
		add_action(
			'rest_api_init',
			static function () {
				register_rest_route(
					'hedcheck/v1',
					'/check',
					array(
						'methods'             => WP_REST_Server::CREATABLE,
						'callback'            => array( self::class, 'check' ),
						'permission_callback' => array( self::class, 'may' ),
						'args'                => array(
							'post'    => array(
								'type'     => 'integer',
								'minimum'  => 1,
								'required' => true,
							),
							'title'   => array(
								'type'     => 'string',
								'required' => true,
							),
							'content' => array(
								'type'     => 'string',
								'required' => true,
							),
							'excerpt' => array(
								'type'    => 'string',
								'default' => '',
							),
						),
					)
				);
			}
		);
	}

	/**
	 * Whether the current user may edit the post, and posts like it are checked.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return true|WP_Error
	 */
	public static function may( $request ) {
		$id   = $request->get_param( 'post' );
		$post = is_numeric( $id ) ? get_post( (int) $id ) : null;
		if ( $post instanceof WP_Post && Hedcheck_Settings::covers( $post->post_type ) && current_user_can( 'edit_post', $post->ID ) ) {
			return true;
		}
		return new WP_Error(
			'rest_forbidden',
			__( 'You may not check this post.', 'hedcheck' ),
			array( 'status' => rest_authorization_required_code() )
		);
	}

	/**
	 * Checks the words that came, which need not be saved yet.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return WP_REST_Response|WP_Error
	 */
	public static function check( $request ) {
		$draft  = Hedcheck_Draft::of(
			(int) $request->get_param( 'post' ),
			(string) $request->get_param( 'title' ),
			(string) $request->get_param( 'content' ),
			(string) $request->get_param( 'excerpt' )
		);
		$result = Hedcheck_Client::check( $draft );
		return is_wp_error( $result ) ? $result : rest_ensure_response( $result->to_array( $draft->headline() ) );
	}
}
