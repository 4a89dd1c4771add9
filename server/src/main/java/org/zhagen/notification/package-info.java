/**
 * What people are told, once, and by which way each of them wants it: on pages, by e-mail, in groups by robots, in calendars; and
 * events for other programs. It knows no matter and no ticket: rooms hand over ready sentences. When something is due, and whom
 * it concerns, is not here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "demo", "directory", "identity", "web"})
package org.zhagen.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
