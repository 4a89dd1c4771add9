package org.zhagen.work;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.files.AttachOptions;
import org.zhagen.files.Subject;
import org.zhagen.files.SubjectGuard;

/** Who sees what is attached to matters: whoever the matter concerns; and changes it, while the matter is open. */
@Component
class MatterFiles implements SubjectGuard {

    private static final String KIND = "matter";

    private final Doors doors;
    private final MatterRows rows;
    private final Hands hands;

    MatterFiles(Doors doors, MatterRows rows, Hands hands) {
        this.doors = doors;
        this.rows = rows;
        this.hands = hands;
    }

    static Subject of(UUID matter) {
        return new Subject(KIND, matter.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Acting acting, String id) {
        return acting.may(WorkPermission.READ) && find(acting, id).isPresent();
    }

    @Override
    public boolean mayChange(Acting acting, String id) {
        return acting.may(WorkPermission.HANDLE)
                && find(acting, id).filter(matter -> matter.state().isOpen()).isPresent();
    }

    /** Shared: who has a matter may act in another jurisdiction than that in which it is. */
    @Override
    public Optional<Place> place(Acting acting, String id) {
        return find(acting, id).map(matter -> Place.shared(acting, matter.region(), AttachOptions.SHARED));
    }

    private Optional<Matter> find(Acting acting, String id) {
        return Ids.read(id)
                .flatMap(matter -> doors.read(
                        acting,
                        () -> rows.find(matter)
                                .filter(found -> hands.of(acting, found).isAny())));
    }
}
