package org.zhagen.assessment.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.assessment.Profiles;
import org.zhagen.assessment.SiteLine;
import org.zhagen.assessment.ValuesDraft;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** Site profiles for programs. */
@RestController
@RequestMapping("/api/v1/profiles")
class ProfileApi {

    private final Profiles profiles;

    ProfileApi(Profiles profiles) {
        this.profiles = profiles;
    }

    /** How many values were taken; what held already was passed over. */
    record Taken(int taken) {}

    @GetMapping
    Listing<SiteJson> list(Acting acting, ProfileFilter filter, Paging paging) {
        return Answers.value(profiles.list(acting, filter.search(), paging)).map(SiteJson::of);
    }

    /** What is asked of a site. */
    @GetMapping("/fields")
    List<ProfileJson.FieldJson> fields() {
        return profiles.dictionary().fields().values().stream()
                .map(ProfileJson.FieldJson::of)
                .toList();
    }

    @GetMapping("/{code}")
    ProfileJson find(Acting acting, @PathVariable String code) {
        return ProfileJson.of(Answers.value(profiles.find(acting, read(code))));
    }

    @PostMapping("/{code}/values")
    Taken save(Acting acting, @PathVariable String code, @RequestBody ValuesJson given) {
        return new Taken(Answers.value(profiles.save(acting, read(code), given.draft())));
    }

    private static RegionCode read(String code) {
        return Answers.found(RegionCode.read(code));
    }

    /**
     * Values for one site with where they come from.
     *
     * @param values texts by id of the field
     */
    record ValuesJson(
            @Nullable String asOf,
            @Nullable String source,
            @Nullable String owner,
            @Nullable Boolean simulated,
            @Nullable Map<String, String> values) {
        ValuesDraft draft() {
            return new ValuesDraft(asOf, source, owner, Boolean.TRUE.equals(simulated), values);
        }
    }

    /** A site in a list. */
    record SiteJson(String code, String name, int known, int asked, int stale, int disputed) {
        static SiteJson of(SiteLine line) {
            return new SiteJson(
                    line.code().digits(), line.name(), line.known(), line.asked(), line.stale(), line.disputed());
        }
    }
}
