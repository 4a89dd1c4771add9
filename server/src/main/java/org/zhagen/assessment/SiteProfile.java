package org.zhagen.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhagen.directory.Region;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;

/**
 * All that is known of one site.
 *
 * @param fields every field of the dictionary, in its order
 */
public record SiteProfile(Region region, List<FieldState> fields) {

    public SiteProfile {
        fields = List.copyOf(fields);
    }

    /** The fields of a group, in the order of the dictionary. */
    public List<FieldState> of(Field.Category group) {
        return fields.stream()
                .filter(state -> state.field().category() == group)
                .toList();
    }

    public long known() {
        return fields.stream().filter(FieldState::isKnown).count();
    }

    public long count(FieldState.Kind kind) {
        return fields.stream().filter(state -> state.kind() == kind).count();
    }

    /** How many fields nobody has said anything about. */
    public long unknown() {
        return count(FieldState.Kind.UNKNOWN);
    }

    public long stale() {
        return count(FieldState.Kind.STALE);
    }

    public long disputed() {
        return count(FieldState.Kind.DISPUTED);
    }

    /** Whether any current value is invented. */
    public boolean isSimulated() {
        return fields.stream()
                .anyMatch(state -> state.current() != null && state.current().simulated());
    }

    /** What the kernel knows as a profile; what is disputed stands there with its current value. */
    public Profile profile() {
        Map<String, Object> values = new HashMap<>();
        for (FieldState state : fields) {
            if (state.current() != null) {
                values.put(state.field().id(), state.current().value());
            }
        }
        return new Profile(region.code().digits(), region.name(), values);
    }
}
