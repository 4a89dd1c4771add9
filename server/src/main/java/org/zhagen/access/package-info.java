/**
 * Who acts, where, and with which permission; the transaction that carries this to the database; and how a front door
 * answers. Nothing here knows how somebody signed in (identity) or what is remembered of it (audit).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.zhagen.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
