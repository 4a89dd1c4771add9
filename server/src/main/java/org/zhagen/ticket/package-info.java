/**
 * Runs the procedures of plans in force: tickets with their stages, parties, clocks, pauses and ratings. Where a procedure comes from
 * is opaque here; how a ticket may move is decided by the kernel ({@code flow}). What waits for a person is a matter of the inbox,
 * and whom a resident meets is not here; see {@code portal}.
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
            "intake",
            "notification",
            "web",
            "work"
        })
package org.zhagen.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
