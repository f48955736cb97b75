<?php
/**
 * Plugin Name:       hedcheck
 * Description:       Shows before publishing whether an article's body backs its headline, and can refuse to publish when it does not. Talks to a hedcheck service of your own.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      8.0
 * Author:            The hedcheck authors
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       hedcheck
 * Domain Path:       /languages
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

define( 'HEDCHECK_VERSION', '0.1.0' );
define( 'HEDCHECK_FILE', __FILE__ );

require_once __DIR__ . '/includes/class-hedcheck-settings.php';
require_once __DIR__ . '/includes/class-hedcheck-draft.php';
require_once __DIR__ . '/includes/class-hedcheck-result.php';
require_once __DIR__ . '/includes/class-hedcheck-client.php';
require_once __DIR__ . '/includes/class-hedcheck-notices.php';
require_once __DIR__ . '/includes/class-hedcheck-gate.php';
require_once __DIR__ . '/includes/class-hedcheck-rest-gate.php';
require_once __DIR__ . '/includes/class-hedcheck-screen-gate.php';
require_once __DIR__ . '/includes/class-hedcheck-route.php';
require_once __DIR__ . '/includes/class-hedcheck-editor.php';
require_once __DIR__ . '/includes/class-hedcheck-settings-page.php';

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'hedcheck', false, dirname( plugin_basename( HEDCHECK_FILE ) ) . '/languages' );
	}
);

// The token is read when a check is made and not on every page.
register_activation_hook( __FILE__, static fn () => add_option( Hedcheck_Settings::TOKEN, array( 'value' => '' ), '', false ) );

Hedcheck_Rest_Gate::register();
Hedcheck_Screen_Gate::register();
Hedcheck_Route::register();
Hedcheck_Editor::register();
Hedcheck_Notices::register();
Hedcheck_Settings_Page::register();
