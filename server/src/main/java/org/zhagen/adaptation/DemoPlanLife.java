package org.zhagen.adaptation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlWriter;

/** The life of a plan of the demo: what its file says, and how far it has come while it is played. */
final class DemoPlanLife {

    private final String name;
    private final Node.Mapping file;
    private final DemoPlanPeople.Cast cast;
    private @Nullable UUID plan;
    private @Nullable UUID waiver;
    private @Nullable UUID contribution;
    private final List<UUID> comments = new ArrayList<>();

    DemoPlanLife(String name, Node.Mapping file, DemoPlanPeople.Cast cast) {
        this.name = name;
        this.file = file;
        this.cast = cast;
    }

    /**
     * One thing that somebody did.
     *
     * @param number of the act on its way, so that two of a day stand in their order
     */
    record Act(Node.Mapping node, Acting by, int number) {

        String what() {
            return text("do");
        }

        String text(String key) {
            String text = node.text(key);
            return text == null ? "" : text;
        }

        Instant moment(ZoneId zone) {
            return LocalDate.parse(text("on"))
                    .atTime(9 + number % 9, 10)
                    .atZone(zone)
                    .toInstant();
        }

        List<String> texts(String key) {
            return node.get(key) instanceof Node.Listing list
                    ? list.items().stream()
                            .map(item -> ((Node.Scalar) item).text())
                            .toList()
                    : List.of();
        }
    }

    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (Node item : items("life")) {
            Node.Mapping act = (Node.Mapping) item;
            acts.add(new Act(
                    act,
                    cast.acting(Objects.requireNonNull(act.text("by")), Objects.requireNonNull(act.text("as"))),
                    acts.size()));
        }
        return acts;
    }

    List<HolderDraft> holders() {
        return items("holders").stream()
                .map(item -> (Node.Mapping) item)
                .map(holder -> new HolderDraft(
                        Objects.requireNonNull(or(holder.text("role"), holder.text("body"))),
                        named("person", holder.text("person")),
                        named("unit", holder.text("unit")),
                        Objects.requireNonNull(or(holder.text("standard-role"), ""))))
                .toList();
    }

    private static @Nullable String or(@Nullable String text, @Nullable String otherwise) {
        return text == null ? otherwise : text;
    }

    private static String named(String kind, @Nullable String id) {
        return id == null ? "" : Ids.named(kind, id).toString();
    }

    private List<Node> items(String key) {
        return file.get(key) instanceof Node.Listing list ? list.items() : List.of();
    }

    String name() {
        return name;
    }

    NewPlan wanted() {
        Node.Mapping adaptation = adaptation(file);
        String[] adapts = Objects.requireNonNull(adaptation.text("adapts")).split("@", 2);
        return new NewPlan(Objects.requireNonNull(adaptation.text("site")), adapts[0], adapts[1], "");
    }

    /** The adaptation of the file, or of an act that writes another one. */
    String yaml(@Nullable Act act) {
        return YamlWriter.write(adaptation(act == null ? file : act.node()));
    }

    private static Node.Mapping adaptation(Node.Mapping node) {
        return (Node.Mapping) Objects.requireNonNull(node.get("adaptation"));
    }

    UUID plan() {
        return Objects.requireNonNull(plan, name);
    }

    void plan(Plan now) {
        this.plan = now.id();
    }

    UUID waiver() {
        return Objects.requireNonNull(waiver, name);
    }

    void waiver(PlanWaiver now) {
        this.waiver = now.id();
    }

    UUID contribution() {
        return Objects.requireNonNull(contribution, name);
    }

    void contribution(Contribution now) {
        this.contribution = now.id();
    }

    void commented(Comment comment) {
        comments.add(comment.id());
    }

    UUID comment(int number) {
        return comments.get(number);
    }

    /** The value, or a fault that names what was refused. */
    static <T> T done(String what, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal.Invalid(List<Finding> findings)) ->
                throw new IllegalStateException(what + ": "
                        + findings.stream()
                                .map(finding -> finding.line(Locale.ENGLISH))
                                .toList());
            case Outcome.Refused<T>(Refusal why) -> throw new IllegalStateException(what + ": " + why);
        };
    }
}
