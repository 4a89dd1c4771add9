package org.zhagen.registry;

import java.time.Instant;

/** A step that somebody took with a display, and why. */
public record StepTaken(DisplayStep step, Instant taken, String person, String office, String words) {}
