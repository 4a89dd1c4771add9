package org.zhagen.adaptation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.directory.Unit;
import org.zhagen.kernel.playbook.Playbook;
import org.zhagen.kernel.playbook.Procedure;
import org.zhagen.kernel.playbook.Role;

/**
 * A body to which the dispatch tables of a playbook give matters, such as 城市管理执法部门.
 *
 * @param body as it is written there
 * @param suggested a unit of the site or above it whose name is like it; null for none, and where somebody is named
 */
public record DispatchBody(String body, @Nullable Unit suggested) {

    /** The bodies of a playbook, in the order in which they appear; what is the id of a role is none. */
    static List<String> of(Playbook playbook) {
        Set<String> roles = playbook.roles().stream().map(Role::id).collect(Collectors.toSet());
        Set<String> bodies = new LinkedHashSet<>();
        playbook.procedures().stream()
                .map(Procedure::dispatch)
                .filter(Objects::nonNull)
                .flatMap(dispatch -> Stream.concat(dispatch.table().values().stream(), Stream.of(dispatch.otherwise())))
                .filter(text -> !roles.contains(text))
                .forEach(bodies::add);
        return List.copyOf(bodies);
    }
}
