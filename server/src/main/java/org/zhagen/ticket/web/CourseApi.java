package org.zhagen.ticket.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.ticket.Courses;
import org.zhagen.ticket.TicketPermission;
import org.zhagen.web.Answers;
import org.zhagen.web.SoughtRegion;

/** The procedures under which tickets are raised, for programs. */
@RestController
@RequestMapping("/api/v1/ticket-courses")
class CourseApi {

    private final Courses courses;

    CourseApi(Courses courses) {
        this.courses = courses;
    }

    /** Those in force at a place; without one those around whoever asks. */
    @GetMapping
    List<CourseJson> list(Acting acting, @RequestParam(required = false) @Nullable SoughtRegion region) {
        Answers.permitted(acting, TicketPermission.READ);
        RegionCode place = SoughtRegion.codeOf(region);
        return (place == null ? courses.around(acting) : courses.at(acting, place))
                .stream().map(CourseJson::of).toList();
    }

    @GetMapping("/{id}")
    CourseJson find(Acting acting, @PathVariable UUID id) {
        Answers.permitted(acting, TicketPermission.READ);
        return CourseJson.of(Answers.found(courses.find(acting, id)));
    }
}
