package org.zhagen.web;

import java.util.List;
import java.util.Locale;
import org.zhagen.access.Acting;

/**
 * What a room says of somebody's day, on the page that they see first. Offered as a bean; each asks its own front door, reads a
 * bounded number of rows, and says nothing where there is nothing to say or the person may not know.
 */
public interface DayPart {

    /** Small numbers first. */
    int order();

    List<DayCard> of(Acting acting, Locale language);
}
