package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.RegionCode;

/**
 * Keeps the sites of the country in memory, a board for each level, so that a question over all of them costs no reading. Each
 * time the database is asked which fields changed since; only these are read anew. What a person sees of a board is cut to the
 * jurisdiction by whoever asks. See docs/adr/0018.
 */
@Component
class SiteBoards {

    private static final Acting READER = Acting.system("assessment", Jurisdiction.COUNTRY);

    private final Doors doors;
    private final BoardRows rows;
    private final ColumnRows columns;
    private final Dictionary dictionary;
    private final Map<RegionCode.Level, Kept> kept = new EnumMap<>(RegionCode.Level.class);

    private static final class Kept {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable SiteBoard board;
    }

    SiteBoards(Doors doors, BoardRows rows, ColumnRows columns, Dictionary dictionary) {
        this.doors = doors;
        this.rows = rows;
        this.columns = columns;
        this.dictionary = dictionary;
        for (RegionCode.Level level : RegionCode.Level.values()) {
            kept.put(level, new Kept());
        }
    }

    /**
     * The sites of a level with at least some fields. A transaction that writes gets a board of its own: what it has written may
     * never come to be.
     */
    SiteBoard of(RegionCode.Level level, Set<String> fields) {
        return doors.read(READER, () -> {
            if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                return with(fresh(level), fields);
            }
            Kept here = kept.getOrDefault(level, new Kept());
            here.lock.lock();
            try {
                SiteBoard board = with(current(here.board, level), fields);
                here.board = board;
                return board;
            } finally {
                here.lock.unlock();
            }
        });
    }

    private SiteBoard current(@Nullable SiteBoard known, RegionCode.Level level) {
        if (known == null) {
            return fresh(level);
        }
        BoardRows.News news = rows.news(known.snapshot());
        if (news.stale() || news.fields().contains("")) {
            return fresh(level);
        }
        if (news.fields().isEmpty()) {
            return known;
        }
        Set<String> again = new TreeSet<>(known.columns().fields());
        again.retainAll(news.fields());
        SiteBoard moved = new SiteBoard(news.snapshot(), known.sites(), known.columns());
        return again.isEmpty() ? moved : read(moved, again);
    }

    private SiteBoard fresh(RegionCode.Level level) {
        String snapshot = rows.snapshot();
        List<BoardRows.Site> sites = rows.sites(level);
        return new SiteBoard(snapshot, sites, Columns.builder(sites.size()).build());
    }

    private SiteBoard with(SiteBoard board, Set<String> fields) {
        Set<String> missing = new TreeSet<>(fields);
        missing.removeAll(board.columns().fields());
        return missing.isEmpty() ? board : read(board, missing);
    }

    private SiteBoard read(SiteBoard board, Set<String> ids) {
        List<Field> fields = new ArrayList<>();
        for (String id : ids) {
            Field field = dictionary.field(id);
            if (field != null) {
                fields.add(field);
            }
        }
        List<RegionCode> codes =
                board.sites().stream().map(BoardRows.Site::code).toList();
        return new SiteBoard(board.snapshot(), board.sites(), board.columns().and(columns.read(fields, codes)));
    }
}
