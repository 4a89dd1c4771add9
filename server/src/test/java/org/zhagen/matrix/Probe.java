package org.zhagen.matrix;

import java.util.function.Function;

/**
 * One request that nobody sends who means well.
 *
 * @param what for the report, short
 * @param made the request, with the things of a scene
 */
record Probe(String what, Function<Scene, Parcel> made) {}
