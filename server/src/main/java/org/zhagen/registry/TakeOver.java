package org.zhagen.registry;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;

/**
 * What somebody decides about a bundle of elsewhere.
 *
 * @param as {@code version} to publish it with its own signature, {@code draft} to work on it first
 * @param changes what it brings; needed when an earlier version is here
 * @param explanation why core elements or bottom lines differ from the earlier version
 * @param keyName when given: whose key it is, so that it is known from now on
 */
public record TakeOver(String as, String changes, String explanation, String keyName) {
    public TakeOver(
            @Nullable String as, @Nullable String changes, @Nullable String explanation, @Nullable String keyName) {
        this.as = Text.of(as);
        this.changes = Text.of(changes);
        this.explanation = Text.of(explanation);
        this.keyName = Text.of(keyName);
    }
}
