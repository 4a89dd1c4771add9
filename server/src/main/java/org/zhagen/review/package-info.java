/**
 * Judges how tickets went: asks residents afterwards, reckons the rates of that and the figures of procedures, and brings both together
 * once a month. It tells of places and procedures and never ranks people. How a ticket runs is not here (ticket), nor what a resident
 * sees of one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "demo", "directory", "identity", "ticket", "web", "work"})
package org.zhagen.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
