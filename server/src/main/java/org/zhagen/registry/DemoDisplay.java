package org.zhagen.registry;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Ids;
import org.zhagen.directory.Unit;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Node.Mapping;
import org.zhagen.kernel.practice.FollowUp;

/**
 * One file of {@code demo/city/displays}; its form is told in the README there.
 *
 * @param people the rows of {@code people.csv} by id
 * @param units the rows of {@code units.csv} by id
 */
record DemoDisplay(Mapping file, Map<String, NamedCsvRecord> people, Map<String, NamedCsvRecord> units) {

    String id() {
        return text(file, "id");
    }

    DisplayDraft draft() {
        Mapping cost = part("cost");
        Mapping effort = part("display-effort");
        Mapping usage = part("usage");
        String figure = text(usage, "figure");
        boolean share = figure.endsWith("%");
        return new DisplayDraft(
                Ids.named("unit", text(file, "unit")).toString(),
                name(text(file, "contact")),
                text(file, "topic"),
                text(file, "title"),
                text(file, "problem"),
                items("actions").map(DemoDisplay::text).toList(),
                text(file, "lessons"),
                known(text(cost, "total")),
                text(cost, "yearly"),
                "",
                text(cost, "note"),
                text(effort, "cost"),
                text(effort, "days"),
                share ? (text(usage, "bound").equals("below") ? "<" : "") + figure : "",
                share ? text(usage, "what") : (text(usage, "what") + " " + figure),
                text(file, "started-on"),
                items("evidence")
                        .map(DemoDisplay::mapping)
                        .map(DemoDisplay::evidence)
                        .toList());
    }

    private static EvidenceDraft evidence(Mapping row) {
        Mapping group = row.get("comparison") instanceof Mapping found ? found : nothing(row);
        String bound = text(row, "bound");
        return new EvidenceDraft(
                text(row, "id").isEmpty() ? text(row, "indicator") : text(row, "id"),
                text(row, "kind"),
                text(row, "better"),
                text(row, "unit"),
                text(row, "before"),
                "",
                text(row, "before-period"),
                text(row, "after"),
                text(row, "after-period"),
                told(row),
                text(row, "design"),
                text(group, "before"),
                text(group, "after"),
                text(group, "what"),
                text(row, "source") + (bound.isEmpty() ? "" : bound.equals("above") ? "（来源只说超过）" : "（来源只说不足）"));
    }

    private static String told(Mapping row) {
        String change = text(row, "change");
        return change.isEmpty() || change.endsWith("%") ? change : change + " " + text(row, "unit");
    }

    /** As its unit began it; its steps lead on from there. */
    Display draft(Unit unit, DisplayContent content) {
        return new Display(
                Ids.named("display", id()),
                id(),
                new Display.Holder(unit.region(), unit.regionName(), unit.id(), unit.name(), unit.shortName()),
                Ids.named("person", text(file, "contact")),
                content,
                DisplayState.DRAFT,
                displayedOn(),
                text(file, "simulated").equals("true"),
                text(file, "told-in"),
                null,
                0);
    }

    DisplayState state() {
        return Code.read(DisplayState.class, text(file, "state")).orElseThrow();
    }

    LocalDate displayedOn() {
        return LocalDate.parse(text(file, "displayed-on"));
    }

    /** The playbook that it became; empty for none. */
    String playbook() {
        return text(file, "playbook");
    }

    Person contact() {
        return person(text(file, "contact"));
    }

    /** Somebody of the demo, with the office they act as. */
    record Person(UUID id, String name, String office) {}

    Person person(String id) {
        return new Person(Ids.named("person", id), name(id), office(id));
    }

    /** What is attached: the names that the files have there, by their names in the folder of attachments. */
    SortedMap<String, String> attachments() {
        SortedMap<String, String> names = new TreeMap<>();
        items("attachments").map(DemoDisplay::mapping).forEach(row -> names.put(text(row, "file"), text(row, "name")));
        return names;
    }

    List<FollowUpNote> followUps() {
        return items("follow-ups").map(DemoDisplay::mapping).map(this::followUp).toList();
    }

    private FollowUpNote followUp(Mapping row) {
        String done = text(row, "done");
        String due = text(row, "due");
        UUID id = Ids.named("follow-up", id() + " " + due);
        if (done.isEmpty()) {
            return new FollowUpNote(id, LocalDate.parse(due), null, null, "", null, null);
        }
        String contact = text(file, "contact");
        FollowUp.Finding finding =
                Code.read(FollowUp.Finding.class, text(row, "result")).orElse(FollowUp.Finding.ALIVE);
        return new FollowUpNote(
                id,
                LocalDate.parse(due),
                LocalDate.parse(done),
                finding,
                text(row, "finding"),
                name(contact),
                office(contact));
    }

    List<Review> reviews() {
        return items("reviews").map(DemoDisplay::mapping).map(this::review).toList();
    }

    private Review review(Mapping row) {
        String by = text(row, "by");
        return new Review(
                Ids.named("review", id() + " " + by),
                Ids.named("person", by),
                name(by),
                office(by),
                Code.read(Review.Kind.class, text(row, "kind")).orElseThrow(),
                Code.read(Review.Verdict.class, text(row, "verdict")).orElseThrow(),
                text(row, "words"),
                LocalDate.parse(text(row, "date")));
    }

    private String name(String person) {
        return Objects.requireNonNull(people.get(person), person).getField("name");
    }

    /** 市委改革办 · 主任. */
    private String office(String person) {
        NamedCsvRecord row = Objects.requireNonNull(people.get(person), person);
        NamedCsvRecord unit = Objects.requireNonNull(units.get(row.getField("unit")), person);
        String shortName = unit.getField("short_name");
        return (shortName.isEmpty() ? unit.getField("name") : shortName) + " · " + row.getField("position");
    }

    private static String known(String amount) {
        return amount.equals("unknown") ? "" : amount;
    }

    private Mapping part(String key) {
        return file.get(key) instanceof Mapping found ? found : nothing(file);
    }

    private Stream<Node> items(String key) {
        return file.get(key) instanceof Node.Listing list ? list.items().stream() : Stream.empty();
    }

    private static Mapping nothing(Mapping place) {
        return new Mapping(new LinkedHashMap<>(), place.at());
    }

    private static Mapping mapping(Node node) {
        return (Mapping) node;
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }

    private static String text(Mapping mapping, String key) {
        @Nullable String text = mapping.text(key);
        return text == null ? "" : text;
    }
}
