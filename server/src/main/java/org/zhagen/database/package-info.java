/**
 * The ground the rooms stand on: the product's own durable PostgreSQL or the one it is given, the roles, row-level security,
 * the migrations, backup, restore and the doctor's checks. Not here: what any table means, and who may see which region; that
 * is said by the room that owns the table and by the acting jurisdiction of a transaction.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.zhagen.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
