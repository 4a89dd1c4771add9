package org.zhagen.kernel.rule;

import java.util.List;

/**
 * A name that rules can mention.
 *
 * @param root where it belongs
 * @param id its kebab-case id
 * @param declared its type
 */
record Name(String root, String id, Declared declared) {

    static final String SITE = "site";
    static final String PARAMS = "params";
    static final String OBSERVED = "observed";
    static final List<String> ROOTS = List.of(SITE, PARAMS, OBSERVED);

    /** Whether it is a profile field. */
    boolean ofSite() {
        return root.equals(SITE);
    }

    /** The id as rules spell it. */
    String member() {
        return id.replace('-', '_');
    }

    /** The whole name as rules spell it. */
    String spelling() {
        return root + "." + member();
    }

    Kind kind() {
        return Kind.of(declared.type());
    }
}
