<?php
/**
 * Whether a post may go out.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * The decision that both gates share: the REST API's, which refuses, and the other screens', which hold back.
 */
final class Hedcheck_Gate {

	/**
	 * Whether a change of status sends a post out.
	 *
	 * A live post that is edited is not going out: a correction must never wait for a check.
	 *
	 * @param string $before The status stored, empty for a new post.
	 * @param string $after  The status asked for.
	 */
	public static function goes_out( string $before, string $after ): bool {
		return self::is_out( $after ) && ! self::is_out( $before );
	}

	/**
	 * Whether a scheduled post gets other words: nothing else looks at them before they are public.
	 *
	 * @param WP_Post|null $stored  The post as stored.
	 * @param string       $after   The status asked for.
	 * @param string       $title   The title asked for.
	 * @param string       $content The content asked for.
	 * @param string       $excerpt The excerpt asked for.
	 */
	public static function rewrites_scheduled( ?WP_Post $stored, string $after, string $title, string $content, string $excerpt ): bool {
		return null !== $stored
			&& 'future' === $stored->post_status
			&& self::is_out( $after )
			&& ( $title !== $stored->post_title || $content !== $stored->post_content || $excerpt !== $stored->post_excerpt );
	}

	/**
	 * Whether a post of this status is public, or will be without another look. Plugins add public statuses.
	 *
	 * @param string $status A status.
	 */
	private static function is_out( string $status ): bool {
		return 'future' === $status || ( get_post_status_object( $status )->public ?? false );
	}

	/**
	 * Checks a draft that is about to go out.
	 *
	 * @param Hedcheck_Draft $draft What would go out.
	 * @return WP_Error|null Why it may not, or null when it may.
	 */
	public static function objection( Hedcheck_Draft $draft ): ?WP_Error {
		$result = Hedcheck_Client::check( $draft );
		if ( $result instanceof Hedcheck_Result ) {
			return array() === $result->refusing()
				? null
				: new WP_Error(
					'hedcheck_refused',
					$result->refusal(),
					array(
						'status'   => 422,
						'hedcheck' => $result->to_array( $draft->headline() ),
					)
				);
		}
		if ( ! Hedcheck_Settings::refuses_unchecked() ) {
			Hedcheck_Notices::add(
				'warning',
				/* translators: 1: a headline, 2: why it was not checked. */
				sprintf( __( '“%1$s” went out without a headline check. %2$s', 'hedcheck' ), $draft->headline(), $result->get_error_message() )
			);
			return null;
		}
		return new WP_Error(
			$result->get_error_code(),
			/* translators: %s: why the headline could not be checked. */
			sprintf( __( '%s This site does not publish unchecked headlines. The draft was kept.', 'hedcheck' ), $result->get_error_message() ),
			$result->get_error_data()
		);
	}
}
