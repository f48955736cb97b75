<?php
/**
 * The settings page.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Settings > hedcheck, for administrators. WordPress's options.php saves it and checks capability and nonce.
 */
final class Hedcheck_Settings_Page {

	private const PAGE = 'hedcheck';
	private const TRY  = 'hedcheck_try';

	/** Registers the hooks. */
	public static function register(): void {
		add_action( 'admin_init', array( self::class, 'settings' ) );
		add_filter( 'option_page_capability_' . self::PAGE, array( Hedcheck_Settings::class, 'capability' ) );
		add_action( 'admin_menu', array( self::class, 'menu' ) );
		add_action( 'admin_post_' . self::TRY, array( self::class, 'try_service' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( HEDCHECK_FILE ), array( self::class, 'link' ) );
	}

	/** Tells WordPress which options the form may write, and how they are cleaned. */
	public static function settings(): void {
		register_setting(
			self::PAGE,
			Hedcheck_Settings::OPTION,
			array(
				'type'              => 'object',
				'sanitize_callback' => array( Hedcheck_Settings::class, 'sanitize' ),
				'show_in_rest'      => false,
			)
		);
		register_setting(
			self::PAGE,
			Hedcheck_Settings::TOKEN,
			array(
				'type'              => 'object',
				'sanitize_callback' => array( Hedcheck_Settings::class, 'sanitize_token' ),
				'show_in_rest'      => false,
			)
		);
	}

	/** Adds the page. */
	public static function menu(): void {
		add_options_page( __( 'hedcheck', 'hedcheck' ), __( 'hedcheck', 'hedcheck' ), Hedcheck_Settings::capability(), self::PAGE, array( self::class, 'render' ) );
	}

	/**
	 * Adds a link to the page in the list of plugins.
	 *
	 * @param string[] $links Links.
	 * @return string[]
	 */
	public static function link( $links ) {
		$link = sprintf( '<a href="%s">%s</a>', esc_url( self::address() ), esc_html__( 'Settings', 'hedcheck' ) );
		return array_merge( array( $link ), (array) $links );
	}

	/** Prints the page. */
	public static function render(): void {
		if ( ! current_user_can( Hedcheck_Settings::capability() ) ) {
			return;
		}
		$settings  = Hedcheck_Settings::all();
		$has_token = '' !== Hedcheck_Settings::token();
		require __DIR__ . '/settings-page.php';
	}

	/** Sends a small article of our own to the service and says on the page what came back. */
	public static function try_service(): void {
		if ( ! current_user_can( Hedcheck_Settings::capability() ) ) {
			wp_die( esc_html__( 'You may not change these settings.', 'hedcheck' ), 403 );
		}
		check_admin_referer( self::TRY );
		$draft  = Hedcheck_Draft::of(
			0,
			'Council Opens New Bridge',
			'<p>The council opened a new bridge over the river on Monday. The mayor cut the ribbon at noon.</p>',
			''
		);
		$result = Hedcheck_Client::check( $draft );
		if ( is_wp_error( $result ) ) {
			$detail = $result->get_error_data()['detail'] ?? '';
			add_settings_error( Hedcheck_Settings::OPTION, 'hedcheck_try', trim( $result->get_error_message() . ' ' . esc_html( $detail ) ) );
		} else {
			add_settings_error( Hedcheck_Settings::OPTION, 'hedcheck_try', __( 'The service answers and has checked a sample article.', 'hedcheck' ), 'success' );
		}
		set_transient( 'settings_errors', get_settings_errors(), 30 );
		wp_safe_redirect( add_query_arg( 'settings-updated', 'true', self::address() ) );
		exit;
	}

	/** The page's address. */
	private static function address(): string {
		return admin_url( 'options-general.php?page=' . self::PAGE );
	}
}
