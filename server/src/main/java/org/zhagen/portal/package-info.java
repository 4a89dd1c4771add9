/**
 * Where residents meet the house: reporting without an account, following what becomes of it, the public board, codes for walls, and
 * Open311 for programs. How a ticket runs is not here; see {@code ticket}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "demo",
            "directory",
            "files",
            "identity",
            "notification",
            "ticket",
            "web"
        })
package org.zhagen.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
