package org.zhagen.ticket;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhagen.access.FieldReader;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.flow.Happening;
import org.zhagen.kernel.flow.Move;

/** Reads what people wrote into the fields of tickets. */
final class Reader extends FieldReader<TicketCode> {

    /** The most that somebody may write about a step. */
    static final int WORDS = 2_000;

    Reader() {
        super(TicketCode.TEXT_LONG);
    }

    /** A text that may be left out. */
    @Override
    public String text(String field, @Nullable String given, int most) {
        return super.text(field, Text.of(given), most);
    }

    /** A text that is needed. */
    String needed(String field, @Nullable String given, int most) {
        return needed(TicketCode.MISSING, field, Text.of(given), most);
    }

    /** Goes on with what the kernel says that happens; what it says against it is what is wrong. */
    <T> Outcome<T> then(Move move, Function<List<Happening>, T> work) {
        return switch (move) {
            case Move.Happens(List<Happening> happenings) -> then(() -> Outcome.done(work.apply(happenings)));
            case Move.Impossible(Finding why) -> isRight() ? Outcome.notNow(why) : refused();
        };
    }
}
