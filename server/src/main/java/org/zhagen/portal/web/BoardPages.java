package org.zhagen.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.portal.BoardFilter;
import org.zhagen.portal.BoardPage;
import org.zhagen.portal.Boards;
import org.zhagen.portal.MonthCount;
import org.zhagen.portal.Places;
import org.zhagen.portal.Release;
import org.zhagen.web.Chart;
import org.zhagen.web.Choice;
import org.zhagen.web.Pages;

/** What was handled, for everybody. */
@Pages
class BoardPages {

    private final Boards boards;
    private final Places places;
    private final MessageSource words;

    BoardPages(Boards boards, Places places, MessageSource words) {
        this.boards = boards;
        this.places = places;
        this.words = words;
    }

    @GetMapping("/portal/board")
    String board(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String before,
            Model model,
            Locale language) {
        Places.Place place = places.meant(region)
                .or(() -> places.search(region).stream().findFirst())
                .map(this::community)
                .orElse(null);
        String digits = place == null ? "" : place.code().digits();
        boolean unknown = place == null && !region.isBlank();
        Long from = before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
        BoardPage page = unknown
                ? new BoardPage(List.<Release>of(), null)
                : boards.page(new BoardFilter(digits, category.strip(), from));
        model.addAttribute("shown", page);
        model.addAttribute("first", from == null);
        model.addAttribute("region", place == null ? region : place.label());
        model.addAttribute("place", place);
        model.addAttribute("category", category);
        model.addAttribute(
                "categories",
                boards.categories(digits).stream()
                        .map(each -> new Choice(each, each))
                        .toList());
        if (from == null) {
            List<MonthCount> months = boards.months(digits);
            model.addAttribute("month", months.getLast());
            model.addAttribute("plot", plot(months, language));
        }
        return "portal/board";
    }

    /** The board tells of communities; of a grid in one it shows that. */
    private Places.Place community(Places.Place place) {
        return place.code().at(RegionCode.Level.VILLAGE).flatMap(places::find).orElse(place);
    }

    private Chart plot(List<MonthCount> months, Locale language) {
        return new Chart(
                "bar",
                text("portal.board.plot", language),
                List.of(
                        text("portal.board.month", language),
                        text("portal.board.raised", language),
                        text("portal.board.handled", language),
                        text("portal.board.on-time", language)),
                months.stream()
                        .map(each -> List.of(each.month().toString(), each.raised(), each.handled(), each.onTime()))
                        .toList());
    }

    private String text(String key, Locale language) {
        return Objects.requireNonNull(words.getMessage(key, null, language));
    }
}
