package org.zhagen.directory;

import org.zhagen.access.Permission;

/**
 * A way from the page of a region to what another room knows of it; a room offers one as a bean.
 *
 * @param path what the code of the region is put behind, such as {@code /assessment/profiles/}
 * @param label the key of its words
 * @param icon a name of the icon set
 * @param permission who has it sees the link, for regions of their jurisdiction
 */
public record RegionLink(String path, String label, String icon, Permission permission) {}
