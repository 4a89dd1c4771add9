package org.zhagen.kernel.adaptation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.TreePath;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Role;
import org.zhagen.kernel.playbook.Step;
import org.zhagen.kernel.value.Durations;

/**
 * What an address of a playbook is to people.
 *
 * @param title of the element that it lies in, and of the elements around that one
 * @param aspect the key inside the element; empty for the whole element
 */
record GroundElement(String title, String aspect) {

    private static final Set<String> ROLES = Set.of("owner", "by", "confirmed-by", "otherwise");
    private static final Set<String> TIMES = Set.of("starts", "takes", "expires", "publicity");
    private static final List<String> SUMMARIES = List.of("do", "duty", "says", "title");

    static GroundElement of(TreePath at, Node before, Node after) {
        List<String> titles = new ArrayList<>();
        int last = 0;
        TreePath path = new TreePath(List.of());
        for (int i = 0; i < at.segments().size(); i++) {
            path = path.child(at.segments().get(i));
            String title = title(path.in(after));
            title = title == null ? title(path.in(before)) : title;
            if (title != null) {
                titles.add(title);
                last = i + 1;
            }
        }
        return new GroundElement(
                String.join(" · ", titles),
                String.join("/", at.segments().subList(last, at.segments().size())));
    }

    private static @Nullable String title(@Nullable Node node) {
        if (!(node instanceof Node.Mapping map) || map.text("id") == null) {
            return null;
        }
        String title = map.text("title");
        String body = map.text("body");
        return title != null ? title : body != null ? body : map.text("says");
    }

    /** What a node of a plan says to people; see {@link GroundChange#before}. */
    @Nullable
    Object said(@Nullable Node node, CheckedPlaybook plan) {
        return switch (node) {
            case null -> null;
            case Node.Scalar scalar when ROLES.contains(aspect) -> role(scalar.text(), plan);
            case Node.Scalar scalar when TIMES.contains(aspect) -> time(scalar);
            case Node.Scalar scalar -> scalar.value() instanceof String ? scalar.text() : scalar.value();
            case Node.Listing list
            when list.items().stream().allMatch(Node.Scalar.class::isInstance) ->
                list.items().stream()
                        .map(item -> called(((Node.Scalar) item).text(), plan))
                        .toList();
            case Node.Mapping map when aspect.isEmpty() -> summary(map);
            default -> node;
        };
    }

    /** What a text of a list is called where it is an id. */
    private String called(String text, CheckedPlaybook plan) {
        return switch (aspect) {
            case "after" ->
                plan.model().steps().stream()
                        .filter(step -> step.id().equals(text))
                        .map(Step::title)
                        .findFirst()
                        .orElse(text);
            case "opened-by", "alert" -> role(text, plan);
            default -> text;
        };
    }

    private static @Nullable Object summary(Node.Mapping map) {
        return SUMMARIES.stream()
                .map(map::text)
                .flatMap(text -> Optional.ofNullable(text).stream())
                .findFirst()
                .orElse(null);
    }

    private static Object time(Node.Scalar scalar) {
        return Durations.parse(scalar.text()).map(Object.class::cast).orElseGet(scalar::text);
    }

    private static String role(String id, CheckedPlaybook plan) {
        return plan.model().roles().stream()
                .filter(role -> role.id().equals(id))
                .map(Role::title)
                .findFirst()
                .orElse(id);
    }
}
