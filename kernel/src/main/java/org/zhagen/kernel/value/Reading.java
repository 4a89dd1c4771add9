package org.zhagen.kernel.value;

import java.util.List;

/** What became of reading a value: the value, or what was expected instead. */
public sealed interface Reading {

    /**
     * The text is a value.
     *
     * @param value an instance of the type's {@link ValueType#holder()}
     */
    record Value(Object value) implements Reading {}

    /**
     * The text is not a value of the type.
     *
     * @param text what was written
     * @param expected the type that was asked for
     * @param examples accepted spellings to show; for a choice its options
     */
    record Unreadable(String text, ValueType expected, List<String> examples) implements Reading {
        public Unreadable {
            examples = List.copyOf(examples);
        }
    }
}
