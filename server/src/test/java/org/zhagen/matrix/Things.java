package org.zhagen.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhagen.matrix.Scene.Thing;

/** The things of all rooms. A room that comes adds its own here. */
final class Things {

    /** Which kind of thing a variable of a path names: the segment before it, and where needed the one behind it. */
    static final Map<String, String> VARIABLES = Stream.of(
                    HouseThings.VARIABLES,
                    DirectoryThings.VARIABLES,
                    RegistryThings.VARIABLES,
                    WorkThings.VARIABLES,
                    LedgerThings.VARIABLES,
                    TicketThings.VARIABLES,
                    ProgramThings.VARIABLES,
                    ReviewThings.VARIABLES,
                    PortalThings.VARIABLES,
                    PlanThings.VARIABLES,
                    NotificationThings.VARIABLES)
            .flatMap(room -> room.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Things() {}

    /** How to make a thing of each kind. */
    static Map<String, Supplier<Thing>> makers(Stage stage) {
        RegistryThings registry = new RegistryThings(stage);
        Map<String, Supplier<Thing>> makers = new HashMap<>();
        List.of(
                        new HouseThings(stage),
                        new DirectoryThings(stage),
                        registry,
                        new WorkThings(stage),
                        new LedgerThings(stage),
                        new TicketThings(stage),
                        new ProgramThings(stage),
                        new ReviewThings(stage),
                        new PortalThings(stage),
                        new PlanThings(stage, registry),
                        new NotificationThings(stage))
                .forEach(room -> makers.putAll(room.makers()));
        return makers;
    }
}
