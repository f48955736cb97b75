<?php
/**
 * Configuration of the throw-away WordPress that try.sh sets up. Everything that differs comes from its environment.
 */

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'HEDCHECK_TRY_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );

foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $try_key ) {
	define( $try_key, hash( 'sha256', $try_key . getenv( 'HEDCHECK_TRY_SOCKET' ) ) );
}

define( 'WP_HOME', getenv( 'HEDCHECK_TRY_SITE' ) );
define( 'WP_SITEURL', getenv( 'HEDCHECK_TRY_SITE' ) );

// Application passwords work without TLS in a local environment only.
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', getenv( 'HEDCHECK_TRY_LOG' ) );

// Nothing of it reaches out of this machine.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );

$table_prefix = 'wp_';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
