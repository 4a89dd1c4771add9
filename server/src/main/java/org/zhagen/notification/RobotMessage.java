package org.zhagen.notification;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent to a group, in the public formats of the three vendors: DingTalk and WeCom take markdown, Feishu a post. DingTalk
 * signs in the address (HMAC-SHA256 over milliseconds, line feed and secret), Feishu in the body (the same text over seconds is the key,
 * and nothing is signed), WeCom has only its secret address.
 *
 * @param words plain text; empty for nothing
 * @param link full address of the page; empty for none
 * @param more the words of the link
 */
record RobotMessage(String title, String words, String link, String more) {

    private static final String MARKS = "<>[]*_`#";
    private static final String TWINS = "＜＞［］＊＿｀＃";

    /** The address to post to. */
    static URI address(RobotVendor vendor, URI address, String secret, Instant now) {
        if (vendor != RobotVendor.DING_TALK || secret.isEmpty()) {
            return address;
        }
        String sign = Hmac.base64(secret, now.toEpochMilli() + "\n" + secret);
        String query = "timestamp=" + now.toEpochMilli() + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query);
    }

    /** The body to post. */
    Map<String, Object> body(RobotVendor vendor, String secret, Instant now) {
        return switch (vendor) {
            case DING_TALK ->
                Map.of("msgtype", "markdown", "markdown", Map.of("title", plain(title), "text", markdown("\n\n")));
            case WE_COM -> Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown("\n")));
            case FEISHU -> feishu(secret, now.getEpochSecond());
        };
    }

    private String markdown(String lineEnd) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + plain(title) + "**");
        words.lines().map(RobotMessage::plain).forEach(lines::add);
        if (!link.isEmpty()) {
            lines.add("[" + more + "](" + link + ")");
        }
        return String.join(lineEnd, lines);
    }

    private Map<String, Object> feishu(String secret, long seconds) {
        List<List<Map<String, String>>> lines = new ArrayList<>();
        words.lines().forEach(line -> lines.add(List.of(Map.of("tag", "text", "text", line))));
        if (!link.isEmpty()) {
            lines.add(List.of(Map.of("tag", "a", "text", more, "href", link)));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        if (!secret.isEmpty()) {
            body.put("timestamp", String.valueOf(seconds));
            body.put("sign", Hmac.base64(seconds + "\n" + secret, ""));
        }
        body.put("msg_type", "post");
        body.put("content", Map.of("post", Map.of("zh_cn", Map.of("title", title, "content", lines))));
        return body;
    }

    /** Marks that the groups would read as bold, links or people become their full-width twins. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            int at = MARKS.indexOf(each);
            plain.append(at < 0 ? each : TWINS.charAt(at));
        }
        return plain.toString();
    }

    /** All three answer 200 to what they do not take, and say so in the body; empty where it was taken. */
    static Optional<String> refusal(String answer) {
        try {
            JsonNode said = new JsonMapper().readTree(answer);
            for (String code : List.of("errcode", "code", "StatusCode")) {
                if (said.has(code)) {
                    return said.path(code).asInt(-1) == 0
                            ? Optional.empty()
                            : Optional.of(code + " " + said.path(code).asString("") + " "
                                    + said.path("errmsg")
                                            .asString(said.path("msg").asString("")));
                }
            }
        } catch (JacksonException none) {
            return Optional.of("");
        }
        return Optional.of("");
    }
}
