/**
 * The three lists of a place: who answers for what, what is to be done this year, and which issues are open. What somebody has to do
 * waits in the inbox (work), and issues are tickets (ticket): neither is kept here. Where responsibilities come from is opaque here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "demo", "directory", "intake", "ticket", "web", "work"})
package org.zhagen.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
