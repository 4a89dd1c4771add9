package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The files of the own database: PostgreSQL's data folder and the passwords of the two roles that can log in.
 *
 * @param folder where {@code pgdata}, {@code superuser.password} and {@code owner.password} lie
 */
record Cluster(Path folder) {

    static final String DATABASE = "zhagen";
    static final String OWNER = "zhagen";
    static final String SUPERUSER = "postgres";

    /** For a small machine; an administrator may change these in postgresql.conf, other than what keeps data safe. */
    private static final String MEMORY = """

            # Zhagen: for a small machine
            shared_buffers = 256MB
            effective_cache_size = 1GB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            max_connections = 100
            max_wal_size = 1GB
            jit = off
            """;

    Path pgdata() {
        return folder.resolve("pgdata");
    }

    Path superuserPassword() {
        return folder.resolve("superuser.password");
    }

    Path ownerPassword() {
        return folder.resolve("owner.password");
    }

    /** The cluster of a folder; made where there is none. It appears complete, roles and database included, or not at all. */
    static Cluster open(DataFolder data, PostgresPrograms programs, PostgresBinaries binaries, boolean durable)
            throws IOException {
        Cluster cluster = new Cluster(data.cluster());
        if (!Files.exists(cluster.folder)) {
            Path filled = Folders.prepare(cluster.folder);
            new Cluster(filled).create(programs, durable);
            Folders.publish(filled, cluster.folder);
        }
        cluster.requireVersion(programs, binaries);
        return cluster;
    }

    Login owner(int port) {
        return login(port, DATABASE, OWNER, ownerPassword());
    }

    /** For creating and renaming databases; never for the application's work. */
    Login superuser(int port, String database) {
        return login(port, database, SUPERUSER, superuserPassword());
    }

    private static Login login(int port, String database, String role, Path password) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, Secrets.read(password));
    }

    private void create(PostgresPrograms programs, boolean durable) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Secrets.create(superuserPassword());
        String ownerPassword = Secrets.create(ownerPassword());
        programs.run(
                "initdb",
                List.of(
                        "-D" + pgdata(),
                        "-U" + SUPERUSER,
                        "--pwfile=" + superuserPassword(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=icu",
                        "--icu-locale=zh-u-co-pinyin",
                        durable ? "--sync-method=fsync" : "--no-sync"),
                null);
        Files.writeString(pgdata().resolve("postgresql.conf"), MEMORY, StandardOpenOption.APPEND);
        createRoles(programs, ownerPassword, durable);
    }

    /** In single-user mode, so that no half-made database can ever be connected to. One line is one statement there. */
    private void createRoles(PostgresPrograms programs, String ownerPassword, boolean durable) throws IOException {
        String statements = """
                create role zhagen login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'
                create role zhagen_app nologin nosuperuser nocreatedb nocreaterole nobypassrls
                grant zhagen_app to zhagen
                create database zhagen owner zhagen
                revoke connect, temporary on database zhagen from public
                """.formatted(ownerPassword);
        String printed = programs.run(
                "postgres", List.of("--single", "-D" + pgdata(), "-c", "fsync=" + durable, "postgres"), statements);
        if (printed.contains("ERROR:") || printed.contains("FATAL:")) {
            throw DatabaseFault.of("program.failed", "postgres --single", "create role, create database");
        }
    }

    /** A cluster is read by programs of its own major version only. */
    private void requireVersion(PostgresPrograms programs, PostgresBinaries binaries) throws IOException {
        String cluster = Files.readString(pgdata().resolve("PG_VERSION")).strip();
        String printed = programs.run("postgres", List.of("--version"), null);
        String program = printed.replaceAll("(?s).*\\) (\\d+).*", "$1").strip();
        if (!cluster.equals(program)) {
            throw DatabaseFault.of("cluster.version", folder, cluster, program, binaries.home());
        }
    }
}
