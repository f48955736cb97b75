<?php
/**
 * The throw-away WordPress gives a service up after five seconds: one test waits for it.
 */

add_filter( 'hedcheck_timeout', static fn (): int => 5 );
