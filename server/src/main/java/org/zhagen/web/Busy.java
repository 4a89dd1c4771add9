package org.zhagen.web;

import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/**
 * Tells that there was too much to do from a fault: nobody got a connection to the database in time. Where one could not be made, the
 * pool says the same with a cause, and that is a fault.
 */
final class Busy {

    private Busy() {}

    static boolean is(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException && cause.getCause() == null);
    }
}
