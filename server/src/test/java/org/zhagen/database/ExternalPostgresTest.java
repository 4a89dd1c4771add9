package org.zhagen.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhagen.database.DatabaseSettings.Given;

/** A server that somebody else runs: its address as people write it, and what is asked of it. */
class ExternalPostgresTest {

    @TempDir
    Path folder;

    @Test
    void addressesAreReadAsPeopleWriteThem() {
        assertNull(GivenUrl.login(null));
        assertNull(GivenUrl.login(new Given(" ", null, null)));
        Login full = new Login("jdbc:postgresql://db:5433/city?sslmode=require", "u", "p@1");
        assertEquals(full, GivenUrl.login(new Given("postgresql://u:p%401@db:5433/city?sslmode=require", null, null)));
        assertEquals(full, GivenUrl.login(new Given("jdbc:postgresql://db:5433/city?sslmode=require", "u", "p@1")));
        Login plain = new Login("jdbc:postgresql://db:5432/city", "u", "");
        assertEquals(plain, GivenUrl.login(new Given("postgres://u@db/city", null, null)));
    }

    @Test
    void addressesThatCannotWorkAreRefusedWithoutShowingAPassword() {
        for (String url : List.of(
                "mysql://u:secret@db/city",
                "jdbc:postgresql:city",
                "postgresql://u:secret@/city",
                "postgresql://u:secret@db",
                "postgresql://u:secret@db/",
                "postgresql://u:secret@db/a/b",
                "postgresql://u:sec ret@db/city",
                "db:5432")) {
            DatabaseFault refused =
                    assertThrows(DatabaseFault.class, () -> GivenUrl.login(new Given(url, "u", "p")), url);
            assertFalse(
                    refused.problem().en().contains("secret"), refused.problem().en());
            assertFalse(
                    refused.problem().en().contains("sec ret"),
                    refused.problem().en());
        }
        Given nobody = new Given("postgresql://db/city", null, null);
        assertTrue(assertThrows(DatabaseFault.class, () -> GivenUrl.login(nobody))
                .problem()
                .zh()
                .contains("用户"));
    }

    @Test
    void theRoleIsMadeWhereThatIsAllowedElseTheSqlIsShown() throws SQLException {
        try (OwnPostgres server = OwnPostgres.start(folder, OwnPostgresTest.OPTIONS)) {
            Login superuser = server.superuser("postgres");
            try (Connection administrator = superuser.connect()) {
                Catalogue.run(administrator, "drop role zhagen_app");
                Catalogue.run(administrator, "create database city encoding 'UTF8' owner zhagen");
                Login owner = server.owner().inDatabase("city");
                DatabaseFault missing = assertThrows(DatabaseFault.class, () -> ExternalPostgres.open(owner));
                String sql = "create role zhagen_app nologin nosuperuser nobypassrls; grant zhagen_app to \"zhagen\";";
                assertTrue(missing.wayOut().en().contains(sql), missing.wayOut().en());
                assertTrue(missing.wayOut().zh().contains(sql), missing.wayOut().zh());

                Catalogue.run(administrator, "alter role zhagen createrole");
                Migrations.newest(ExternalPostgres.open(owner).owner()).migrate();
                try (Connection application = owner.connect()) {
                    Catalogue.run(application, "set role zhagen_app");
                    assertEquals(List.of("0"), Catalogue.names(application, "select count(*) from event_publication"));
                }
                Catalogue.run(administrator, "alter role zhagen_app bypassrls");
                DatabaseFault weak = assertThrows(DatabaseFault.class, () -> ExternalPostgres.open(owner));
                assertTrue(weak.problem().en().contains("bypasses row-level security"), weak.getMessage());
            }
        }
    }

    @Test
    void whatIsNotAsNeededIsSaidInWords() throws SQLException {
        Login owner = TestDatabase.create().owner();
        Login wrong = new Login(owner.url(), owner.user(), "wrong");
        DatabaseFault refused = assertThrows(DatabaseFault.class, () -> ExternalPostgres.open(wrong));
        assertTrue(refused.problem().en().contains("cannot be used"), refused.getMessage());
        try (Connection administrator = TestDatabase.superuser("postgres").connect()) {
            Catalogue.run(
                    administrator,
                    "create database old_letters encoding 'SQL_ASCII' locale_provider libc locale 'C' template template0 owner zhagen");
        }
        DatabaseFault letters =
                assertThrows(DatabaseFault.class, () -> ExternalPostgres.open(owner.inDatabase("old_letters")));
        assertTrue(letters.problem().en().contains("SQL_ASCII"), letters.getMessage());
    }
}
