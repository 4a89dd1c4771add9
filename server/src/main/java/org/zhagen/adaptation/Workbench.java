package org.zhagen.adaptation;

import java.util.List;

/**
 * A plan with all that is needed to work on it.
 *
 * @param steps what the asking person may do with it now
 * @param editable whether they may change what it says
 */
public record Workbench(Plan plan, PlanCheck check, List<RoleHolder> holders, List<PlanStep> steps, boolean editable) {}
