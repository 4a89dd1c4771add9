/**
 * The server's commands: demo, serve and what keeps an installation in order. What they do is in the rooms; here is only how
 * it is asked for and shown at a console.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "database", "demo", "files"})
package org.zhagen.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
