package org.zhagen.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The living example of the parts of pages: what is shown here is what every page is made of. It keeps nothing. */
@Pages
class ExampleController {

    private static final int ROWS = 1_234;

    private final MessageSource words;
    private final LocalDate today;

    ExampleController(MessageSource words, Clock clock) {
        this.words = words;
        this.today = LocalDate.now(clock);
    }

    /** A row of the example list. */
    record Row(int number, String name, String place, String state, int uses, LocalDate since) {}

    enum Column {
        NAME,
        USES,
        SINCE
    }

    @GetMapping("/ui")
    String parts() {
        return "ui/example/parts";
    }

    @GetMapping("/ui/list")
    String list(
            Paging paging,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            Model model,
            Locale language) {
        List<Row> found = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> row(number, language))
                .filter(row -> row.name.contains(q) && (state.isEmpty() || row.state.equals(state)))
                .sorted(order(paging))
                .toList();
        List<Row> shown =
                found.stream().skip(paging.offset()).limit(paging.size()).toList();
        model.addAttribute("listing", new Listing<>(shown, found.size(), paging));
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("states", states());
        return "ui/example/list";
    }

    @GetMapping("/ui/form")
    String form(Model model) {
        return form(model, new Wish("", "", "", "", "draft", "", Set.of(), false));
    }

    @PostMapping("/ui/form")
    String send(Wish wish, Model model, Locale language, RedirectAttributes redirect) {
        List<Problems.Line> lines = wish.problems().stream()
                .map(field -> new Problems.Line(
                        field, "example." + field, words.getMessage("ui.example.wrong." + field, null, language)))
                .toList();
        if (!lines.isEmpty()) {
            model.addAttribute("problems", new Problems(lines));
            return form(model, wish);
        }
        Flash.done(redirect, "ui.example.sent", String.valueOf(wish.title()));
        return "redirect:/ui/form";
    }

    @GetMapping("/ui/data")
    String data(@RequestParam(defaultValue = "20") int percent, Model model, Locale language) {
        model.addAttribute("percent", Math.clamp(percent, 0, 100));
        model.addAttribute("months", chart("line", "ui.example.chart.months", language, 12));
        model.addAttribute("streets", chart("bar", "ui.example.chart.streets", language, 6));
        model.addAttribute("kinds", kinds(language));
        model.addAttribute("lines", lines());
        model.addAttribute("yaml", "id: whistle\nversion: 1.1.0\nphases:\n  - pilot: 3\n  - rollout: 12\n");
        model.addAttribute("nodes", nodes(language));
        return "ui/example/data";
    }

    private String form(Model model, Wish wish) {
        model.addAttribute("wish", wish);
        model.addAttribute("states", states());
        return "ui/example/form";
    }

    private static List<Choice> states() {
        return List.of(
                new Choice("draft", "ui.example.state.draft"),
                new Choice("review", "ui.example.state.review"),
                new Choice("published", "ui.example.state.published"));
    }

    private Row row(int number, Locale language) {
        String state = states().get(number % 3).value();
        return new Row(
                number,
                say("ui.example.row.name", language, number),
                say("ui.example.row.place", language, number % 17 + 1),
                state,
                number * 7919 % 2_003,
                today.minusDays(number * 13L % 700));
    }

    private static Comparator<Row> order(Paging paging) {
        Comparator<Row> order = switch (paging.by(Column.class, Column.NAME)) {
            case NAME -> Comparator.comparingInt(Row::number);
            case USES -> Comparator.comparingInt(Row::uses);
            case SINCE -> Comparator.comparing(Row::since);
        };
        return paging.descending() ? order.reversed() : order;
    }

    private Chart chart(String kind, String key, Locale language, int points) {
        List<List<Object>> rows = IntStream.rangeClosed(1, points)
                .mapToObj(point -> List.<Object>of(
                        say(key + ".point", language, point), 40 + point * 37 % 50, 30 + point * 53 % 60))
                .toList();
        List<String> heads = List.of(
                say(key + ".head", language),
                say("ui.example.chart.before", language),
                say("ui.example.chart.after", language));
        return new Chart(kind, say(key, language), heads, rows);
    }

    private Chart kinds(Locale language) {
        List<List<Object>> rows = IntStream.rangeClosed(1, 4)
                .mapToObj(kind -> List.<Object>of(say("ui.example.kind." + kind, language), kind * 17 % 29 + 6))
                .toList();
        List<String> heads = List.of(say("ui.example.chart.kind", language), say("ui.example.chart.number", language));
        return new Chart("pie", say("ui.example.chart.kinds", language), heads, rows);
    }

    private static List<DiffLine> lines() {
        return List.of(
                new DiffLine(1, "id: whistle", 1, "id: whistle"),
                new DiffLine(2, "version: 1.0.0", 2, "version: 1.1.0"),
                new DiffLine(3, "deadline: 5 days", null, null),
                new DiffLine(null, null, 3, "deadline: 3 days"),
                new DiffLine(4, "report: weekly", 4, "report: weekly"));
    }

    private List<TreeNode> nodes(Locale language) {
        TreeNode street = new TreeNode(say("ui.example.tree.street", language), "/ui/data", "", false, List.of());
        TreeNode county = new TreeNode(say("ui.example.tree.county", language), "/ui/data", "1", true, List.of(street));
        return List.of(new TreeNode(say("ui.example.tree.city", language), "/ui/data", "2", true, List.of(county)));
    }

    private String say(String key, Locale language, Object... values) {
        return words.getMessage(key, values, language);
    }

    /** What the example form sends: a browser leaves out what is not ticked, and a stranger leaves out anything. */
    record Wish(
            @Nullable String title,
            @Nullable String text,
            @Nullable String days,
            @Nullable String since,
            @Nullable String state,
            @Nullable String kind,
            @Nullable Set<String> months,
            @Nullable Boolean agreed) {

        List<String> problems() {
            return Stream.of("title", "days", "agreed").filter(this::wrong).toList();
        }

        private boolean wrong(String field) {
            return switch (field) {
                case "title" -> title == null || title.isBlank();
                case "days" -> days == null || !days.matches("[1-9]\\d{0,2}");
                default -> !Boolean.TRUE.equals(agreed);
            };
        }
    }
}
