package org.zhagen.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zhagen.database.DoctorCheck.Patient;

/** Says in words what is wrong with an installation, whether or not its server runs. */
public final class Doctor {

    private final Installation installation;
    private final List<DoctorCheck> checks;

    /**
     * A doctor for one installation.
     *
     * @param httpPort where the server listens, or is to listen
     * @param more what other rooms want looked at
     */
    public Doctor(Installation installation, int httpPort, List<DoctorCheck> more) {
        this.installation = installation;
        this.checks = new ArrayList<>(
                List.of(new MachineCheck(), new FolderCheck(), new PortCheck(httpPort), new DatabaseCheck()));
        this.checks.addAll(more);
    }

    /** All diagnoses, in the order of the checks. */
    public List<Diagnosis> examine(Instant now) {
        // Before the database is started for this look, which holds the folder itself.
        boolean serverRuns = FolderLock.isHeld(installation.data());
        if (installation.given() == null && !installation.hasCluster()) {
            List<Diagnosis> found = look(new Patient(installation, serverRuns, null, null, now));
            found.add(Diagnosis.ok("doctor.database.none"));
            return found;
        }
        List<Diagnosis> found = new ArrayList<>();
        try (RunningDatabase database = installation.reach();
                Connection connection = database.owner().connect()) {
            found.addAll(look(new Patient(installation, serverRuns, database.owner(), connection, now)));
        } catch (DatabaseFault fault) {
            found.addAll(look(new Patient(installation, serverRuns, null, null, now)));
            found.add(Diagnosis.of(fault));
        } catch (SQLException unreachable) {
            found.addAll(look(new Patient(installation, serverRuns, null, null, now)));
            found.add(Diagnosis.bad("doctor.database.unreachable", String.valueOf(unreachable.getMessage())));
        }
        return found;
    }

    private List<Diagnosis> look(Patient patient) {
        List<Diagnosis> found = new ArrayList<>();
        for (DoctorCheck check : checks) {
            try {
                found.addAll(check.examine(patient));
            } catch (SQLException failed) {
                found.add(Diagnosis.bad("doctor.database.unreachable", String.valueOf(failed.getMessage())));
            }
        }
        return found;
    }
}
