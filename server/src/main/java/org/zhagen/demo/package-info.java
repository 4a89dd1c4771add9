/**
 * Loads the demo city when the product runs as a demo: each room brings its own part. What the city consists of is data in
 * {@code demo/city}; nothing here is there in production.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.zhagen.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
