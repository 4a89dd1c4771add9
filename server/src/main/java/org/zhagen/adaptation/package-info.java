/**
 * What a place changes in a playbook, and why: plans from the first draft through consultation, waivers and approvals to their
 * activation, their upgrade to newer versions, and what comes back from them to the playbook. Whether a playbook suits a place
 * is not here (assessment), nor how the work of a plan goes on (work, and the rooms behind this one).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "assessment",
            "audit",
            "demo",
            "directory",
            "files",
            "identity",
            "ledger",
            "registry",
            "registry :: book",
            "ticket",
            "web",
            "work"
        })
package org.zhagen.adaptation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
