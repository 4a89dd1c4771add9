package org.zhagen.registry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.value.Money;

/**
 * A display as somebody wrote it down, nothing of it checked yet; each component is the text of a field of that name. A draft
 * may be kept with most of it still empty.
 *
 * @param unit the id of a unit; its region is that of the display
 * @param usage a share such as 62% or 不足20%
 * @param startedOn a day or a month
 */
public record DisplayDraft(
        String unit,
        String contact,
        String topic,
        String title,
        String problem,
        List<String> actions,
        String lessons,
        String cost,
        String yearlyCost,
        String workDays,
        String costNote,
        String displayCost,
        String displayDays,
        String usage,
        String usageWords,
        String startedOn,
        List<EvidenceDraft> evidence) {

    public DisplayDraft {
        unit = Text.of(unit);
        contact = Text.of(contact);
        topic = Text.of(topic);
        title = Text.of(title);
        problem = Text.of(problem);
        actions = actions == null ? List.of() : actions.stream().map(Text::of).toList();
        lessons = Text.of(lessons);
        cost = Text.of(cost);
        yearlyCost = Text.of(yearlyCost);
        workDays = Text.of(workDays);
        costNote = Text.of(costNote);
        displayCost = Text.of(displayCost);
        displayDays = Text.of(displayDays);
        usage = Text.of(usage);
        usageWords = Text.of(usageWords);
        startedOn = Text.of(startedOn);
        evidence = evidence == null
                ? List.of()
                : evidence.stream()
                        .map(row -> Objects.requireNonNullElse(row, EvidenceDraft.BLANK))
                        .toList();
    }

    /** A new form with room for three steps and one result. */
    static DisplayDraft blank(String unit, String contact) {
        return new DisplayDraft(
                unit,
                contact,
                "",
                "",
                "",
                List.of("", "", ""),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(EvidenceDraft.BLANK));
    }

    public static DisplayDraft of(Display display) {
        DisplayContent content = display.content();
        return new DisplayDraft(
                display.holder().unit().toString(),
                content.contact(),
                content.topic() == null ? "" : Code.kebab(content.topic()),
                content.title(),
                content.problem(),
                content.actions(),
                content.lessons(),
                money(content.cost().total()),
                money(content.cost().yearly()),
                number(content.cost().days()),
                content.cost().note(),
                money(content.display().cost()),
                number(content.display().days()),
                Given.share(content.usage()),
                content.usage().words(),
                content.startedOn() == null ? "" : content.startedOn().toString(),
                content.results().stream().map(EvidenceDraft::of).toList());
    }

    /** The same with other rows of actions and evidence. */
    private DisplayDraft with(List<String> actions, List<EvidenceDraft> evidence) {
        return new DisplayDraft(
                unit,
                contact,
                topic,
                title,
                problem,
                actions,
                lessons,
                cost,
                yearlyCost,
                workDays,
                costNote,
                displayCost,
                displayDays,
                usage,
                usageWords,
                startedOn,
                evidence);
    }

    /** The same with an empty row to write into, where there is none at all. */
    public DisplayDraft withRoom() {
        return with(
                actions.isEmpty() ? List.of("") : actions,
                evidence.isEmpty() ? List.of(EvidenceDraft.BLANK) : evidence);
    }

    /**
     * The draft after a button of the form that adds or takes away a row: {@code add-action}, {@code add-evidence},
     * {@code drop-action-2}, {@code drop-evidence-0}; anything else changes nothing.
     */
    public DisplayDraft edited(String button) {
        List<String> steps = new ArrayList<>(actions);
        List<EvidenceDraft> rows = new ArrayList<>(evidence);
        if (button.equals("add-action")) {
            steps.add("");
        } else if (button.equals("add-evidence")) {
            rows.add(EvidenceDraft.BLANK);
        } else if (button.startsWith("drop-action-")) {
            drop(steps, button);
        } else if (button.startsWith("drop-evidence-")) {
            drop(rows, button);
        }
        return with(steps, rows);
    }

    private static void drop(List<?> rows, String button) {
        String number = button.substring(button.lastIndexOf('-') + 1);
        if (number.matches("\\d{1,3}") && Integer.parseInt(number) < rows.size()) {
            rows.remove(Integer.parseInt(number));
        }
    }

    private static String money(@Nullable Money money) {
        return money == null ? "" : money.toString();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : Given.plain(number);
    }
}
