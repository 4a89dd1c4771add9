package org.zhagen.files;

import java.util.Optional;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;

/**
 * Says who may see and change the attachments of one kind of subject. The room that owns the kind offers exactly one as a
 * bean; a kind without one is closed to everybody. It is asked at each request, outside of any transaction of this room.
 */
public interface SubjectGuard {

    /** The kind of the {@link Subject}s that it speaks for. */
    String kind();

    /** Whether a person may see that the subject exists and read what is attached to it. */
    boolean maySee(Acting acting, String id);

    /** Whether a person may attach and take away. Whoever may not see may not change, whatever this says. */
    boolean mayChange(Acting acting, String id);

    /** How files come to the subject by the common form; empty where only the room's own form attaches. */
    default Optional<Place> place(Acting acting, String id) {
        return Optional.empty();
    }

    /**
     * Where a new attachment belongs.
     *
     * @param region of the subject: row-level security of its attachments goes by it
     */
    record Place(RegionCode region, AttachOptions options) {

        /**
         * For a subject that people of several jurisdictions work at: what they attach belongs to its region, or where that lies
         * outside of theirs, to where they act.
         */
        public static Place shared(Acting acting, RegionCode region, AttachOptions options) {
            return new Place(
                    acting.in(region)
                            ? region
                            : new RegionCode(acting.jurisdiction().prefix()),
                    options);
        }
    }
}
