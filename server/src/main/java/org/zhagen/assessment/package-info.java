/**
 * What is known of a place as ground for a practice: the values of its profile with source, date and owner, entered once; and
 * what follows for the playbooks of the library: which fit, what is missing, what would be if. What a place is called and who works
 * there is not here (directory), nor what a playbook says (registry), nor what a place changes in a playbook (adaptation).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "demo",
            "directory",
            "intake",
            "registry",
            "registry :: book",
            "web",
            "work"
        })
package org.zhagen.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
