package org.zhagen.office;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders Markdown with Mustache placeholders.
 *
 * <p>{@code {{name}}} puts a value in as text: it cannot become markup, and stays on its line. <code>{{{name}}}</code> puts
 * it in as Markdown. In a list section {@code {{-index}}} counts from 1, and {@code {{#-first}}}, {@code {{#-last}}} mark
 * the ends. Empty texts and lists, false and null make a section empty; a name that is not in the context is a problem.
 * The context is data only: no method of any object is called.
 */
public final class DocumentTemplate {
    /** Most characters of a template. */
    public static final int MAX_TEMPLATE = 500_000;
    /** Most characters of the result. */
    public static final int MAX_OUTPUT = 2_000_000;
    /** Deepest nesting of sections. */
    public static final int MAX_NESTING = 16;

    private static final int MAX_PROBLEMS = 20;
    private static final Pattern LINE = Pattern.compile("(?:@|on)? ?line (\\d+)");

    private DocumentTemplate() {}

    /**
     * Renders the template.
     *
     * @param name how problems call the template
     * @param context maps with text keys, lists, texts, numbers, booleans, null
     */
    public static Rendering render(String name, String template, Map<String, ? extends @Nullable Object> context) {
        if (template.length() > MAX_TEMPLATE) {
            return one(Rendering.Code.TEMPLATE_TOO_LARGE, name, 0, Integer.toString(template.length()));
        }
        Rendering.@Nullable Problem malformed = TemplateSyntax.check(name, template);
        if (malformed != null) {
            return new Rendering.Problems(List.of(malformed));
        }
        Rendering.@Nullable Problem unsupported = TemplateContext.check(name, context);
        if (unsupported != null) {
            return new Rendering.Problems(List.of(unsupported));
        }
        return collect(name, template, context);
    }

    /** Renders again with each missing name taken as empty, so that all of them are told at once. */
    private static Rendering collect(String name, String template, Map<String, ?> context) {
        List<Rendering.Problem> problems = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        while (true) {
            try {
                String markdown = execute(template, context, missing);
                return problems.isEmpty() ? new Rendering.Rendered(markdown) : sorted(problems);
            } catch (MustacheException.Context e) {
                if (!missing.add(e.key)) {
                    return sorted(problems);
                }
                problems.add(missing(name, e, context));
            } catch (MustacheException e) {
                problems.add(syntax(name, template, e));
                return sorted(problems);
            } catch (UnsupportedOperationException e) {
                problems.add(include(name, template));
                return sorted(problems);
            } catch (TemplateContext.NotText e) {
                problems.add(new Rendering.Problem(Rendering.Code.NOT_TEXT, name, 0, e.getMessage(), null));
                return sorted(problems);
            } catch (BoundedText.Full e) {
                problems.add(new Rendering.Problem(Rendering.Code.OUTPUT_TOO_LARGE, name, 0, null, null));
                return sorted(problems);
            }
            if (problems.size() == MAX_PROBLEMS) {
                return sorted(problems);
            }
        }
    }

    private static String execute(String template, Map<String, ?> context, Set<String> missing) {
        Template compiled = Mustache.compiler()
                .strictSections(true)
                .nullValue("")
                .withEscaper(MarkdownEscape::escape)
                .withFormatter(TemplateContext::format)
                .withCollector(new TemplateContext(missing))
                .compile(template);
        BoundedText out = new BoundedText(MAX_OUTPUT);
        compiled.execute(context, out);
        return out.toString();
    }

    private static Rendering.Problem missing(String name, MustacheException.Context e, Map<String, ?> context) {
        return new Rendering.Problem(
                Rendering.Code.MISSING, name, e.lineNo, e.key, TemplateContext.nearest(e.key, context));
    }

    private static Rendering.Problem syntax(String name, String template, MustacheException e) {
        String message = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(message);
        int at = 0;
        while (line.find()) {
            at = Integer.parseInt(line.group(1));
        }
        long last = template.lines().count();
        return new Rendering.Problem(
                Rendering.Code.SYNTAX,
                name,
                at == 0 ? (int) last : at,
                message.lines().findFirst().orElse(""),
                null);
    }

    private static Rendering.Problem include(String name, String template) {
        Matcher include = Pattern.compile("\\{\\{\\s*[><$]\\s*([^}]*)").matcher(template);
        boolean found = include.find();
        int line = found
                ? (int) template.substring(0, include.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1
                : 0;
        return new Rendering.Problem(
                Rendering.Code.INCLUDE, name, line, found ? include.group(1).strip() : null, null);
    }

    private static Rendering sorted(List<Rendering.Problem> problems) {
        return new Rendering.Problems(problems.stream()
                .sorted(Comparator.comparingInt(Rendering.Problem::line))
                .toList());
    }

    private static Rendering one(Rendering.Code code, String name, int line, @Nullable String value) {
        return new Rendering.Problems(List.of(new Rendering.Problem(code, name, line, value, null)));
    }
}
