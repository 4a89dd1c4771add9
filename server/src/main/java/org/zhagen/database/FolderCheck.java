package org.zhagen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The data folder: room on its disk, rights on what is secret in it. */
final class FolderCheck implements DoctorCheck {

    private static final long FREE_MIB = 1024;
    private static final String SECRET = "rw-------";
    private static final String PRIVATE = "rwx------";

    @Override
    public List<Diagnosis> examine(Patient patient) {
        DataFolder data = patient.installation().data();
        List<Diagnosis> found = new ArrayList<>();
        try {
            found.add(
                    Files.isWritable(data.root())
                            ? Diagnosis.ok("doctor.folder.ok", data.root())
                            : Diagnosis.of(DatabaseFault.of("folder.not-writable", data.root())));
            found.add(space(Files.getFileStore(data.root()).getUsableSpace() >> 20));
            if (patient.installation().hasCluster()) {
                Cluster cluster = new Cluster(data.cluster());
                found.add(rights(cluster.superuserPassword(), SECRET));
                found.add(rights(cluster.ownerPassword(), SECRET));
                found.add(rights(cluster.pgdata(), PRIVATE));
            }
        } catch (IOException broken) {
            found.add(Diagnosis.of(DatabaseFault.because(broken, "folder.not-writable", data.root())));
        }
        return found;
    }

    static Diagnosis space(long freeMib) {
        return freeMib >= FREE_MIB
                ? Diagnosis.ok("doctor.disk.ok", freeMib)
                : Diagnosis.bad("doctor.disk.full", freeMib, FREE_MIB);
    }

    private static Diagnosis rights(Path path, String wanted) throws IOException {
        if (!Files.exists(path)) {
            return Diagnosis.bad("doctor.rights.missing", path);
        }
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        return rights.equals(wanted)
                ? Diagnosis.ok("doctor.rights.ok", path)
                : Diagnosis.bad("doctor.rights.open", path, rights, wanted.equals(SECRET) ? "600" : "700");
    }
}
