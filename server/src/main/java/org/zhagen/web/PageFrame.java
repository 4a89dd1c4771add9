package org.zhagen.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;

/** Puts together what stands around the content of each page. */
@Component
class PageFrame {

    static final String LARGE_COOKIE = "large";

    private final List<NavItem> items;
    private final List<OwnItems> own;
    private final List<TopMark> marks;
    private final boolean demo;

    PageFrame(
            ObjectProvider<NavItem> items,
            ObjectProvider<OwnItems> own,
            ObjectProvider<TopMark> marks,
            Environment environment) {
        this.items =
                items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
        this.own = own.orderedStream().toList();
        this.marks = marks.orderedStream().toList();
        this.demo = environment.matchesProfiles("demo");
    }

    /**
     * What the frame shows.
     *
     * @param acting who looks at the page; null for somebody who has not signed in
     * @param own the menu of that person
     * @param marks what stands at the top with a count; asked for only where a page is written
     * @param demo whether this is the demo, which shows how its pages are made
     * @param large whether the person asked for the large mode for elderly people
     * @param address the page with its query, to come back to
     */
    record Frame(
            @Nullable Acting acting,
            List<Entry> menu,
            List<OwnItem> own,
            Supplier<List<TopMark.Shown>> marks,
            boolean demo,
            boolean large,
            String path,
            String address) {

        Frame unmarked() {
            return new Frame(acting, menu, own, List::of, demo, large, path, address);
        }
    }

    /** A menu entry, and whether the page belongs to it. */
    record Entry(String path, String label, String icon, boolean here) {}

    Frame of(HttpServletRequest request) {
        Acting acting = ActingResolver.acting().orElse(null);
        String path = path(request);
        String query = request.getQueryString();
        return new Frame(
                acting,
                menu(acting, path),
                own.stream().flatMap(items -> items.of(acting).stream()).toList(),
                () -> shown(acting),
                demo,
                large(request),
                path,
                query == null ? path : path + "?" + query);
    }

    private List<TopMark.Shown> shown(@Nullable Acting acting) {
        return acting == null
                ? List.of()
                : marks.stream().map(mark -> mark.of(acting)).toList();
    }

    /** The address that was asked for, also when the answer is written by the page of errors. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private List<Entry> menu(@Nullable Acting acting, String path) {
        if (acting == null) {
            return List.of();
        }
        return items.stream()
                .filter(item -> item.permission() == null || acting.may(Objects.requireNonNull(item.permission())))
                .map(item -> new Entry(item.path(), item.label(), item.icon(), belongs(path, item.path())))
                .toList();
    }

    private static boolean belongs(String path, String item) {
        return path.equals(item) || (!item.equals("/") && path.startsWith(item + "/"));
    }

    private static boolean large(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(LARGE_COOKIE))
                .map(Cookie::getValue)
                .anyMatch("1"::equals);
    }
}
