<?php
/**
 * Leaves nothing behind when the plugin is deleted.
 *
 * @package hedcheck
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/** Removes what this site stores. */
function hedcheck_uninstall_site(): void {
	global $wpdb;
	delete_option( 'hedcheck_settings' );
	delete_option( 'hedcheck_token' );
	delete_metadata( 'user', 0, $wpdb->get_blog_prefix() . 'hedcheck_notices', '', true );
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $hedcheck_site ) {
		switch_to_blog( (int) $hedcheck_site );
		hedcheck_uninstall_site();
		restore_current_blog();
	}
} else {
	hedcheck_uninstall_site();
}
