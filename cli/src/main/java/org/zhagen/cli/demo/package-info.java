/**
 * Demonstration data: real townships with profiles that are drawn, not observed. Real profiles are not here, and
 * nothing outside demonstrations, tests and benchmarks may use this package.
 */
@NullMarked
package org.zhagen.cli.demo;

import org.jspecify.annotations.NullMarked;
