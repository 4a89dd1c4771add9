/**
 * The one inbox: whatever waits for a person is a matter here, with who has it, until when, and what was done about it. What a
 * matter is about is opaque ({@link org.zhagen.work.Subject}): its room opens it and may end it. Deadlines by law and working
 * calendars are not here, nor messages to telephones.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "audit", "demo", "directory", "files", "identity", "notification", "web"})
package org.zhagen.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
