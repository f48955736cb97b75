<?php
/**
 * What a person must learn after the page has gone.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Notices kept for the one who saved, shown once on the next screen that shows notices.
 */
final class Hedcheck_Notices {

	/** User option, kept apart for each site of a network. */
	public const META = 'hedcheck_notices';

	/** A bulk edit of a hundred posts must not fill the screen. */
	private const MOST = 10;

	/** Registers the hook. */
	public static function register(): void {
		add_action( 'admin_notices', array( self::class, 'show' ) );
	}

	/**
	 * Keeps a notice for the current user; nobody reads it when there is none.
	 *
	 * @param string $type    `warning` or `error`.
	 * @param string $message Plain text.
	 */
	public static function add( string $type, string $message ): void {
		$user = get_current_user_id();
		if ( 0 === $user ) {
			return;
		}
		$notices   = self::of( $user );
		$notices[] = array(
			'type'    => $type,
			'message' => mb_substr( $message, 0, 2000 ),
		);
		// Meta data are unslashed on their way in.
		update_user_option( $user, self::META, wp_slash( array_slice( $notices, - self::MOST ) ) );
	}

	/** Shows and forgets the current user's notices. The block editor's own page would swallow them. */
	public static function show(): void {
		$user   = get_current_user_id();
		$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
		if ( 0 === $user || ( null !== $screen && $screen->is_block_editor() ) ) {
			return;
		}
		$notices = self::of( $user );
		if ( array() === $notices ) {
			return;
		}
		delete_user_option( $user, self::META );
		foreach ( $notices as $notice ) {
			printf(
				'<div class="notice notice-%s is-dismissible"><p>%s</p></div>',
				esc_attr( 'error' === $notice['type'] ? 'error' : 'warning' ),
				esc_html( $notice['message'] )
			);
		}
	}

	/**
	 * The notices kept for a user.
	 *
	 * @param int $user A user.
	 * @return array<int, array{type: string, message: string}>
	 */
	private static function of( int $user ): array {
		$stored = get_user_option( self::META, $user );
		return array_values(
			array_filter(
				is_array( $stored ) ? $stored : array(),
				static fn ( $notice ): bool => is_array( $notice ) && is_string( $notice['type'] ?? null ) && is_string( $notice['message'] ?? null )
			)
		);
	}
}
