package org.zhagen.files;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.zhagen.database.BackupPart;
import org.zhagen.database.DataFolder;

/** The contents of attachments in a backup, from wherever they are kept to wherever they will be. */
public final class FilesBackup implements BackupPart {

    private static final String ATTACHED = "select distinct sha256 from files_attachment order by sha256";

    private final ContentStore store;
    private final Receiving receiving;

    FilesBackup(ContentStore store, Receiving receiving) {
        this.store = store;
        this.receiving = receiving;
    }

    /** The part for a command beside the server, by the same settings. */
    public static FilesBackup of(DataFolder data, ConfigurableEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        FilesSettings settings = Binder.get(environment).bindOrCreate("zhagen.files", FilesSettings.class);
        return new FilesBackup(FilesHouse.store(settings, data, Clock.systemUTC()), new Receiving(data));
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public void write(Connection snapshot, Sink sink) throws IOException, SQLException {
        for (String sha256 : attached(snapshot)) {
            try (InputStream content = store.open(sha256, 0)) {
                sink.add(ContentStore.path(sha256), content);
            }
        }
    }

    private static List<String> attached(Connection snapshot) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = snapshot.createStatement();
                ResultSet rows = statement.executeQuery(ATTACHED)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    /** Puts each content back under its digest, and nothing under a wrong one. */
    @Override
    public void restore(Source source) throws IOException {
        source.forEach((path, content) -> {
            try (Received received = receiving.receive(content, Long.MAX_VALUE - 1)) {
                if (!ContentStore.path(received.sha256()).equals(path)) {
                    throw new IOException("not the content of this name: " + path);
                }
                store.put(received);
            }
        });
    }
}
