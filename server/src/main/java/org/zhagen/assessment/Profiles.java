package org.zhagen.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;
import org.zhagen.directory.Region;
import org.zhagen.directory.Regions;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Nearest;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/**
 * The front door to what is known of sites. A value is asked for once, says where it comes from, and is never overwritten; what
 * holds is the latest by its date, then by its entry.
 */
@Service
public class Profiles {

    /** How many sites an export with all their values may have. */
    public static final int EXPORTED = 5_000;

    private final Doors doors;
    private final Dictionary dictionary;
    private final Regions regions;
    private final ProfileReading reading;
    private final ProfileWriting writing;
    private final ProfileCheck check;
    private final Audit audit;

    Profiles(
            Doors doors,
            Dictionary dictionary,
            Regions regions,
            ProfileReading reading,
            ProfileWriting writing,
            ProfileCheck check,
            Audit audit) {
        this.doors = doors;
        this.dictionary = dictionary;
        this.regions = regions;
        this.reading = reading;
        this.writing = writing;
        this.check = check;
        this.audit = audit;
    }

    /** What is asked of a site; the same for all. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** The sites of the jurisdiction: its open regions from the prefecture to the village. */
    public Outcome<Listing<SiteLine>> list(Acting acting, SiteSearch search, Paging paging) {
        return doors.query(acting, AssessmentPermission.READ, () -> Outcome.done(reading.list(acting, search, paging)));
    }

    /**
     * The first sites of the jurisdiction with values to be looked at again.
     *
     * @param which {@code STALE} or {@code DISPUTED}
     */
    public Outcome<Listing<Unsettled>> unsettled(Acting acting, SiteSearch.Filled which, int most) {
        return doors.query(
                acting, AssessmentPermission.READ, () -> Outcome.done(reading.unsettled(acting, which, most)));
    }

    /** The sites that are looked for with the values that hold there, at most {@link #EXPORTED}. */
    public Outcome<List<SiteValues>> values(Acting acting, SiteSearch search, Paging paging) {
        Paging bounded =
                new Paging(paging.page(), Math.min(paging.size(), EXPORTED), paging.sort(), paging.descending());
        return doors.query(
                acting, AssessmentPermission.READ, () -> Outcome.done(reading.values(acting, search, bounded)));
    }

    /** All that is known of one site of the jurisdiction, with its history. */
    public Outcome<SiteProfile> find(Acting acting, RegionCode code) {
        return doors.query(
                acting,
                AssessmentPermission.READ,
                () -> site(acting, code, region -> Outcome.done(reading.of(region))));
    }

    /** What the kernel judges a site by. */
    public Outcome<Profile> profile(Acting acting, RegionCode code) {
        return find(acting, code).map(SiteProfile::profile);
    }

    /**
     * Fields of all sites of the jurisdiction of which anything is known, as the kernel's rules run over them. One question to the
     * database, and one more for each field that follows from the directory.
     *
     * @param fields ids; one that the dictionary does not have is a finding
     * @param level null for sites of all levels
     */
    public Outcome<SiteColumns> columns(Acting acting, Collection<String> fields, RegionCode.@Nullable Level level) {
        return doors.query(acting, AssessmentPermission.READ, () -> {
            List<Finding> findings = new ArrayList<>();
            List<Field> known = new ArrayList<>();
            for (String id : fields) {
                Field field = dictionary.field(id);
                if (field == null) {
                    findings.add(unknown(id));
                } else {
                    known.add(field);
                }
            }
            return findings.isEmpty() ? Outcome.done(reading.columns(known, level)) : Outcome.invalid(findings);
        });
    }

    /**
     * Takes values that somebody typed. A value that says what holds already is passed over.
     *
     * @return how many values were taken
     */
    public Outcome<Integer> save(Acting acting, RegionCode code, ValuesDraft draft) {
        return doors.command(
                acting,
                AssessmentPermission.WRITE_PROFILE,
                () -> site(acting, code, region -> {
                    if (region.isClosed()) {
                        return Outcome.notNow(Finding.of(
                                AssessmentCode.SITE_CLOSED, Place.of(""), code, String.valueOf(region.closed())));
                    }
                    List<Finding> findings = new ArrayList<>();
                    if (draft.values().isEmpty()) {
                        findings.add(Finding.of(AssessmentCode.NOTHING_GIVEN, Place.of("")));
                    }
                    ProfileCheck.Origin origin =
                            check.origin(draft.asOf(), draft.source(), draft.owner(), draft.simulated(), findings);
                    Map<String, Object> values = check.values(code, draft.values(), findings);
                    check.derived(values, reading.derived(code), findings);
                    if (!findings.isEmpty()) {
                        return Outcome.invalid(findings);
                    }
                    int taken = writing.take(acting, ValueRows.Way.FORM, writing.news(code, origin, values));
                    trace(acting, region, taken);
                    return Outcome.done(taken);
                }));
    }

    /**
     * Takes values that a program has: what flows from the work itself is not typed in again. What follows from the directory is
     * passed over.
     *
     * @return how many values were taken; a value outside the jurisdiction, of no field, or out of range takes back all
     */
    public Outcome<Integer> record(Acting acting, List<GivenValue> values) {
        return doors.command(acting, AssessmentPermission.WRITE_PROFILE, () -> {
            List<Finding> findings = check.given(acting, values);
            return findings.isEmpty()
                    ? Outcome.done(writing.take(acting, ValueRows.Way.RECORD, reading.beyondDirectory(values)))
                    : Outcome.invalid(findings);
        });
    }

    private <T> Outcome<T> site(Acting acting, RegionCode code, Function<Region, Outcome<T>> use) {
        Optional<Region> region = acting.in(code) ? regions.find(acting, code) : Optional.empty();
        return region.isEmpty() ? Outcome.missing() : use.apply(region.get());
    }

    private void trace(Acting acting, Region region, int taken) {
        audit.record(
                acting,
                Act.done(
                                "assessment.profile",
                                Subject.of("region", region.code(), region.name()),
                                region.code().digits())
                        .with("values", taken));
    }

    private Finding unknown(String id) {
        return Finding.of(AssessmentCode.FIELD_UNKNOWN, Place.of("fields"), id)
                .maybe(Nearest.to(id, dictionary.fields().keySet()));
    }
}
