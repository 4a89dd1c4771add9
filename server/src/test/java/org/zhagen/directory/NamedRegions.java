package org.zhagen.directory;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;

/** Regions that tests stand on, whatever lies around them. */
public final class NamedRegions {

    private static final Acting SYSTEM = Acting.system("test", Jurisdiction.COUNTRY);

    private NamedRegions() {}

    /** Lets a region be there; one that is there already keeps its name. */
    public static void add(ApplicationContext context, String code, String name) {
        JdbcClient database = context.getBean(JdbcClient.class);
        context.getBean(Doors.class)
                .write(
                        SYSTEM,
                        () -> database.sql("insert into directory_region (code, name, source)"
                                        + " values (:code, :name, 'local') on conflict do nothing")
                                .param("code", code)
                                .param("name", name)
                                .update());
    }
}
