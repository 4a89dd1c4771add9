package org.zhagen.bench;

import java.sql.SQLException;

/** Something that lets whistles live: from being raised to being rated in six steps, each of them durable on its own. */
interface Engine extends AutoCloseable {

    String name();

    /** Somebody who does one thing after the other; made once for each of those who work side by side. */
    Worker worker() throws SQLException;

    @Override
    void close();

    /** See {@link Engine#worker()}. */
    interface Worker extends AutoCloseable {

        /** One whistle: opened, responded to, arrived at, planned, resolved, rated. */
        void live() throws Exception;

        @Override
        default void close() throws SQLException {}
    }
}
