<?php
/**
 * The plugin's settings: reading, defaults, cleaning.
 *
 * @package hedcheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Two options: one with the settings, one with the service's token, so that nothing that prints or exports
 * the settings takes the token along. Both may be fixed in wp-config.php by HEDCHECK_URL and HEDCHECK_TOKEN.
 * The token is stored in an array: WordPress's hidden page of all options prints every text, but no array.
 */
final class Hedcheck_Settings {

	public const OPTION = 'hedcheck_settings';
	public const TOKEN  = 'hedcheck_token';

	/** Levels at which publishing is refused, the most lenient first. */
	public const LEVELS = array( 'never', 'contradicted', 'unsupported', 'attributed' );

	/** What happens when no check could be made. */
	public const UNCHECKED = array( 'allow', 'refuse' );

	/**
	 * The settings with which a fresh installation starts: it shows findings and refuses nothing.
	 *
	 * @return array{url: string, level: string, unchecked: string, post_types: string[]}
	 */
	public static function defaults(): array {
		return array(
			'url'        => 'http://127.0.0.1:8787',
			'level'      => 'never',
			'unchecked'  => 'allow',
			'post_types' => array( 'post' ),
		);
	}

	/**
	 * The settings in force. A stored value of the wrong form counts as absent.
	 *
	 * @return array{url: string, level: string, unchecked: string, post_types: string[]}
	 */
	public static function all(): array {
		$defaults = self::defaults();
		$stored   = get_option( self::OPTION );
		$stored   = is_array( $stored ) ? $stored : array();
		$chosen   = array(
			'url'        => is_string( $stored['url'] ?? null ) ? $stored['url'] : $defaults['url'],
			'level'      => self::one_of( $stored['level'] ?? null, self::LEVELS, $defaults['level'] ),
			'unchecked'  => self::one_of( $stored['unchecked'] ?? null, self::UNCHECKED, $defaults['unchecked'] ),
			'post_types' => is_array( $stored['post_types'] ?? null )
				? array_values( array_filter( $stored['post_types'], 'is_string' ) )
				: $defaults['post_types'],
		);
		if ( self::url_is_fixed() ) {
			$chosen['url'] = self::clean_url( (string) constant( 'HEDCHECK_URL' ) ) ?? '';
		}
		return $chosen;
	}

	/** The token for the service, empty when there is none. It leaves the server in one request header only. */
	public static function token(): string {
		$token = self::token_is_fixed() ? constant( 'HEDCHECK_TOKEN' ) : self::stored_token();
		return is_string( $token ) && self::is_token( $token ) ? $token : '';
	}

	/** Whether wp-config.php says where the service is. */
	public static function url_is_fixed(): bool {
		return defined( 'HEDCHECK_URL' );
	}

	/** Whether wp-config.php gives the token. */
	public static function token_is_fixed(): bool {
		return defined( 'HEDCHECK_TOKEN' );
	}

	/**
	 * Whether posts of this type are checked.
	 *
	 * @param string $post_type A post type's name.
	 */
	public static function covers( string $post_type ): bool {
		return in_array( $post_type, self::all()['post_types'], true );
	}

	/** Whether this site ever refuses to publish. */
	public static function refuses(): bool {
		return 'never' !== self::all()['level'];
	}

	/** Whether this site refuses to publish what could not be checked. */
	public static function refuses_unchecked(): bool {
		return self::refuses() && 'refuse' === self::all()['unchecked'];
	}

	/**
	 * What somebody must be able to do to change the settings. In a network the administrator of one site may not:
	 * the address would let them send requests into the server's own network.
	 */
	public static function capability(): string {
		return is_multisite() ? 'manage_network_options' : 'manage_options';
	}

	/**
	 * Post types that can be chosen: those with a headline and an editor that a person works in.
	 *
	 * @return WP_Post_Type[]
	 */
	public static function post_types(): array {
		return array_filter(
			get_post_types( array( 'show_ui' => true ), 'objects' ),
			static fn ( WP_Post_Type $type ): bool =>
				( $type->public || $type->publicly_queryable )
				&& post_type_supports( $type->name, 'title' )
				&& post_type_supports( $type->name, 'editor' )
		);
	}

	/**
	 * Cleans what the settings form sends. A field that is wrong keeps its stored value and is complained about.
	 *
	 * @param mixed $input The form's fields.
	 * @return array{url: string, level: string, unchecked: string, post_types: string[]}
	 */
	public static function sanitize( $input ): array {
		$input  = is_array( $input ) ? $input : array();
		$stored = self::all();

		$typed = is_string( $input['url'] ?? null ) ? trim( $input['url'] ) : $stored['url'];
		$url   = self::clean_url( $typed );
		if ( null === $url && ! self::url_is_fixed() ) {
			self::complain(
				'hedcheck_url',
				__( 'The address of the service must look like http://127.0.0.1:8787 or https://hedcheck.example.org: no user name, query or fragment. The previous address was kept.', 'hedcheck' )
			);
		}

		$chosen = is_array( $input['post_types'] ?? null ) ? array_filter( $input['post_types'], 'is_string' ) : array();
		$known  = array_keys( self::post_types() );

		return array(
			'url'        => $url ?? $stored['url'],
			'level'      => self::one_of( $input['level'] ?? null, self::LEVELS, $stored['level'] ),
			'unchecked'  => self::one_of( $input['unchecked'] ?? null, self::UNCHECKED, $stored['unchecked'] ),
			'post_types' => array_values( array_intersect( $known, $chosen ) ),
		);
	}

	/**
	 * Cleans the token field: empty keeps the stored token, `remove` (a checkbox) forgets it.
	 *
	 * @param mixed $input `{ value, remove }` from the form.
	 * @return array{value: string}
	 */
	public static function sanitize_token( $input ): array {
		$stored = array( 'value' => self::stored_token() );
		if ( ! is_array( $input ) ) {
			return $stored;
		}
		if ( ! empty( $input['remove'] ) ) {
			return array( 'value' => '' );
		}
		$value = is_string( $input['value'] ?? null ) ? trim( $input['value'] ) : '';
		if ( '' === $value ) {
			return $stored;
		}
		if ( ! self::is_token( $value ) ) {
			self::complain(
				'hedcheck_token',
				__( 'The token may hold printable ASCII characters only, at most 512, without spaces. The previous one was kept.', 'hedcheck' )
			);
			return $stored;
		}
		return array( 'value' => $value );
	}

	/**
	 * Scheme, host, port and path of a service address, or null when it is none.
	 *
	 * @param string $url As typed.
	 */
	public static function clean_url( string $url ): ?string {
		$parts = wp_parse_url( $url );
		if ( ! is_array( $parts ) || preg_match( '/[\x00-\x20\x7f-\xff\\\\<>"\']/', $url ) ) {
			return null;
		}
		$scheme = strtolower( $parts['scheme'] ?? '' );
		$host   = strtolower( $parts['host'] ?? '' );
		// A host name, an IPv4 address, or an IPv6 address in brackets.
		$is_host = preg_match( '/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/', $host );
		if ( ! in_array( $scheme, array( 'http', 'https' ), true ) || ! $is_host ) {
			return null;
		}
		if ( isset( $parts['user'] ) || isset( $parts['pass'] ) || isset( $parts['query'] ) || isset( $parts['fragment'] ) ) {
			return null;
		}
		$port = isset( $parts['port'] ) ? ':' . $parts['port'] : '';
		return $scheme . '://' . $host . $port . rtrim( $parts['path'] ?? '', '/' );
	}

	/** The token in the database, empty when there is none. */
	private static function stored_token(): string {
		$stored = get_option( self::TOKEN );
		return is_array( $stored ) && is_string( $stored['value'] ?? null ) ? $stored['value'] : '';
	}

	/**
	 * A token goes into a request header: nothing that could end the header may be in it.
	 *
	 * @param string $value A token.
	 */
	private static function is_token( string $value ): bool {
		return 1 === preg_match( '/\A[\x21-\x7e]{1,512}\z/', $value );
	}

	/**
	 * The value if it is one of the choices, else the fallback.
	 *
	 * @param mixed    $value    What came.
	 * @param string[] $choices  What may come.
	 * @param string   $fallback Taken otherwise.
	 */
	private static function one_of( $value, array $choices, string $fallback ): string {
		return in_array( $value, $choices, true ) ? $value : $fallback;
	}

	/**
	 * Tells the administrator about a field that was not taken, where the form is shown again.
	 *
	 * @param string $code    Which complaint.
	 * @param string $message The words.
	 */
	private static function complain( string $code, string $message ): void {
		if ( function_exists( 'add_settings_error' ) ) {
			add_settings_error( self::OPTION, $code, $message );
		}
	}
}
