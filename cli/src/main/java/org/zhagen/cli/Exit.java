package org.zhagen.cli;

/** Exit codes; a contract with scripts. */
final class Exit {

    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int CONFLICT = 3;
    /** Something that is our fault, or the machine's. */
    static final int FAULT = 4;

    private Exit() {}
}
