package org.zhagen.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Permission;

/**
 * Something that one could do when nothing has to be done; each room offers its own as beans.
 *
 * @param label the key of its words
 * @param icon a name of the icon set
 * @param permission who has it is offered it; null for everybody who is signed in
 * @param order small numbers first
 */
public record DayIdea(
        String path, String label, String icon, @Nullable Permission permission, int order) {}
