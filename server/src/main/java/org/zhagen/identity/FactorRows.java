package org.zhagen.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes second factors. */
@Repository
class FactorRows {

    private static final String PROPOSE = """
            update account set totp_secret = :secret, totp_last_step = null where id = :id and totp_confirmed_at is null
            """;

    private static final String CONFIRM = """
            update account set totp_confirmed_at = :at, totp_last_step = :step, version = version + 1
            where id = :id and totp_confirmed_at is null
            """;

    /** Only one of two requests with the same code gets through. */
    private static final String USE_STEP = """
            update account set totp_last_step = :step, failed_attempts = 0
            where id = :id and (totp_last_step is null or totp_last_step < :step)
            """;

    private static final String USE_CODE = """
            update account_recovery_code set used_at = :at where person = :id and hash = :hash and used_at is null
            """;

    private static final String REMOVE = """
            update account
            set totp_secret = null, totp_confirmed_at = null, totp_last_step = null, version = version + 1
            where id = :id
            """;

    private static final String DELETE_CODES = "delete from account_recovery_code where person = :id";

    private static final String CODES_LEFT =
            "select count(*) from account_recovery_code where person = :id and used_at is null";

    private final JdbcClient database;

    FactorRows(JdbcClient database) {
        this.database = database;
    }

    void propose(UUID id, byte[] sealed) {
        database.sql(PROPOSE).param("id", id).param("secret", sealed).update();
    }

    boolean confirm(UUID id, long step, Instant at) {
        return database.sql(CONFIRM)
                        .param("id", id)
                        .param("step", step)
                        .param("at", Times.column(at))
                        .update()
                == 1;
    }

    boolean useStep(UUID id, long step) {
        return database.sql(USE_STEP).param("id", id).param("step", step).update() == 1;
    }

    boolean useCode(UUID id, byte[] hash, Instant at) {
        boolean used = database.sql(USE_CODE)
                        .param("id", id)
                        .param("hash", hash)
                        .param("at", Times.column(at))
                        .update()
                == 1;
        if (used) {
            database.sql("update account set failed_attempts = 0 where id = :id")
                    .param("id", id)
                    .update();
        }
        return used;
    }

    /** Recovery codes in place of those before. */
    void replaceCodes(UUID id, List<byte[]> hashes) {
        database.sql(DELETE_CODES).param("id", id).update();
        for (byte[] hash : hashes) {
            database.sql("insert into account_recovery_code (person, hash) values (:id, :hash)")
                    .param("id", id)
                    .param("hash", hash)
                    .update();
        }
    }

    int codesLeft(UUID id) {
        return database.sql(CODES_LEFT).param("id", id).query(Integer.class).single();
    }

    void remove(UUID id) {
        database.sql(REMOVE).param("id", id).update();
        database.sql(DELETE_CODES).param("id", id).update();
    }
}
