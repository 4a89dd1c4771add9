package org.zhagen.assessment;

import java.time.LocalDate;
import org.zhagen.kernel.site.RegionCode;

/**
 * Something that happened at a place and that others can learn from.
 *
 * @param site where
 * @param title what, in a line
 * @param text how it went and how well that is known; may be empty
 * @param when the day of which that is true
 * @param link a page, from {@code /}
 */
public record Happened(RegionCode site, String title, String text, LocalDate when, String link) {}
