package org.zhagen.work;

import java.util.UUID;
import org.zhagen.access.Acting;

/** A matter was opened, or waits for somebody else now. */
public record MatterAssigned(UUID matter, String kind, Subject subject, String title, Assignee assignee, Acting by) {}
