package org.zhagen.office;

import org.jspecify.annotations.Nullable;

/** Finds what the Mustache parser lets pass, or cannot bear, before it sees the template. */
final class TemplateSyntax {
    private TemplateSyntax() {}

    static Rendering.@Nullable Problem check(String name, String template) {
        int depth = 0;
        int line = 1;
        int seen = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", seen)) {
            line += lines(template, seen, open);
            seen = open;
            int close = template.indexOf("}}", open + 2);
            if (close < 0) {
                return syntax(name, line, "}} is missing");
            }
            String tag = template.substring(open + 2, close).strip();
            if (tag.contains("{{")) {
                return syntax(name, line, "}} is missing");
            }
            if (tag.startsWith("=")) {
                return syntax(name, line, "{{= is not supported");
            }
            if (tag.replaceFirst("^[#^/&{!>]", "").isBlank() && !tag.startsWith("!")) {
                return syntax(name, line, "{{}} without a name");
            }
            depth += tag.startsWith("#") || tag.startsWith("^") ? 1 : tag.startsWith("/") ? -1 : 0;
            if (depth > DocumentTemplate.MAX_NESTING) {
                return new Rendering.Problem(Rendering.Code.TOO_DEEP, name, line, tag, null);
            }
            line += lines(template, seen, close);
            seen = close + 2;
        }
        return null;
    }

    private static int lines(String template, int from, int to) {
        return (int) template.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private static Rendering.Problem syntax(String name, int line, String remark) {
        return new Rendering.Problem(Rendering.Code.SYNTAX, name, line, remark, null);
    }
}
