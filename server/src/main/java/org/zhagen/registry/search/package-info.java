/**
 * How the text of practices is cut up for searching, how a question becomes a query of the database, and how what was found
 * is marked. Pure functions; which practices there are is not known here.
 */
@NullMarked
package org.zhagen.registry.search;

import org.jspecify.annotations.NullMarked;
