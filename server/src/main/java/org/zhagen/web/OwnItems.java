package org.zhagen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;

/** What a room adds to the menu of a person; offered as a bean, in the order of {@code @Order}. */
@FunctionalInterface
public interface OwnItems {

    /**
     * The entries, in their order.
     *
     * @param acting null for somebody who has not signed in
     */
    List<OwnItem> of(@Nullable Acting acting);
}
