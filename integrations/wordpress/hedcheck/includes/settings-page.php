<?php
/**
 * The settings page's HTML.
 *
 * @package hedcheck
 *
 * @var array{url: string, level: string, unchecked: string, post_types: string[]} $settings  Settings in force.
 * @var bool                                                                       $has_token Whether there is a token.
 */

defined( 'ABSPATH' ) || exit;

$hedcheck_option = Hedcheck_Settings::OPTION;
$hedcheck_token  = Hedcheck_Settings::TOKEN;
$hedcheck_levels = array(
	'never'        => __( 'Never: findings are shown, nothing is refused', 'hedcheck' ),
	'contradicted' => __( 'When the text contradicts the headline', 'hedcheck' ),
	'unsupported'  => __( 'When the text contradicts the headline or does not support it', 'hedcheck' ),
	'attributed'   => __( 'Also when the headline states as fact what the text has only in someone’s words', 'hedcheck' ),
);
?>
<div class="wrap">
	<h1><?php esc_html_e( 'hedcheck', 'hedcheck' ); ?></h1>
	<p><?php esc_html_e( 'Before an article is published, its headline is held against its text by a hedcheck service that you run. The title, the content and the excerpt of the draft are sent there, and nowhere else.', 'hedcheck' ); ?></p>

	<form action="options.php" method="post">
		<?php settings_fields( 'hedcheck' ); ?>
		<table class="form-table" role="presentation">
			<tr>
				<?php if ( Hedcheck_Settings::url_is_fixed() ) : ?>
					<th scope="row"><?php esc_html_e( 'Address of the service', 'hedcheck' ); ?></th>
				<?php else : ?>
					<th scope="row"><label for="hedcheck-url"><?php esc_html_e( 'Address of the service', 'hedcheck' ); ?></label></th>
				<?php endif; ?>
				<td>
					<?php if ( Hedcheck_Settings::url_is_fixed() ) : ?>
						<code><?php echo esc_html( $settings['url'] ); ?></code>
						<p class="description"><?php esc_html_e( 'Set by HEDCHECK_URL in wp-config.php.', 'hedcheck' ); ?></p>
					<?php else : ?>
						<input type="url" class="regular-text code" id="hedcheck-url" name="<?php echo esc_attr( $hedcheck_option ); ?>[url]" value="<?php echo esc_attr( $settings['url'] ); ?>" required>
						<p class="description"><?php esc_html_e( 'As hedcheck serve prints it. This server asks it; browsers never do.', 'hedcheck' ); ?></p>
					<?php endif; ?>
				</td>
			</tr>
			<tr>
				<?php if ( Hedcheck_Settings::token_is_fixed() ) : ?>
					<th scope="row"><?php esc_html_e( 'Token', 'hedcheck' ); ?></th>
				<?php else : ?>
					<th scope="row"><label for="hedcheck-token"><?php esc_html_e( 'Token', 'hedcheck' ); ?></label></th>
				<?php endif; ?>
				<td>
					<?php if ( Hedcheck_Settings::token_is_fixed() ) : ?>
						<p><?php esc_html_e( 'Set by HEDCHECK_TOKEN in wp-config.php.', 'hedcheck' ); ?></p>
					<?php else : ?>
						<input type="password" class="regular-text code" id="hedcheck-token" name="<?php echo esc_attr( $hedcheck_token ); ?>[value]" value="" autocomplete="off" spellcheck="false" aria-describedby="hedcheck-token-about">
						<p class="description" id="hedcheck-token-about">
							<?php
							echo $has_token
								? esc_html__( 'A token is stored. It is never shown again; leave this empty to keep it.', 'hedcheck' )
								: esc_html__( 'None is stored. A service on this machine may need none.', 'hedcheck' );
							?>
						</p>
						<?php if ( $has_token ) : ?>
							<label><input type="checkbox" name="<?php echo esc_attr( $hedcheck_token ); ?>[remove]" value="1"> <?php esc_html_e( 'Forget the stored token', 'hedcheck' ); ?></label>
						<?php endif; ?>
					<?php endif; ?>
				</td>
			</tr>
			<tr>
				<th scope="row"><?php esc_html_e( 'Check', 'hedcheck' ); ?></th>
				<td>
					<fieldset>
						<legend class="screen-reader-text"><?php esc_html_e( 'Post types that are checked', 'hedcheck' ); ?></legend>
						<?php foreach ( Hedcheck_Settings::post_types() as $hedcheck_type ) : ?>
							<label><input type="checkbox" name="<?php echo esc_attr( $hedcheck_option ); ?>[post_types][]" value="<?php echo esc_attr( $hedcheck_type->name ); ?>" <?php checked( in_array( $hedcheck_type->name, $settings['post_types'], true ) ); ?>> <?php echo esc_html( $hedcheck_type->labels->name ); ?></label><br>
						<?php endforeach; ?>
					</fieldset>
				</td>
			</tr>
			<tr>
				<th scope="row"><?php esc_html_e( 'Refuse to publish', 'hedcheck' ); ?></th>
				<td>
					<fieldset>
						<legend class="screen-reader-text"><?php esc_html_e( 'When publishing is refused', 'hedcheck' ); ?></legend>
						<?php foreach ( $hedcheck_levels as $hedcheck_level => $hedcheck_label ) : ?>
							<label><input type="radio" name="<?php echo esc_attr( $hedcheck_option ); ?>[level]" value="<?php echo esc_attr( $hedcheck_level ); ?>" <?php checked( $settings['level'], $hedcheck_level ); ?>> <?php echo esc_html( $hedcheck_label ); ?></label><br>
						<?php endforeach; ?>
					</fieldset>
				</td>
			</tr>
			<tr>
				<th scope="row"><?php esc_html_e( 'When no check can be made', 'hedcheck' ); ?></th>
				<td>
					<fieldset>
						<legend class="screen-reader-text"><?php esc_html_e( 'When no check can be made', 'hedcheck' ); ?></legend>
						<label><input type="radio" name="<?php echo esc_attr( $hedcheck_option ); ?>[unchecked]" value="allow" <?php checked( $settings['unchecked'], 'allow' ); ?>> <?php esc_html_e( 'Publish, with a notice that nothing was checked', 'hedcheck' ); ?></label><br>
						<label><input type="radio" name="<?php echo esc_attr( $hedcheck_option ); ?>[unchecked]" value="refuse" <?php checked( $settings['unchecked'], 'refuse' ); ?>> <?php esc_html_e( 'Refuse to publish (not with “Never” above)', 'hedcheck' ); ?></label>
						<p class="description"><?php esc_html_e( 'The service is down or busy, refuses the token, or cannot read the post. Drafts are saved in any case.', 'hedcheck' ); ?></p>
					</fieldset>
				</td>
			</tr>
		</table>
		<?php submit_button(); ?>
	</form>

	<h2><?php esc_html_e( 'Try the service', 'hedcheck' ); ?></h2>
	<p><?php esc_html_e( 'Sends a sample article with the saved settings.', 'hedcheck' ); ?></p>
	<form action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>" method="post">
		<input type="hidden" name="action" value="hedcheck_try">
		<?php wp_nonce_field( 'hedcheck_try' ); ?>
		<?php submit_button( __( 'Try now', 'hedcheck' ), 'secondary', 'submit', false ); ?>
	</form>
</div>
