/**
 * What is known of a place as ground for a practice: the values of its profile with source, date and owner, entered once. What
 * a place is called and who works there is not here (directory), nor what a playbook asks of it (registry), nor what a place
 * changes in a playbook (adaptation).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "demo", "directory", "intake", "web"})
package org.zhagen.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
