package org.zhagen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhagen.access.Outcomes;
import org.zhagen.notification.Notice.Urgency;

/** Signatures, tries, times and addresses, each by itself. */
class SendingRulesTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static Reach outside() {
        return new Reach(new NotificationSettings(
                "", "", false, Duration.ofSeconds(2), Duration.ofSeconds(1), false, Duration.ofDays(90)));
    }

    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void webhooksAreSignedAsPublished() {
        Map<String, String> headers = HookMessage.headers(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                "{\"test\": 2432232314}");
        assertThat(headers)
                .containsEntry("webhook-timestamp", "1614265330")
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** RFC 4231, test case 2. */
    @Test
    void theHmacIsThatOfTheRfc() {
        assertThat(Hmac.base64("Jefe", "what do ya want for nothing?"))
                .isEqualTo(java.util.Base64.getEncoder()
                        .encodeToString(java.util.HexFormat.of()
                                .parseHex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")));
    }

    @Test
    void eightTriesWithinADayAndEachLater() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 100; round++) {
            Instant at = NOW;
            int tries = 1;
            while (Retries.next(tries, at, random).isPresent()) {
                Instant next = Retries.next(tries, at, random).orElseThrow();
                assertThat(next).isAfter(at);
                at = next;
                tries++;
            }
            assertThat(tries).isEqualTo(8);
            assertThat(Duration.between(NOW, at)).isBetween(Duration.ofHours(20), Duration.ofHours(25));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:30:00Z, ORDINARY, , 2026-11-23T23:00:00Z",
        "2026-11-23T15:30:00Z, NOW, , 2026-11-23T15:30:00Z",
        "2026-11-23T15:30:00Z, NOW, 8, 2026-11-23T15:30:00Z",
        "2026-11-23T04:00:00Z, ORDINARY, , 2026-11-23T04:00:00Z",
        "2026-11-23T04:00:00Z, ORDINARY, 17, 2026-11-23T09:00:00Z",
        "2026-11-23T09:00:00Z, ORDINARY, 17, 2026-11-24T09:00:00Z",
        "2026-11-23T04:00:00Z, ORDINARY, 23, 2026-11-23T15:00:00Z"
    })
    void aLetterGoesOutWhenItsPersonWantsIt(Instant told, Urgency urgency, Integer digest, Instant due) {
        MailPlan plan = new MailPlan(MailPlan.USUAL.quiet(), digest);
        assertThat(plan.due(told, urgency, CHINA)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void innerAddressesGetNothing(String address) {
        assertThat(Reach.isPrivate(InetAddress.ofLiteral(address))).isTrue();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(outside().forbids(URI.create("https://" + host + "/x"))).isEqualTo(Trouble.HOST_PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2400:3200::1"})
    void publicAddressesMay(String address) {
        assertThat(Reach.isPrivate(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', url-missing",
        "example.org, url-form",
        "ftp://example.org, url-form",
        "https://user@example.org, url-form",
        "https:///x, url-form",
        "https://example.org/#x, url-form",
        "http://example.org/, url-not-secure",
        "https://localhost/, url-private",
        "https://intranet/, url-private",
        "https://10.0.0.1/, url-private",
        "https://[::1]/, url-private"
    })
    void addressesAreReadStrictly(String text, String code) {
        Given given = new Given();
        assertThat(outside().read("url", text, given)).isEmpty();
        assertThat(Outcomes.codes(given.refused())).containsExactly(code);
    }

    @Test
    void aPublicAddressIsTaken() {
        Given given = new Given();
        assertThat(outside().read("url", "https://oapi.dingtalk.com/robot/send?access_token=t", given))
                .isPresent();
        assertThat(given.isRight()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"errcode\":0,\"errmsg\":\"ok\"}|",
                "{\"StatusCode\":0,\"StatusMessage\":\"success\"}|",
                "{\"code\":0,\"msg\":\"success\",\"data\":{}}|",
                "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}|errcode 93000 invalid webhook url",
                "{\"code\":19021,\"msg\":\"sign match fail\"}|code 19021 sign match fail",
                "{\"code\":\"x\"}|code x "
            })
    void groupsSayNoInTheBody(String answer, String why) {
        assertThat(RobotMessage.refusal(answer).map(String::strip).orElse(""))
                .isEqualTo(why == null ? "" : why.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "[]", "{}", "<html>"})
    void whatIsNoAnswerOfAGroupIsNone(String answer) {
        assertThat(RobotMessage.refusal(answer)).isPresent();
    }
}
