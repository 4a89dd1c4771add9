/**
 * What was done, kept so that it can't be changed unseen: who, when, where, what, on whom, with which result. Nothing here
 * decides whether something may be done, and nobody's personal data is copied into it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "web"})
package org.zhagen.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
