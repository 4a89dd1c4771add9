package org.zhagen.matrix;

import java.util.Map;
import java.util.function.Supplier;
import org.zhagen.matrix.Scene.Thing;

/** How to make the things of one room, or of some that belong together. */
interface RoomThings {

    /** By the kind of thing. */
    Map<String, Supplier<Thing>> makers();
}
