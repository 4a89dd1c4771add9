package org.zhagen.assessment;

import org.zhagen.access.Permission;

/**
 * A way from a fit report to what a later room does next; a room offers one as a bean. Its page is asked with {@code site} and
 * {@code playbook}.
 *
 * @param path the page, such as {@code /adaptation/plans/new}
 * @param label the key of its words
 * @param icon a name of the icon set
 * @param permission who has it sees the link
 */
public record FitLink(String path, String label, String icon, Permission permission) {}
