package org.zhagen.kernel.rule;

/** What became of making a rule columnar. */
public sealed interface ColumnCompiled permits ColumnRule, ColumnCompiled.NotColumnar {

    /**
     * The rule has to be evaluated site by site.
     *
     * @param reason the function or construct that columns do not have
     */
    record NotColumnar(String reason) implements ColumnCompiled {}
}
