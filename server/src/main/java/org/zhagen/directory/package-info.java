/**
 * Where and who: the divisions of the country, the units in them, people and their positions. How people sign in and what
 * they may do is not here (identity), nor what is known about a place as ground for a practice (assessment).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "demo", "intake", "web"})
package org.zhagen.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
