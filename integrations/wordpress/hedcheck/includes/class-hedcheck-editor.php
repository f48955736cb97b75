<?php
/**
 * The panels in the block editor.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Loads the panels' scripts, in the post editor only and only for post types that are checked.
 */
final class Hedcheck_Editor {

	/** Each script and what it needs, in the order of loading. */
	private const SCRIPTS = array(
		'check'    => array( 'wp-api-fetch', 'wp-data' ),
		'findings' => array( 'wp-components', 'wp-element', 'wp-i18n' ),
		'panels'   => array( 'hedcheck-check', 'hedcheck-findings', 'wp-a11y', 'wp-block-editor', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins' ),
	);

	/** Registers the hook. */
	public static function register(): void {
		add_action( 'enqueue_block_editor_assets', array( self::class, 'load' ) );
	}

	/** Loads scripts and styles. */
	public static function load(): void {
		$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
		if ( null === $screen || 'post' !== $screen->base || ! Hedcheck_Settings::covers( $screen->post_type ) ) {
			return;
		}
		foreach ( self::SCRIPTS as $name => $needs ) {
			wp_enqueue_script( "hedcheck-$name", plugins_url( "js/$name.js", HEDCHECK_FILE ), $needs, HEDCHECK_VERSION, true );
			wp_set_script_translations( "hedcheck-$name", 'hedcheck', plugin_dir_path( HEDCHECK_FILE ) . 'languages' );
		}
		wp_add_inline_script(
			'hedcheck-check',
			'window.hedcheck = ' . wp_json_encode(
				array(
					'refuses'          => Hedcheck_Settings::refuses(),
					'refusesUnchecked' => Hedcheck_Settings::refuses_unchecked(),
				)
			) . ';',
			'before'
		);
		wp_enqueue_style( 'hedcheck-editor', plugins_url( 'css/editor.css', HEDCHECK_FILE ), array( 'wp-components' ), HEDCHECK_VERSION );
	}
}
