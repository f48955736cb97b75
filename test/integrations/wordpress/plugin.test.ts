import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../../integrations/wordpress/hedcheck/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);
const phpFiles = files.filter((name) => name.endsWith('.php'));

test('the WordPress plugin has the version of the package, everywhere it says one', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(read('hedcheck.php')).toMatch(new RegExp(`^ \\* Version: +${version}$`, 'm'));
  expect(read('hedcheck.php')).toContain(`define( 'HEDCHECK_VERSION', '${version}' );`);
  expect(read('readme.txt')).toMatch(new RegExp(`^Stable tag: ${version}$`, 'm'));
});

test('no file of the plugin does anything when it is asked for by its own address', () => {
  expect(phpFiles.length).toBeGreaterThan(10);
  for (const name of phpFiles) {
    const guard = name === 'uninstall.php' ? 'WP_UNINSTALL_PLUGIN' : 'ABSPATH';
    expect(read(name), name).toMatch(new RegExp(`^defined\\( '${guard}' \\) \\|\\| exit;$`, 'm'));
  }
});

test('every text of the plugin can be translated under its own name', () => {
  const php = phpFiles.map(read).join('\n');
  const calls =
    php.match(/\b(?:__|_e|_x|_n|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\((?:[^()]|\([^()]*\))*?\)/g) ??
    [];
  expect(calls.length).toBeGreaterThan(40);
  for (const call of calls) expect(call).toMatch(/'hedcheck' \)$/);
});
