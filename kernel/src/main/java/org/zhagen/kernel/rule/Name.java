package org.zhagen.kernel.rule;

import java.util.List;

/**
 * A name that rules can mention.
 *
 * @param ofSite whether it is a profile field rather than a parameter
 * @param id its kebab-case id
 * @param declared its type
 */
record Name(boolean ofSite, String id, Declared declared) {

    static final String SITE = "site";
    static final String PARAMS = "params";
    static final List<String> ROOTS = List.of(SITE, PARAMS);

    /** The id as rules spell it. */
    String member() {
        return id.replace('-', '_');
    }

    /** The whole name as rules spell it. */
    String spelling() {
        return (ofSite ? SITE : PARAMS) + "." + member();
    }

    Kind kind() {
        return Kind.of(declared.type());
    }
}
