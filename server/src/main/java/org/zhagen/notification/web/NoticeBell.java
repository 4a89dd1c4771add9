package org.zhagen.notification.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.zhagen.access.Acting;
import org.zhagen.notification.Notices;
import org.zhagen.web.TopMark;

/** The bell at the top of each page, with how much is unread. */
@Component
class NoticeBell implements TopMark {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBell.class);

    private final Notices notices;

    NoticeBell(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Shown of(Acting acting) {
        int unread = unread(acting);
        return new Shown("/notices", "notification.bell", "bell", unread, counted(unread), "/notices/stream");
    }

    /** The page of a fault has a bell, too, when the database is what failed. */
    private int unread(Acting acting) {
        try {
            return notices.unread(acting);
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("the bell does not know how much is unread", away);
            return 0;
        }
    }

    static String counted(int unread) {
        return unread >= Notices.COUNTED ? (Notices.COUNTED - 1) + "+" : String.valueOf(unread);
    }
}
