<?php
/**
 * Installs the throw-away WordPress: tables, one user a role, the plugin switched on.
 * Usage: php install.php WORDPRESS-FOLDER; prints the users' passwords as JSON.
 */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']       = wp_try_host();
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';

function wp_try_host(): string {
	return preg_replace( '~^https?://~', '', (string) getenv( 'HEDCHECK_TRY_SITE' ) );
}

/** Takes the place of WordPress's own, which would send mail. */
function wp_new_blog_notification(): void {}

require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

$try_password = wp_generate_password( 20, false );
wp_install( 'The Orvane Courier', 'admin', 'admin@example.org', false, '', $try_password );

$try_users = array(
	'admin' => array(
		'password'    => $try_password,
		'application' => wp_try_application( get_user_by( 'login', 'admin' )->ID ),
	),
);
foreach ( array( 'editor', 'author', 'contributor', 'subscriber' ) as $try_role ) {
	$try_password           = wp_generate_password( 20, false );
	$try_id                 = wp_insert_user(
		array(
			'user_login' => $try_role,
			'user_pass'  => $try_password,
			'user_email' => "$try_role@example.org",
			'role'       => $try_role,
		)
	);
	$try_users[ $try_role ] = array(
		'password'    => $try_password,
		'application' => wp_try_application( $try_id ),
	);
}

/** An application password for REST requests. */
function wp_try_application( int $user ): string {
	return WP_Application_Passwords::create_new_application_password( $user, array( 'name' => 'try' ) )[0];
}

switch_theme( 'plain' );
update_option( 'show_avatars', 0 );
$try_error = activate_plugin( 'hedcheck/hedcheck.php' );
if ( is_wp_error( $try_error ) ) {
	fwrite( STDERR, $try_error->get_error_message() . "\n" );
	exit( 1 );
}

echo wp_json_encode(
	array(
		'version' => get_bloginfo( 'version' ),
		'users'   => $try_users,
	)
);
