package org.zhagen.ticket;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhagen.kernel.flow.Course;
import org.zhagen.kernel.playbook.FormField;

/**
 * Something that happens in the demo city again and again.
 *
 * @param opener id of somebody of the demo; {@code grid} for the grid worker of the place, {@code resident} for anybody
 */
record DemoThing(String procedure, String category, String opener, String facts, String result) {

    static DemoThing of(NamedCsvRecord row) {
        return new DemoThing(
                row.getField("procedure"),
                row.getField("category"),
                row.getField("opener"),
                row.getField("facts"),
                row.getField("result"));
    }

    Ticket.Source source() {
        return switch (opener) {
            case "grid" -> Ticket.Source.GRID;
            case "resident" -> Ticket.Source.RESIDENT;
            default -> Ticket.Source.OFFICE;
        };
    }

    /** What is filled in at opening: the category, the facts, and what else has to be said. */
    Map<String, String> form(Course course) {
        Map<String, String> form = new LinkedHashMap<>();
        boolean told = false;
        for (FormField field : course.form()) {
            switch (field.type()) {
                case CHOICE -> form.put(field.id(), category);
                case TEXT, LONG_TEXT -> {
                    if (!told && !field.personal()) {
                        form.put(field.id(), facts);
                        told = true;
                    }
                }
                case FLAG -> form.put(field.id(), String.valueOf(facts.contains("孩子") || facts.contains("老人")));
                default -> {}
            }
        }
        return form;
    }
}
