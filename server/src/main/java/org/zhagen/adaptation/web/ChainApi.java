package org.zhagen.adaptation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.adaptation.Chain;
import org.zhagen.adaptation.ChainDraft;
import org.zhagen.adaptation.ChainLink;
import org.zhagen.adaptation.Chains;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;

/** Chains of approvals for programs. */
@RestController
@RequestMapping("/api/v1/chains")
class ChainApi {

    private final Chains chains;

    ChainApi(Chains chains) {
        this.chains = chains;
    }

    /** A link of a chain. */
    record LinkJson(String title, String role, String level) {
        static LinkJson of(ChainLink link) {
            return new LinkJson(link.title(), link.role(), link.level().id());
        }
    }

    /**
     * A chain.
     *
     * @param region null for the one that counts where nobody has set another
     */
    record ChainJson(@Nullable String region, List<LinkJson> links, LinkJson waiver, int version) {
        static ChainJson of(Chain chain) {
            RegionCode region = chain.region();
            return new ChainJson(
                    region == null ? null : region.digits(),
                    chain.links().stream().map(LinkJson::of).toList(),
                    LinkJson.of(chain.waiver()),
                    chain.version());
        }
    }

    @GetMapping
    List<ChainJson> list(Acting acting) {
        return Answers.value(chains.list(acting)).stream().map(ChainJson::of).toList();
    }

    /** The chain that counts at a region. */
    @GetMapping("/{code}")
    ResponseEntity<ChainJson> find(Acting acting, @PathVariable String code) {
        return versioned(chains.of(acting, region(code)));
    }

    @PutMapping("/{code}")
    ResponseEntity<ChainJson> set(
            Acting acting, @PathVariable String code, IfMatch seen, @RequestBody ChainDraft draft) {
        return versioned(Answers.value(chains.set(acting, region(code), seen.version(), draft)));
    }

    /** Takes a chain away; the answer is the one that counts then. */
    @DeleteMapping("/{code}")
    ResponseEntity<ChainJson> remove(Acting acting, @PathVariable String code, IfMatch seen) {
        return versioned(Answers.value(chains.remove(acting, region(code), seen.version())));
    }

    private static RegionCode region(String code) {
        return Answers.value(RegionCode.read(code).map(Outcome::done).orElseGet(Outcome::missing));
    }

    private static ResponseEntity<ChainJson> versioned(Chain chain) {
        return Answers.versioned(ChainJson.of(chain), chain.version());
    }
}
