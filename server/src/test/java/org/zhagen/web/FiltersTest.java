package org.zhagen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.zhagen.access.Acting;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.identity.TestClock;

/** How often, how much, and the same only once. */
@PageTest
class FiltersTest {

    private static final LimitSettings SMALL = new LimitSettings(3, 5, 1, DataSize.ofBytes(10), DataSize.ofBytes(100));

    @Autowired
    private IdempotencyRows rows;

    @Autowired
    private TestClock clock;

    private final AtomicInteger done = new AtomicInteger();
    private int answer = 201;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSameKeyAndBodyAreDoneOnceAndAnsweredAlike() throws Exception {
        as(As.person("4401"));
        String key = UUID.randomUUID().toString();
        MockHttpServletResponse first = post(key, "{\"a\":1}");
        MockHttpServletResponse again = post(key, "{\"a\":1}");
        assertEquals(1, done.get());
        assertEquals(201, again.getStatus());
        assertEquals(first.getContentAsString(), again.getContentAsString());
        assertEquals("/api/v1/things/1", again.getHeader("Location"));
        assertEquals("\"0\"", again.getHeader("ETag"));
        assertEquals("application/json", again.getContentType());
        assertNull(first.getHeader("Idempotency-Replayed"));
        assertEquals("true", again.getHeader("Idempotency-Replayed"));
    }

    @Test
    void anotherBodyUnderTheKeyIsRefusedAndAnotherPersonsKeyIsAnother() throws Exception {
        as(As.person("4401"));
        String key = UUID.randomUUID().toString();
        post(key, "{\"a\":1}");
        assertEquals(422, post(key, "{\"a\":2}").getStatus());
        as(As.person("4401"));
        assertEquals(201, post(key, "{\"a\":2}").getStatus());
        assertEquals(2, done.get());
    }

    @Test
    void whatIsBeingDoneIsNotDoneAtTheSameTime() throws Exception {
        Acting person = As.person("4401");
        as(person);
        String key = UUID.randomUUID().toString();
        AtomicInteger inside = new AtomicInteger();
        pass(new IdempotencyFilter(rows), request(key, "{}"), (request, response) -> {
            inside.set(post(key, "{}").getStatus());
            response.setStatus(204);
        });
        assertEquals(409, inside.get());
        assertEquals(204, post(key, "{}").getStatus());
    }

    @Test
    void afterARefusalTheKeyIsFree() throws Exception {
        as(As.person("4401"));
        String key = UUID.randomUUID().toString();
        answer = 422;
        post(key, "{}");
        answer = 201;
        assertEquals(201, post(key, "{\"put\":\"right\"}").getStatus());
        assertEquals(2, done.get());
    }

    @Test
    void aKeyLastsForADay() throws Exception {
        as(As.person("4401"));
        String key = UUID.randomUUID().toString();
        post(key, "{}");
        rows.sweep();
        post(key, "{}");
        assertEquals(1, done.get());
        clock.forward(Duration.ofHours(25));
        rows.sweep();
        post(key, "{}");
        assertEquals(2, done.get());
    }

    @Test
    void aKeyIsOfVisibleSigns() throws Exception {
        as(As.person("4401"));
        for (String key : new String[] {"", "with blank", "键", "x".repeat(81)}) {
            assertEquals(400, post(key, "{}").getStatus());
        }
        assertEquals(0, done.get());
    }

    @Test
    void whoAsksTooMuchWaits() throws Exception {
        RateFilter filter = new RateFilter(SMALL);
        for (int number = 0; number < 3; number++) {
            MockHttpServletResponse passed = ask(filter, "a", "192.0.2.1");
            assertEquals(200, passed.getStatus());
            assertTrue(String.valueOf(passed.getHeader("RateLimit")).startsWith("\"sender\";r=" + (2 - number)));
        }
        MockHttpServletResponse refused = ask(filter, "a", "192.0.2.1");
        assertEquals(429, refused.getStatus());
        assertTrue(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))) > 0);
        assertEquals(200, ask(filter, "b", "192.0.2.1").getStatus());
        assertEquals(429, ask(filter, "c", "192.0.2.1").getStatus());
        assertEquals(200, ask(filter, "c", "192.0.2.2").getStatus());
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        SizeFilter filter = new SizeFilter(SMALL);
        assertEquals(201, pass(filter, request("k", "0123456789"), this::act).getStatus());
        assertEquals(413, pass(filter, request("k", "0123456789a"), this::act).getStatus());
        for (String body : new String[] {"0123456789", "0123456789a"}) {
            MockHttpServletRequest unknown = new MockHttpServletRequest("POST", "/api/v1/things") {
                @Override
                public long getContentLengthLong() {
                    return -1;
                }
            };
            unknown.addHeader("Transfer-Encoding", "chunked");
            unknown.setContent(body.getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    body.length() > 10 ? 413 : 201,
                    pass(filter, unknown, this::act).getStatus());
        }
        assertEquals(2, done.get());
    }

    private static void as(Acting acting) {
        SecurityContextHolder.getContext().setAuthentication(new ActingAuthentication(acting));
    }

    private MockHttpServletResponse post(String key, String body) throws ServletException, IOException {
        return pass(new IdempotencyFilter(rows), request(key, body), this::act);
    }

    private void act(MockHttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer);
        response.setContentType("application/json");
        response.setHeader("Location", "/api/v1/things/" + done.incrementAndGet());
        response.setHeader("ETag", "\"0\"");
        response.getOutputStream().write(("{\"number\":" + done.get() + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequest request(String key, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/things");
        request.addHeader("Idempotency-Key", key);
        request.setContentType("application/json");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static MockHttpServletResponse ask(RateFilter filter, String token, String address)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/things");
        request.addHeader("Authorization", "Bearer " + token);
        request.setRemoteAddr(address);
        return pass(filter, request, (asked, response) -> response.setStatus(200));
    }

    /** What stands behind the filter. */
    @FunctionalInterface
    private interface Behind {
        void act(MockHttpServletRequest request, HttpServletResponse response) throws ServletException, IOException;
    }

    private static MockHttpServletResponse pass(Filter filter, MockHttpServletRequest request, Behind behind)
            throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Filter last = (asked, answered, chain) -> behind.act(request, (HttpServletResponse) answered);
        new MockFilterChain(new HttpServlet() {}, filter, last).doFilter(request, response);
        return response;
    }
}
