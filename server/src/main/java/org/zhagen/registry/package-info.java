/**
 * Practices, from being displayed to being a published playbook: displays with their evidence, reviews and follow-ups; the
 * library of playbooks with its versions. Whether a playbook suits a place is not here (assessment), nor how it did there
 * (evaluation).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "web", "directory", "files", "demo"})
package org.zhagen.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
