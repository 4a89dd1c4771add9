package org.zhagen.portal.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is not there, or is refused on the way, is said in the shapes of GeoReport v2 too. */
class Open311ErrorsTest extends Open311Ground {

    @Test
    void whatIsNotThereIsSaidInTheSameShape() throws Exception {
        for (String path : List.of("services/x.html", "services/x", "requests/1", "requests/x.yaml", "tokens/x")) {
            MockHttpServletResponse answer = ask(path);
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(at(answer, "/errors/error/code")).isEqualTo("404");
        }
        for (String path : List.of("services.html", "services", "x/y/z.xml", "")) {
            assertThat(ask(path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(ask("services.json").getHeader("Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(ask("services.json").getCookies()).isEmpty();
    }

    /** What filters refuse, and faults, leave through the page of errors. */
    @Test
    void whatFiltersRefuseIsSaidInTheSameShape() throws Exception {
        for (HttpStatus status :
                List.of(HttpStatus.CONTENT_TOO_LARGE, HttpStatus.TOO_MANY_REQUESTS, HttpStatus.NOT_FOUND)) {
            MockHttpServletResponse answer = send(get("/error")
                    .with(Open311ErrorsTest::onceMore)
                    .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, V2 + "requests.json")
                    .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status.value()));
            assertThat(answer.getStatus()).isEqualTo(status.value());
            assertThat(json(answer).path(0).path("code").asInt()).isEqualTo(status.value());
        }
        MockHttpServletResponse method = send(get("/error")
                .with(Open311ErrorsTest::onceMore)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, V2 + "services.json")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 405));
        assertThat(method.getStatus()).isEqualTo(400);
        MockHttpServletResponse fault = send(get("/error")
                .with(Open311ErrorsTest::onceMore)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, V2 + "requests.xml")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("select secret from x")));
        assertThat(fault.getStatus()).isEqualTo(500);
        assertThat(text(fault)).contains("<code>500</code>").doesNotContain("secret", "Exception");
    }

    /** As the container asks for the page of errors. */
    private static MockHttpServletRequest onceMore(MockHttpServletRequest request) {
        request.setDispatcherType(DispatcherType.ERROR);
        return request;
    }

    @Test
    void whoAsksTooMuchLearnsWhenToAskAgain() {
        var told = Told.wrong(Format.JSON, Wrong.later(Duration.ofSeconds(90)));
        assertThat(told.getStatusCode().value()).isEqualTo(429);
        assertThat(told.getHeaders().getFirst("Retry-After")).isEqualTo("91");
        assertThat(told.getHeaders().getFirst("Access-Control-Allow-Origin")).isEqualTo("*");
    }
}
