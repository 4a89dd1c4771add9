package org.zhagen.assessment.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.assessment.Alike;
import org.zhagen.assessment.FieldState;
import org.zhagen.assessment.Happened;
import org.zhagen.assessment.PlaybookFit;
import org.zhagen.assessment.PlaybookSites;
import org.zhagen.assessment.SiteFit;
import org.zhagen.assessment.TaskSheet;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.fit.Cost;
import org.zhagen.kernel.fit.Move;
import org.zhagen.kernel.fit.Slider;
import org.zhagen.kernel.fit.SmallestChange;
import org.zhagen.kernel.fit.Verdict;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.value.Values;

/** What fits where, as programs read it. Values are in the spelling of playbooks: 1200, 30%, 10万元, 48h, true, an id. */
final class FitJson {

    private FitJson() {}

    private static @Nullable String print(@Nullable Object value) {
        return value == null ? null : Values.print(value);
    }

    private static Map<String, Integer> counts(Map<Verdict, Integer> counts) {
        Map<String, Integer> named = new LinkedHashMap<>();
        new EnumMap<>(counts).forEach((verdict, count) -> named.put(verdict.id(), count));
        return named;
    }

    /** A score: the share of what is asked that the site offers, from low to high. */
    record Score(double low, double high) {
        static Score of(org.zhagen.kernel.fit.Score score) {
            return new Score(score.low(), score.high());
        }
    }

    /** One playbook over many sites; {@code total} is how many sites the filters leave. */
    record Sites(
            String playbook,
            String version,
            String level,
            int sites,
            int changed,
            Map<String, Integer> before,
            Map<String, Integer> after,
            List<Knob> knobs,
            List<Region> regions,
            List<Site> rows,
            int total) {
        static Sites of(PlaybookSites sites) {
            return new Sites(
                    sites.published().about().playbook(),
                    sites.published().about().version().toString(),
                    Code.kebab(sites.level()),
                    sites.sites(),
                    sites.changed(),
                    counts(sites.before()),
                    counts(sites.after()),
                    sites.moves().stream().map(Knob::of).toList(),
                    sites.tiles().stream().map(Region::of).toList(),
                    sites.listing().rows().stream().map(Site::of).toList(),
                    sites.listing().total());
        }
    }

    /** A value that can be moved; min, max and step are numbers in percent, yuan or hours. */
    record Knob(
            String id,
            String type,
            @Nullable String standard,
            @Nullable String value,
            double min,
            double max,
            double step,
            String at) {
        static Knob of(PlaybookSites.Moved moved) {
            Slider slider = moved.slider();
            return new Knob(
                    slider.knob().id(),
                    slider.knob().type().spelling(),
                    print(slider.knob().now()),
                    print(moved.value() == null ? slider.knob().now() : moved.value()),
                    number(slider, slider.min()),
                    number(slider, slider.max()),
                    number(slider, slider.step()),
                    slider.knob().at().toString());
        }

        private static double number(Slider slider, double size) {
            return Double.parseDouble(SizeWords.shown(slider.knob().type(), size));
        }
    }

    /** A region with how many of its sites would have each verdict. */
    record Region(String code, String name, int sites, String dominant, Map<String, Integer> verdicts) {
        static Region of(PlaybookSites.Tile tile) {
            return new Region(
                    tile.code().digits(),
                    tile.name(),
                    tile.sites(),
                    tile.dominant().id(),
                    counts(tile.counts()));
        }
    }

    /** A site. */
    record Site(String code, String name, String before, String after, Score score, String variant) {
        static Site of(PlaybookSites.Line line) {
            return new Site(
                    line.code().digits(),
                    line.name(),
                    line.before().id(),
                    line.after().id(),
                    Score.of(line.score()),
                    line.variant());
        }
    }

    /** How a playbook fits a site. */
    record Report(
            String playbook,
            String version,
            String site,
            String name,
            String verdict,
            Score score,
            @Nullable String variant,
            List<Ask> preconditions,
            @Nullable Change smallestChange,
            List<Need> resources,
            List<String> unknownFields) {
        static Report of(SiteFit fit) {
            SmallestChange smallest = fit.smallest();
            return new Report(
                    fit.published().about().playbook(),
                    fit.published().about().version().toString(),
                    fit.site().region().code().digits(),
                    fit.site().region().name(),
                    fit.fit().verdict().id(),
                    Score.of(fit.fit().score()),
                    id(fit.fit().variant()),
                    fit.asks().stream().map(Ask::of).toList(),
                    smallest == null ? null : Change.of(smallest),
                    fit.fit().resources().stream().map(Need::of).toList(),
                    List.copyOf(fit.unknownFields()));
        }
    }

    private static @Nullable String id(@Nullable Variant variant) {
        return variant == null ? null : variant.id();
    }

    /** A precondition; {@code at} is its place in the text of the playbook. */
    record Ask(
            String id,
            String rule,
            String need,
            int weight,
            String state,
            @Nullable String remedy,
            String at,
            List<Fact> fields) {
        static Ask of(SiteFit.Ask ask) {
            Precondition precondition = ask.state().precondition();
            return new Ask(
                    precondition.id(),
                    precondition.rule().source(),
                    Code.kebab(precondition.need()),
                    precondition.weightOrOne(),
                    Code.kebab(ask.state().state()),
                    precondition.remedy(),
                    precondition.at().toString(),
                    ask.fields().stream().map(Fact::of).toList());
        }
    }

    /** What is known of a field at the site. */
    record Fact(
            String field,
            String state,
            @Nullable String value,
            @Nullable LocalDate asOf,
            @Nullable String source) {
        static Fact of(FieldState state) {
            var now = state.current();
            return new Fact(
                    state.field().id(),
                    Code.kebab(state.kind()),
                    now == null ? null : Values.print(now.value()),
                    now == null ? null : now.asOf(),
                    now == null ? null : now.source());
        }
    }

    /** The smallest change; kinds are set, reach, remedy and choose. */
    record Change(@Nullable String variant, double movement, List<Step> moves) {
        static Change of(SmallestChange change) {
            return new Change(
                    id(change.variant()),
                    change.movement(),
                    change.moves().stream().map(Step::of).toList());
        }
    }

    /** One move. */
    record Step(
            String kind,
            @Nullable String what,
            @Nullable String from,
            @Nullable String to,
            List<String> serves,
            String at) {
        static Step of(Move move) {
            List<String> serves = move.serves().stream().map(Precondition::id).toList();
            String at = move.at().toString();
            return switch (move) {
                case Move.Choose choose ->
                    new Step("choose", choose.variant().map(Variant::id).orElse(null), null, null, serves, at);
                case Move.Set set ->
                    new Step("set", set.parameter().id(), print(set.from()), print(set.to()), serves, at);
                case Move.Reach reach ->
                    new Step("reach", reach.field().id(), print(reach.from()), print(reach.to()), serves, at);
                case Move.Remedy remedy ->
                    new Step("remedy", remedy.precondition().remedy(), null, null, serves, at);
            };
        }
    }

    /** What a resource comes to. */
    record Need(String id, String kind, @Nullable String amount, String unit, List<String> unknownFields, String at) {
        static Need of(Cost cost) {
            return new Need(
                    cost.resource().id(),
                    Code.kebab(cost.resource().kind()),
                    print(cost.amount()),
                    cost.resource().unit(),
                    cost.unknownFields(),
                    cost.resource().at().toString());
        }
    }

    /** How a playbook of the library fits a site; level says whether it is meant for sites of its level. */
    record Playbook(
            String playbook,
            String version,
            String title,
            String verdict,
            Score score,
            @Nullable String variant,
            int open,
            int unknown,
            boolean level) {
        static Playbook of(PlaybookFit fit) {
            return new Playbook(
                    fit.about().playbook(),
                    fit.about().version().toString(),
                    fit.about().title(),
                    fit.verdict().id(),
                    Score.of(fit.score()),
                    id(fit.variant()),
                    fit.open(),
                    fit.unknown(),
                    fit.level());
        }
    }

    /** Sites that are alike: those of which something is told, and those of the jurisdiction. */
    record Alikes(List<Place> told, List<Place> near) {
        static Alikes of(Alike alike) {
            return new Alikes(
                    alike.told().stream().map(Place::of).toList(),
                    alike.near().stream().map(Place::of).toList());
        }
    }

    /** A site that is alike, from distance 0 (alike) to 1. */
    record Place(String code, String name, double distance, List<Event> happened) {
        static Place of(Alike.Place place) {
            return new Place(
                    place.code().digits(),
                    place.name(),
                    place.distance(),
                    place.happened().stream().map(Event::of).toList());
        }
    }

    /** Something that happened at a place. */
    record Event(String title, String text, LocalDate when, String link) {
        static Event of(Happened happened) {
            return new Event(happened.title(), happened.text(), happened.when(), happened.link());
        }
    }

    /** A proposed task; open says whether somebody is asked for it already. */
    record Task(String id, String what, String who, LocalDate due, boolean open) {
        static Task of(TaskSheet.Proposal proposal) {
            String what = switch (proposal) {
                case TaskSheet.Find find -> find.field().findOut();
                case TaskSheet.Prepare prepare ->
                    String.valueOf(prepare.precondition().remedy());
            };
            return new Task(proposal.id(), what, proposal.who(), proposal.due(), proposal.open() != null);
        }
    }
}
