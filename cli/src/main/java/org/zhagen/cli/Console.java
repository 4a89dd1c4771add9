package org.zhagen.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.zhagen.kernel.document.Finding;

/**
 * Where a command says things, and in which language.
 *
 * @param lang {@code zh} or {@code en}
 * @param out what was asked for
 * @param err findings and everything else about the run
 */
record Console(String lang, PrintStream out, PrintStream err) {

    /** The languages that messages exist in. */
    static final List<String> LANGUAGES = List.of("zh", "en");

    boolean chinese() {
        return !lang.startsWith("en");
    }

    Locale locale() {
        return chinese() ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** The sentence in the language of the run. */
    String say(String zh, String en) {
        return chinese() ? zh : en;
    }

    void print(String text) {
        out.println(text);
    }

    void findings(List<Finding> findings) {
        findings.forEach(finding -> err.println(finding.line(locale())));
    }

    /** The language that a command line asks for, whether or not the rest of it makes sense. */
    static String language(String... args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith("--lang=")
                    ? args[i].substring("--lang=".length())
                    : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
            if (LANGUAGES.contains(value)) {
                return value;
            }
        }
        return localLanguage();
    }

    /** English where the environment asks for it, Chinese otherwise. */
    static String localLanguage() {
        for (String variable : List.of("ZHAGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(variable);
            if (value != null && !value.isEmpty()) {
                return value.startsWith("en") ? "en" : "zh";
            }
        }
        return "zh";
    }

    /** What to say about something that is our fault, or the machine's. */
    static String fault(Exception failure) {
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return "zhagen: 出现意外故障，请报告 · unexpected fault, please report: " + reason;
    }
}
