package org.zhagen.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids that the application gives. */
public final class Ids {

    private static final Pattern FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    /** A namespace of our own for ids made from names; drawn once. */
    private static final UUID NAMES = UUID.fromString("5f0f8a52-6d0e-4b0c-9a59-2f3f0c7e8d11");

    private Ids() {}

    /** UUID version 7 (RFC 9562), so that what was made later sorts later. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The id that a text means; empty when it is none. */
    public static Optional<UUID> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /**
     * UUID version 5 (RFC 9562): the same name gives the same id on every machine, for things that come with a name of their
     * own, such as those of the demo city.
     *
     * @param namespace what kind of thing, such as {@code unit}
     * @param name its own name, such as {@code city-reform-office}
     */
    public static UUID named(String namespace, String name) {
        return Generators.nameBasedGenerator(NAMES).generate(namespace + ":" + name);
    }
}
