import { describe, expect, test } from 'vitest';
import { isLoopback } from '../../src/serve/access.ts';

describe('an address that only this machine can reach', () => {
  test.each(['127.0.0.1', '127.8.9.10', 'localhost', 'LOCALHOST', '::1', '[::1]'])('is %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  test.each([
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '192.168.1.5',
    '127.0.0.1.example.org',
    '127.1',
    'localhost.example.org',
    '',
    '::ffff:10.0.0.1',
  ])('is not %j', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
