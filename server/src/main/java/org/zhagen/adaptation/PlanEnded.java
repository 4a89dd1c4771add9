package org.zhagen.adaptation;

import java.util.UUID;

/** A plan is in force no more, without another one in its place. */
public record PlanEnded(UUID plan, UUID series, String site, String playbook, String words) {}
