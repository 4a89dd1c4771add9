package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class UrlsTest {

    private final Urls urls = new Urls();

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void oneParameterChangesAndTheOthersStay() {
        at("q", "a&b=中", "page", "3", "sort", "-since");
        assertThat(urls.with("page", 4)).isEqualTo("/list?q=a%26b%3D%E4%B8%AD&sort=-since&page=4");
        assertThat(urls.along("/list.xlsx")).isEqualTo("/list.xlsx?q=a%26b%3D%E4%B8%AD&sort=-since");
    }

    @Test
    void aNewFilterOrOrderBeginsAtTheFirstPage() {
        at("page", "3", "state", "late");
        assertThat(urls.with("state", "")).isEqualTo("/list");
        assertThat(urls.sorted("name", Paging.first(20))).isEqualTo("/list?state=late&sort=name");
    }

    @Test
    void sortingAgainTurnsTheOrder() {
        at();
        Paging up = new Paging(1, 20, "name", false);
        assertThat(urls.order("name", up)).isEqualTo("ascending");
        assertThat(urls.sorted("name", up)).isEqualTo("/list?sort=-name");
        Paging down = new Paging(1, 20, "name", true);
        assertThat(urls.order("name", down)).isEqualTo("descending");
        assertThat(urls.sorted("name", down)).isEqualTo("/list?sort=name");
        assertThat(urls.order("since", down)).isEqualTo("none");
    }

    @Test
    void onlyFiltersMakeAListFiltered() {
        at("page", "2", "sort", "name", "size", "50", "q", "");
        assertThat(urls.filtered()).isFalse();
        at("q", "x");
        assertThat(urls.filtered()).isTrue();
    }

    @Test
    void pagesAreTheFirstTheLastAndThoseAround() {
        assertThat(urls.pages(listing(1, 20))).containsExactly(1);
        assertThat(urls.pages(listing(1, 200))).containsExactly(1, 2, 0, 10);
        assertThat(urls.pages(listing(5, 200))).containsExactly(1, 0, 4, 5, 6, 0, 10);
        assertThat(urls.pages(listing(3, 100))).containsExactly(1, 2, 3, 4, 5);
    }

    private static Listing<String> listing(int page, int total) {
        return new Listing<>(Collections.nCopies(20, "row"), total, new Paging(page, 20, "", false));
    }

    private static void at(String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/list");
        for (int at = 0; at < parameters.length; at += 2) {
            request.addParameter(parameters[at], parameters[at + 1]);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
