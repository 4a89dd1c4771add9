/**
 * My day: the page that somebody sees first, put together of what the rooms offer ({@link org.zhagen.web.DayPart}). It knows no
 * room; what is on a card is up to the room that offers it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "web"})
package org.zhagen.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
