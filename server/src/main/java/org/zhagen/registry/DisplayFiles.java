package org.zhagen.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.files.AttachOptions;
import org.zhagen.files.Subject;
import org.zhagen.files.SubjectGuard;

/** Who sees and changes what is attached to displays: whoever sees the display, and its unit while it may change it. */
@Component
class DisplayFiles implements SubjectGuard {

    private static final String KIND = "display";

    private final Doors doors;
    private final DisplayRows rows;

    DisplayFiles(Doors doors, DisplayRows rows) {
        this.doors = doors;
        this.rows = rows;
    }

    static Subject of(UUID display) {
        return new Subject(KIND, display.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Acting acting, String id) {
        return acting.may(RegistryPermission.READ) && find(acting, id).isPresent();
    }

    @Override
    public boolean mayChange(Acting acting, String id) {
        return acting.may(RegistryPermission.DISPLAY)
                && find(acting, id)
                        .filter(display -> display.state().isOpen())
                        .filter(display -> acting.in(display.holder().region()))
                        .isPresent();
    }

    @Override
    public Optional<Place> place(Acting acting, String id) {
        return find(acting, id)
                .map(display -> new Place(
                        display.holder().region(),
                        new AttachOptions(false, display.state().isShown())));
    }

    private Optional<Display> find(Acting acting, String id) {
        return Ids.read(id).flatMap(display -> doors.read(acting, () -> rows.find(display)));
    }
}
