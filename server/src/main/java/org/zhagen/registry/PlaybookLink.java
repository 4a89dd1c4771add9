package org.zhagen.registry;

import org.zhagen.access.Permission;

/**
 * A way from the page of a playbook to what a later room makes of it; a room offers one as a bean.
 *
 * @param path what the id of the playbook is put behind, such as {@code /assessment/fit/}
 * @param label the key of its words
 * @param icon a name of the icon set
 * @param permission who has it sees the link
 */
public record PlaybookLink(String path, String label, String icon, Permission permission) {}
