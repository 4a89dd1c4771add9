package org.zhagen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes a command apart as a shell does: words, both kinds of quotes, {@code $NAMES}. */
final class ShellWords {

    private final String text;
    private final Map<String, String> values;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean open;
    private int at;

    private ShellWords(String text, Map<String, String> values) {
        this.text = text;
        this.values = values;
    }

    static List<String> of(String text, Map<String, String> values) {
        return new ShellWords(text, values).read();
    }

    private List<String> read() {
        char quote = 0;
        while (at < text.length()) {
            char now = text.charAt(at++);
            if (now == quote) {
                quote = 0;
            } else if (quote == 0 && (now == '\'' || now == '"')) {
                quote = now;
                open = true;
            } else if (quote == 0 && Character.isWhitespace(now)) {
                close();
            } else if (now == '$' && quote != '\'') {
                word.append(value());
                open = true;
            } else {
                word.append(now);
                open = true;
            }
        }
        close();
        return words;
    }

    private void close() {
        if (open) {
            words.add(word.toString());
        }
        word.setLength(0);
        open = false;
    }

    private String value() {
        int begin = at;
        while (at < text.length() && (Character.isUpperCase(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String name = text.substring(begin, at);
        String value = values.get(name);
        if (value == null) {
            throw new AssertionError("nothing is known as $" + name);
        }
        return value;
    }
}
