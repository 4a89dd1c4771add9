package org.zhagen.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhagen.identity.Grants;
import org.zhagen.kernel.site.RegionCode;

/**
 * Who is above those who have something to do: whoever holds a role that answers for the place, the nearest first, and so up to the
 * whole country. Where nobody at all holds one, it is whoever gives roles, since somebody has to be given one.
 */
@Component
public class Superiors {

    /** How far above. */
    public enum Level {
        SUPERVISOR(List.of("sub-district", "site-team", "reform-office")),
        LEADER(List.of("leader", "reform-office"));

        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> roles;

        Level(List<String> roles) {
            this.roles = roles;
        }
    }

    private static final List<String> ANYBODY = List.of("site-team", "reform-office", "leader", "guidance");
    private static final List<String> LAST = List.of("security-admin", "system-admin");

    private final Grants grants;
    private final Assignees assignees;

    Superiors(Grants grants, Assignees assignees) {
        this.grants = grants;
        this.assignees = assignees;
    }

    /** A look around that remembers what it saw, for many questions within one transaction. */
    public Look look() {
        return new Look();
    }

    /** See {@link #look()}. */
    public final class Look {

        private final Map<Assignee, List<UUID>> people = new HashMap<>();
        private final Map<String, List<Assignee>> ladders = new HashMap<>();

        private Look() {}

        /** Those for whom something waits. */
        public List<UUID> people(Assignee assignee) {
            return people.computeIfAbsent(assignee, assignees::people);
        }

        /**
         * The nearest above.
         *
         * @param below of whom somebody above is looked for, and who needs not be told again
         * @return empty where all who are above are among those already
         */
        public Optional<Assignee> above(RegionCode place, Level level, Collection<UUID> below) {
            for (List<String> roles : List.of(level.roles, ANYBODY, LAST)) {
                List<Assignee> ladder = ladder(place.digits(), roles);
                if (!ladder.isEmpty()) {
                    return ladder.stream()
                            .filter(step -> people(step).stream().anyMatch(each -> !below.contains(each)))
                            .findFirst();
                }
            }
            return Optional.empty();
        }

        private List<Assignee> ladder(String place, List<String> roles) {
            return ladders.computeIfAbsent(place + roles, key -> climb(place, roles));
        }
    }

    /** Who holds one of the roles, the nearest first; at one place in the order of the roles. */
    private List<Assignee> climb(String place, List<String> roles) {
        List<String> upwards = upwards(place);
        Map<String, Set<String>> held =
                roles.stream().collect(Collectors.toMap(role -> role, role -> grants.held(role, upwards)));
        return upwards.stream()
                .flatMap(region -> roles.stream()
                        .filter(role -> held.getOrDefault(role, Set.of()).contains(region))
                        .map(role -> Assignee.role(role, region)))
                .toList();
    }

    private static List<String> upwards(String place) {
        List<String> all = new ArrayList<>();
        for (Optional<RegionCode> next = Optional.of(new RegionCode(place));
                next.isPresent();
                next = next.get().parent()) {
            all.add(next.get().digits());
        }
        return Stream.concat(all.stream(), Stream.of("")).toList();
    }
}
