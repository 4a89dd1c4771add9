package org.zhagen.adaptation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.site.RegionCode;

/** The plans of the demo city, led through their lives as their files tell: each step goes through the front doors on its day. */
@Component
@Profile("demo")
class PlanDemo implements DemoPart {

    private static final int AFTER_PROFILES_AND_LIBRARY = 70;

    private static final Acting LOADER =
            Acting.system("demo", new Jurisdiction("9901"), AdaptationPermission.CONFIGURE);

    private static final ChainDraft.LinkDraft GUIDANCE = new ChainDraft.LinkDraft("指导组审核", "guidance", "site");
    private static final ChainDraft.LinkDraft OFFICE =
            new ChainDraft.LinkDraft("市委改革办批准", "reform-office", "prefecture");
    private static final ChainDraft.LinkDraft WAIVER =
            new ChainDraft.LinkDraft("市委改革办批准例外", "reform-office", "prefecture");

    private final Chains chains;
    private final DemoPlanActs acts;
    private final DemoPlanPeople people;

    PlanDemo(Chains chains, DemoPlanActs acts, DemoPlanPeople people) {
        this.chains = chains;
        this.acts = acts;
        this.people = people;
    }

    @Override
    public int order() {
        return AFTER_PROFILES_AND_LIBRARY;
    }

    @Override
    public String name() {
        return "落地方案 · plans";
    }

    @Override
    public void load(DemoFiles files) {
        chain("9901", new ChainDraft.LinkDraft("县（区）改革办初审", "reform-office", "county"));
        chain("990121", new ChainDraft.LinkDraft("县主要领导审定", "leader", "county"));
        DemoPlanPeople.Cast cast = people.of(files);
        files.texts("plans", ".yaml").forEach((name, text) -> {
            acts.play(new DemoPlanLife(name, read(name, text), cast));
        });
    }

    private void chain(String region, ChainDraft.LinkDraft first) {
        ChainDraft draft = new ChainDraft(List.of(first, GUIDANCE, OFFICE), WAIVER);
        DemoPlanLife.done(region, chains.set(LOADER, new RegionCode(region), 0, draft));
    }

    private static Node.Mapping read(String name, String text) {
        Findings findings = new Findings();
        Node node = YamlReader.read(name, text.getBytes(StandardCharsets.UTF_8), findings);
        if (!(node instanceof Node.Mapping file) || !findings.sorted().isEmpty()) {
            throw new IllegalStateException(name + ": " + findings.sorted());
        }
        return file;
    }
}
