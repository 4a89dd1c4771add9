/** Tests of the database room, and the test database for all rooms: {@link org.zhagen.database.TestDatabase}. */
@NullMarked
package org.zhagen.database;

import org.jspecify.annotations.NullMarked;
