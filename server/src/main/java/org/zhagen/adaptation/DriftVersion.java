package org.zhagen.adaptation;

import org.zhagen.kernel.playbook.Version;

/**
 * How many plans use a version of a playbook.
 *
 * @param active in force
 * @param open on their way there
 */
public record DriftVersion(String playbook, String title, Version version, int active, int open) {}
