package org.zhagen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.kernel.flow.Flow;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.flow.Move;
import org.zhagen.kernel.flow.Moves;

/** Lets the way of one ticket of the demo city take the turn that was drawn for it, by the moves that are open to everybody. */
final class DemoTurns {

    private static final List<String> PAUSES =
            List.of("等配件到货，厂家说要三天。", "当事人在外地，约好回来当面谈。", "连日下雨，不能登高作业，天晴就做。", "等鉴定机构出报告。");
    private static final List<String> NO_PAUSES = List.of("配件库里有，先调用。", "现场可以先围挡，不影响计时。");
    private static final List<String> PASSED =
            List.of("现场看过，主要是另一家的职责，已当面说清。", "涉及的设施不归本单位管，产权单位已确认。", "需要执法权，转给有权的单位牵头。");
    private static final List<String> OBJECTIONS = List.of("职责清单第三条写明由行业主管部门牵头，不属本单位。", "现场在红线以外，不在本单位管理范围。");
    private static final List<String> RIGHT = List.of("依据成立，改派。", "核过职责清单，确实不属该单位，改派。");
    private static final List<String> NOT_RIGHT = List.of("清单写明由你单位牵头，其他单位配合。", "首接负责，先到场处置，职责争议另行会商。");
    private static final List<String> BESIDE = List.of("现场还涉及另一家，一起到场，首派单位牵头。", "请配合，牵头单位统一报方案。");

    /** Where less is allowed nobody asks for a pause. */
    private static final Duration WORTH_A_PAUSE = Duration.ofHours(20);

    private final Histories.Past past;
    private final DemoCast cast;
    private final DemoDraws draws;
    private final DemoTwist twist;
    private int left;
    private Duration stood = Duration.ZERO;

    DemoTurns(Histories.Past past, DemoCast cast, DemoDraws draws, DemoTwist twist) {
        this.past = past;
        this.cast = cast;
        this.draws = draws;
        this.twist = twist;
        this.left = twist == DemoTwist.PASSED_AROUND ? Moves.TOO_OFTEN : 1;
    }

    /** How long clocks stood still. */
    Duration stood() {
        return stood;
    }

    /**
     * What happens before the next stage is ended, if anything.
     *
     * @return when it was over
     */
    Instant before(Instant now) {
        Optional<Flow.Turn> turn = past.flow().turns().stream()
                .filter(each -> !each.party().isEmpty())
                .reduce((one, other) -> other);
        if (left == 0 || turn.isEmpty()) {
            return now;
        }
        return switch (twist) {
            case NONE, RAISED_TWICE -> now;
            case PAUSE -> pause(turn.get(), now);
            case PASSED_ON, PASSED_AROUND -> pass(turn.get(), now);
            case OBJECTION -> object(turn.get().party(), now);
            case SECOND -> second(now);
        };
    }

    private Instant pause(Flow.Turn turn, Instant now) {
        boolean worth = DemoTicketLife.clock(past.flow(), turn)
                .filter(clock -> clock.deadline().budget().compareTo(WORTH_A_PAUSE) >= 0)
                .isPresent();
        String party = turn.party();
        Optional<Acting> found = cast.decider(party);
        if (!worth || found.isEmpty()) {
            return now;
        }
        left--;
        Acting decider = found.get();
        String why = draws.oneOf(PAUSES);
        Instant asked = after(now, 1, 5);
        Instant decided = after(asked, 1, 4);
        past.says(cast.member(party), "pause-asked", party, why, asked);
        if (draws.percent(20)) {
            past.says(decider, "pause-refused", party, draws.oneOf(NO_PAUSES), decided);
            return decided;
        }
        past.does(decider, Moves.pause(past.flow(), party, asked, why, decider.name(), decided), "", Map.of());
        Instant resumed = after(decided, 20, 110);
        past.does(cast.member(party), Moves.resume(past.flow(), party, resumed), "可以接着办了。", Map.of());
        stood = Duration.between(asked, resumed);
        return resumed;
    }

    /** Who got it from another passes it on only after having begun: until then the other one is responsible. */
    private Instant pass(Flow.Turn turn, Instant now) {
        boolean begins = turn.leg()
                .equals(past.flow().course().legs().stream()
                        .filter(Leg::byParty)
                        .findFirst()
                        .orElse(null));
        boolean fresh = begins && past.flow().transfers() > 0;
        Optional<Placing.Placed> other = fresh ? Optional.empty() : cast.other(past.flow());
        if (other.isEmpty()) {
            return now;
        }
        left--;
        Instant at = after(now, 0, 2);
        String to = Ids.next().toString();
        past.joins(to, other.get());
        cast.knows(to, other.get());
        past.does(
                cast.member(turn.party()),
                Moves.transfer(past.flow(), turn.party(), to, at),
                draws.oneOf(PASSED),
                Map.of());
        return at;
    }

    private Instant object(String party, Instant now) {
        Optional<Acting> found = cast.decider(party);
        if (found.isEmpty()) {
            return now;
        }
        left--;
        Acting decider = found.get();
        Instant objected = after(now, 0, 1);
        Instant decided = after(objected, 1, 4);
        past.does(cast.member(party), Moves.object(past.flow(), party, objected), draws.oneOf(OBJECTIONS), Map.of());
        Optional<Placing.Placed> other = cast.other(past.flow());
        boolean right = other.isPresent() && draws.percent(50);
        Move decision = Moves.decide(past.flow(), party, right, decided);
        past.does(decider, decision, draws.oneOf(right ? RIGHT : NOT_RIGHT), Map.of());
        if (!right) {
            return decided;
        }
        Instant given = after(decided, 0, 1);
        cast.joins(past, decider, other.get(), given, "");
        return given;
    }

    private Instant second(Instant now) {
        left--;
        Optional<Placing.Placed> other = cast.other(past.flow());
        if (other.isEmpty()) {
            return now;
        }
        Instant at = after(now, 0, 1);
        cast.joins(past, cast.dispatcher(), other.get(), at, draws.oneOf(BESIDE));
        return at;
    }

    private Instant after(Instant from, int least, int mostHours) {
        return from.plus(draws.between(
                        Duration.ofHours(least).plusMinutes(5),
                        Duration.ofHours(mostHours).plusMinutes(10)))
                .truncatedTo(ChronoUnit.MICROS);
    }
}
