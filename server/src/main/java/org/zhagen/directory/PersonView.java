package org.zhagen.directory;

import java.util.List;

/** A person with all positions, the present first. */
public record PersonView(Person person, List<Position> positions) {
    public PersonView {
        positions = List.copyOf(positions);
    }
}
