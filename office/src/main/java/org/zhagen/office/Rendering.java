package org.zhagen.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of rendering a template: Markdown, or everything that has to be mended first. */
public sealed interface Rendering {
    /** The finished Markdown. */
    record Rendered(String markdown) implements Rendering {}

    /** At least one problem, in the order of the template's lines as far as known. */
    record Problems(List<Problem> problems) implements Rendering {
        public Problems {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One problem, without wording.
     *
     * @param template name of the template
     * @param line 1-based line in the template, 0 when unknown or when the whole is meant
     * @param value the name, path, or text that is wrong, or null
     * @param suggestion a name that exists and looks alike, or null
     */
    record Problem(
            Code code,
            String template,
            int line,
            @Nullable String value,
            @Nullable String suggestion) {}

    /** What can be wrong. */
    enum Code {
        /** The context has no value of that name here; a value that may be absent must be given as null. */
        MISSING,
        /** The template is not well formed; the value is the parser's remark. */
        SYNTAX,
        /** A map or a list stands where text belongs; the value begins as it prints. */
        NOT_TEXT,
        /** The template includes another one, which is not supported; the value is its name. */
        INCLUDE,
        /** The context holds something else than maps, lists, texts, numbers, booleans and null; the value is its path. */
        UNSUPPORTED_VALUE,
        /** The template has more characters than allowed; the value is how many. */
        TEMPLATE_TOO_LARGE,
        /** Sections, or the context, are nested deeper than allowed. */
        TOO_DEEP,
        /** The output grew, or the work took, more than allowed. */
        OUTPUT_TOO_LARGE
    }
}
