package org.zhagen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses that keep the state of a list: the one of the page that is shown, with something changed. */
class Urls {

    private static final String PAGE = "page";
    private static final String SORT = "sort";

    /** A parameter of the page's address, to be carried along by a form. */
    record Parameter(String name, String value) {}

    /** This page with one parameter set; an empty value takes it away. A new order or filter starts at the first page. */
    public String with(String name, Object value) {
        return write(path(), parameters(name.equals(PAGE) ? Set.of(name) : Set.of(name, PAGE)), name, value.toString());
    }

    /** Another address with the parameters of this page, such as an export of the list that is shown. */
    public String along(String path) {
        return write(path, parameters(Set.of(PAGE, "size")), "", "");
    }

    /** This page sorted by a column: upwards at first, the other way when it is already sorted by it. */
    public String sorted(String column, Paging paging) {
        return with(SORT, "ascending".equals(order(column, paging)) ? "-" + column : column);
    }

    /** The value for {@code aria-sort}. */
    public String order(String column, Paging paging) {
        if (!paging.sort().equals(column)) {
            return "none";
        }
        return paging.descending() ? "descending" : "ascending";
    }

    /** What a form of filters carries along: the order and the number of rows. */
    public List<Parameter> kept() {
        return parameters(Set.of()).stream()
                .filter(parameter -> Set.of(SORT, "size").contains(parameter.name))
                .toList();
    }

    /** Whether the list is narrowed by anything but page, order and number of rows. */
    public boolean filtered() {
        return parameters(Set.of(PAGE, SORT, "size")).stream().anyMatch(parameter -> !parameter.value.isBlank());
    }

    /** This page without any filter. */
    public String bare() {
        return path();
    }

    /**
     * The numbers of pages to offer: the first, the last and those around the shown one; 0 stands for a gap.
     *
     * @param listing what is shown
     */
    public List<Integer> pages(Listing<?> listing) {
        int here = listing.paging().page();
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int page = 1; page <= listing.pages(); page++) {
            if (page == 1 || page == listing.pages() || Math.abs(page - here) <= 1) {
                if (page > before + 1) {
                    numbers.add(0);
                }
                numbers.add(page);
                before = page;
            }
        }
        return numbers;
    }

    private static String write(String path, List<Parameter> parameters, String name, String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach(parameter -> address.queryParam(parameter.name, encoded(parameter.value)));
        if (!value.isEmpty()) {
            address.queryParam(name, encoded(value));
        }
        return address.build().toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, "UTF-8");
    }

    private static List<Parameter> parameters(Set<String> without) {
        return request().getParameterMap().entrySet().stream()
                .filter(entry -> !without.contains(entry.getKey()))
                .filter(entry -> entry.getKey().matches("[A-Za-z0-9._-]{1,60}"))
                .flatMap(Urls::each)
                .filter(parameter -> !parameter.value.isEmpty())
                .toList();
    }

    private static Stream<Parameter> each(Map.Entry<String, String[]> entry) {
        return Arrays.stream(entry.getValue()).map(value -> new Parameter(entry.getKey(), value));
    }

    private static String path() {
        return request().getRequestURI();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
