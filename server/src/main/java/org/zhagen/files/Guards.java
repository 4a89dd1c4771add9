package org.zhagen.files;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhagen.access.AccessRefused;
import org.zhagen.access.Acting;
import org.zhagen.access.Refusal;

/** Asks the owning rooms. A kind that nobody speaks for is closed, and a refusal is told to whoever keeps them. */
@Component
class Guards {

    private static final String SEE = "files.see";

    private final ObjectProvider<SubjectGuard> offered;
    private final ApplicationEventPublisher events;
    private @Nullable Map<String, SubjectGuard> byKind;

    Guards(ObjectProvider<SubjectGuard> offered, ApplicationEventPublisher events) {
        this.offered = offered;
        this.events = events;
    }

    /** Why a person does not see the subject; it then is as if it were not there. */
    Optional<Refusal> seeing(Acting acting, Subject subject) {
        Optional<SubjectGuard> guard = of(subject);
        if (guard.isPresent() && guard.get().maySee(acting, subject.id())) {
            return Optional.empty();
        }
        events.publishEvent(new AccessRefused(acting, SEE));
        return Optional.of(new Refusal.Missing());
    }

    /** Why a person changes nothing there. */
    Optional<Refusal> changing(Acting acting, Subject subject) {
        Optional<Refusal> unseen = seeing(acting, subject);
        if (unseen.isPresent() || mayChange(acting, subject)) {
            return unseen;
        }
        events.publishEvent(new AccessRefused(acting, FilesPermission.ATTACH.id()));
        return Optional.of(new Refusal.NotYours(FilesPermission.ATTACH.id()));
    }

    boolean mayChange(Acting acting, Subject subject) {
        return acting.may(FilesPermission.ATTACH)
                && of(subject)
                        .filter(guard -> guard.mayChange(acting, subject.id()))
                        .isPresent();
    }

    Optional<SubjectGuard.Place> place(Acting acting, Subject subject) {
        return of(subject).flatMap(guard -> guard.place(acting, subject.id()));
    }

    private Optional<SubjectGuard> of(Subject subject) {
        return Optional.ofNullable(guards().get(subject.kind()));
    }

    /** Collected at the first question, since the guards' rooms may themselves use this one. Two for one kind are a fault. */
    private synchronized Map<String, SubjectGuard> guards() {
        Map<String, SubjectGuard> guards = byKind;
        if (guards == null) {
            guards = offered.stream().collect(Collectors.toMap(SubjectGuard::kind, Function.identity()));
            byKind = guards;
        }
        return guards;
    }
}
