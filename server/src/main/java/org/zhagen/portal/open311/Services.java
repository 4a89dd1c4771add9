package org.zhagen.portal.open311;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.playbook.FormField;
import org.zhagen.portal.ProgramCode;
import org.zhagen.portal.open311.Jurisdictions.Served;
import org.zhagen.ticket.InstalledCourse;

/**
 * What may be reported ("GET Service List", "GET Service Definition"): the procedures of a place that residents may open. Each is
 * {@code realtime}: the number of the ticket is known at once. {@code metadata} is true where the procedure asks for more than words
 * and place.
 */
@Component
class Services {

    private final Jurisdictions jurisdictions;
    private final Words words;

    Services(Jurisdictions jurisdictions, Words words) {
        this.jurisdictions = jurisdictions;
        this.words = words;
    }

    Node list(Asked asked) {
        Locale language = asked.language();
        return Node.items(
                "services",
                jurisdictions.of(asked).courses().stream()
                        .map(course -> service(course, language))
                        .toList());
    }

    private Node service(InstalledCourse course, Locale language) {
        return Node.group(
                "service",
                Node.of("service_code", ServiceCode.of(course)),
                Node.of("service_name", course.course().title()),
                Node.of("description", words.service(language, course)),
                Node.of("metadata", !Attributes.of(course.course()).isEmpty()),
                Node.of("type", "realtime"),
                Node.of("keywords", keywords(course)),
                Node.of("group", course.title()));
    }

    /** The kinds of things that the procedure tells apart. */
    private static String keywords(InstalledCourse course) {
        return String.join(
                ", ",
                course.course().form().stream()
                        .filter(field -> field.id().equals(course.course().by()))
                        .map(FormField::options)
                        .flatMap(List::stream)
                        .toList());
    }

    Node definition(Asked asked, String code) {
        InstalledCourse course = find(jurisdictions.of(asked), code);
        return Attributes.definition(code, course.course(), key -> words.text(asked.language(), key));
    }

    static InstalledCourse find(Served served, String code) {
        if (code.isEmpty()) {
            throw Wrong.bad(ProgramCode.SERVICE_MISSING, "service_code");
        }
        return ServiceCode.among(served.courses(), List.of(code)).stream()
                .findFirst()
                .orElseThrow(() -> Wrong.missing(ProgramCode.SERVICE_UNKNOWN, "service_code", code));
    }
}
