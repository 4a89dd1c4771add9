package org.zhagen.web;

import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** Tells that there was too much to do from a fault: nobody got a connection to the database in time. */
final class Busy {

    private Busy() {}

    static boolean is(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(SQLTransientConnectionException.class::isInstance);
    }
}
