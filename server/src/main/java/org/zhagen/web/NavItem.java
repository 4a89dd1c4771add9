package org.zhagen.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Permission;

/**
 * An entry of the main menu; each room offers its own as beans.
 *
 * @param label the key of its words
 * @param icon a name of the icon set
 * @param permission who has it sees the entry; null for everybody who is signed in
 * @param order small numbers first
 */
public record NavItem(
        String path, String label, String icon, @Nullable Permission permission, int order) {}
