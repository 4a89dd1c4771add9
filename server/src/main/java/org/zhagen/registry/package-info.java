/**
 * The practices: displayed with their evidence, reviewed by peers, followed up, distilled into playbooks, published in signed
 * versions, found again. Whether a practice suits a place is not here (assessment), nor what a place changes in it (adaptation).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "web", "directory", "files", "demo"})
package org.zhagen.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
