package org.zhagen.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.adaptation.AdaptationPermission;
import org.zhagen.adaptation.Chain;
import org.zhagen.adaptation.ChainDraft;
import org.zhagen.adaptation.Chains;
import org.zhagen.adaptation.Consultations;
import org.zhagen.adaptation.Contribution;
import org.zhagen.adaptation.ContributionDraft;
import org.zhagen.adaptation.Contributions;
import org.zhagen.adaptation.NewPlan;
import org.zhagen.adaptation.Plan;
import org.zhagen.adaptation.PlanEdit;
import org.zhagen.adaptation.PlanEditing;
import org.zhagen.adaptation.PlanPapers;
import org.zhagen.adaptation.PlanReviews;
import org.zhagen.adaptation.PlanStep;
import org.zhagen.adaptation.PlanWaivers;
import org.zhagen.adaptation.Plans;
import org.zhagen.adaptation.WaiverDraft;
import org.zhagen.assessment.AssessmentPermission;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.AuditFilter;
import org.zhagen.audit.AuditLog;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.PersonDraft;
import org.zhagen.directory.PersonView;
import org.zhagen.directory.PositionDraft;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitDraft;
import org.zhagen.directory.Units;
import org.zhagen.files.Files;
import org.zhagen.files.Subject;
import org.zhagen.identity.As;
import org.zhagen.identity.People;
import org.zhagen.intake.Imports;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.matrix.Scene.Thing;
import org.zhagen.registry.Display;
import org.zhagen.registry.DisplayStep;
import org.zhagen.registry.Displays;
import org.zhagen.registry.Draft;
import org.zhagen.registry.Drafts;
import org.zhagen.registry.ForeignBundles;
import org.zhagen.registry.Ground;
import org.zhagen.registry.PublishDraft;
import org.zhagen.registry.Published;
import org.zhagen.registry.Versions;
import org.zhagen.web.Paging;

/** How to make a thing of each kind that a route can name. A room that comes adds its kinds here. */
final class Things {

    /** Which kind of thing a variable of a path names: the segment before it, and where needed the one behind it. */
    static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("accounts/{id}", "account"),
            Map.entry("accounts/{person}", "account"),
            Map.entry("grants/{id}", "grant"),
            Map.entry("tokens/{id}", "token"),
            Map.entry("audit/{id}", "entry"),
            Map.entry("regions/{code}", "here"),
            Map.entry("profiles/{code}", "here"),
            Map.entry("units/{id}", "unit"),
            Map.entry("people/{id}", "person"),
            Map.entry("positions/{position}", "position"),
            Map.entry("imports/{id}", "import"),
            Map.entry("files/{id}", "attachment"),
            Map.entry("displays/{id}", "display"),
            Map.entry("displays/{id}/distil", "selected"),
            Map.entry("displays/{id}/reviews", "shown"),
            Map.entry("displays/{id}/follow-ups", "shown"),
            Map.entry("follow-ups/{followUp}", "follow-up"),
            Map.entry("steps/{step}", "step"),
            Map.entry("drafts/{id}", "draft"),
            Map.entry("import/{id}", "bundle"),
            Map.entry("bundles/{id}", "bundle"),
            Map.entry("from/{playbook}", "playbook"),
            Map.entry("playbooks/{id}", "playbook"),
            Map.entry("versions/{version}", "version"),
            Map.entry("upgrades/{version}", "version"),
            Map.entry("holders/{role}", "role"),
            Map.entry("documents/{name}", "paper"),
            Map.entry("chains/{code}", "chain"),
            Map.entry("chains/{region}", "chain"),
            Map.entry("plans/{id}", "plan"),
            Map.entry("file/{name}", "paper"),
            Map.entry("consultation/{comment}", "comment"),
            Map.entry("comments/{comment}", "comment"),
            Map.entry("waivers/{waiver}", "waiver"),
            Map.entry("contributions/{id}", "contribution"),
            Map.entry("{id}/{version}", "version"),
            Map.entry("{playbook}/{version}", "version"));

    private final ApplicationContext context;
    private final People people;
    private final Acting owner;
    private final Scene scene;
    private @Nullable Ground ground;

    Things(ApplicationContext context, People people, Acting owner, Scene scene) {
        this.context = context;
        this.people = people;
        this.owner = owner;
        this.scene = scene;
    }

    Map<String, Supplier<Thing>> makers() {
        return Map.ofEntries(
                Map.entry("unique", () -> of("u" + UUID.randomUUID().toString().substring(0, 8))),
                Map.entry("here", () -> of(Ground.HERE)),
                Map.entry("account", () -> of(people.account(scene.marker(), Ground.HERE))),
                Map.entry("grant", () -> of(people.grant(scene.id("account"), "expert", Ground.HERE))),
                Map.entry("own-grant", () -> of(people.grant(owner.person(), "resident", Ground.HERE + "001"))),
                Map.entry("token", () -> of(people.tokenId(owner.person(), scene.marker()))),
                Map.entry("session", () -> of(people.otherSession(owner.person()))),
                Map.entry("entry", this::entry),
                Map.entry("unit", this::unit),
                Map.entry("person", this::person),
                Map.entry("position", () -> of(member().positions().getFirst().id())),
                Map.entry("import", this::upload),
                Map.entry("attachment", this::attachment),
                Map.entry("display", this::display),
                Map.entry("shown", () -> of(ground().shown())),
                Map.entry("selected", this::selected),
                Map.entry("follow-up", this::followUp),
                Map.entry("step", () -> of("withdraw")),
                Map.entry("role", () -> of("coordinator")),
                Map.entry("chain", this::chain),
                Map.entry("plan", this::plan),
                Map.entry("paper", this::paper),
                Map.entry("comment", this::comment),
                Map.entry("waiver", this::waiver),
                Map.entry("contribution", this::contribution),
                Map.entry("draft", this::draft),
                Map.entry("bundle", this::bundle),
                Map.entry("playbook", this::playbook),
                Map.entry(
                        "version",
                        () -> of(newest(scene.thing("playbook").id()).about().version())));
    }

    /** Two districts with a unit each, made when the first thing needs them. */
    private Ground ground() {
        Ground known = ground;
        if (known == null) {
            known = new Ground(context);
            ground = known;
        }
        return known;
    }

    private static Thing of(Object id) {
        return new Thing(id.toString(), 0);
    }

    private static Thing of(Display display) {
        return new Thing(display.id().toString(), display.version());
    }

    private Thing entry() {
        Audit audit = context.getBean(Audit.class);
        Acting auditor = As.person(Ground.HERE, org.zhagen.audit.AuditPermission.READ);
        Act act = Act.done("test.matrix", org.zhagen.audit.Subject.of("test", "1", scene.marker()), Ground.HERE);
        context.getBean(Doors.class).write(auditor, () -> {
            audit.record(auditor, act);
            return true;
        });
        LocalDate today = LocalDate.now(context.getBean(java.time.Clock.class));
        AuditFilter filter = new AuditFilter(today, today, auditor.person(), "test.matrix", "", "", "", "", "");
        return of(Ground.done(context.getBean(AuditLog.class).search(auditor, filter, Paging.first(1)))
                .rows()
                .getFirst()
                .id());
    }

    private static Acting clerk() {
        return As.person(Ground.HERE, DirectoryPermission.values());
    }

    private Thing unit() {
        ground();
        UnitDraft draft = new UnitDraft(Ground.HERE, "community", "社区" + UUID.randomUUID(), "", "");
        Unit unit = Ground.done(context.getBean(Units.class).open(clerk(), draft));
        return new Thing(unit.id().toString(), unit.version());
    }

    private Thing person() {
        PersonView person = Ground.done(context.getBean(org.zhagen.directory.People.class)
                .open(
                        clerk(),
                        new PersonDraft(scene.marker(), scene.phone(), "措施" + scene.marker()),
                        new PositionDraft(scene.thing("unit").id(), "书记" + scene.marker(), "2026-01-05")));
        return new Thing(person.person().id().toString(), person.person().version());
    }

    private PersonView member() {
        return Ground.done(context.getBean(org.zhagen.directory.People.class).find(clerk(), scene.id("person")));
    }

    private Thing upload() {
        String table = "名称,类型,区划,区划名称,简称,备注\n" + scene.marker() + ",部门," + Ground.HERE + ",,,\n";
        return of(Ground.done(context.getBean(Imports.class)
                        .upload(owner, "units", scene.marker() + ".csv", Scene.bytes(table)))
                .summary()
                .id());
    }

    private Thing display() {
        return of(Ground.done(context.getBean(Displays.class)
                .write(ground().writer(), Ground.draft(ground().unit, "措施" + scene.marker()))));
    }

    private Thing selected() {
        Display shown = ground().shown();
        return of(Ground.done(context.getBean(Displays.class)
                .step(ground().office(), shown.id(), shown.version(), DisplayStep.SELECT, "")));
    }

    private Thing followUp() {
        return of(Ground.done(context.getBean(org.zhagen.registry.DisplayFollowUps.class)
                        .of(ground().office(), scene.id("shown")))
                .getFirst()
                .id());
    }

    private Thing attachment() {
        Files files = context.getBean(Files.class);
        Acting writer = ground().person(
                        "x",
                        Ground.HERE,
                        org.zhagen.registry.RegistryPermission.READ,
                        org.zhagen.registry.RegistryPermission.DISPLAY,
                        org.zhagen.files.FilesPermission.ATTACH);
        Subject subject = new Subject("display", scene.thing("display").id());
        byte[] content = Scene.bytes("措施" + scene.marker() + UUID.randomUUID());
        return of(Ground.done(files.attach(
                        writer, subject, scene.marker() + ".txt", new java.io.ByteArrayInputStream(content)))
                .id());
    }

    /** The standard playbook under a name of its own, so that it can be published here. */
    private String yaml(String title) {
        String id = "t" + UUID.randomUUID().toString().substring(0, 8);
        return newest("whistle")
                .bundle()
                .yaml()
                .replaceFirst("(?m)^id: .*$", "id: " + id)
                .replaceFirst("(?m)^title: .*$", "title: " + title);
    }

    private Published newest(String playbook) {
        return Ground.done(context.getBean(Versions.class).newest(ground().office(), playbook));
    }

    private Acting curator() {
        return ground().person("改革办", Ground.HERE, org.zhagen.registry.RegistryPermission.values());
    }

    private Draft written(String title) {
        return Ground.done(context.getBean(Drafts.class)
                .take(curator(), yaml(title), newest("whistle").bundle().templates()));
    }

    private Thing draft() {
        Draft draft = written("措施" + scene.marker());
        return new Thing(draft.id().toString(), draft.version());
    }

    private Thing playbook() {
        Draft draft = written("吹哨");
        return of(Ground.done(context.getBean(Drafts.class)
                        .publish(curator(), draft.id(), draft.version(), new PublishDraft("", "")))
                .playbook());
    }

    private Thing bundle() {
        byte[] content = Bundles.bytes(newest("whistle").bundle());
        return of(Ground.done(
                        context.getBean(ForeignBundles.class).upload(curator(), scene.marker() + ".zhagen", content))
                .id());
    }

    /** The chain of a part of the district that nobody else has set one for. */
    private Thing chain() {
        String region = Ground.HERE
                + "%03d".formatted(ThreadLocalRandom.current().nextInt(1000))
                + "%03d".formatted(ThreadLocalRandom.current().nextInt(1000));
        ChainDraft.LinkDraft office = new ChainDraft.LinkDraft("改革办批准", "reform-office", "prefecture");
        Acting configurer = As.person(Ground.HERE, AdaptationPermission.CONFIGURE);
        Chain chain = Ground.done(context.getBean(Chains.class)
                .set(configurer, new RegionCode(region), 0, new ChainDraft(List.of(office), office)));
        return new Thing(region, chain.version());
    }

    private Acting team() {
        Set<String> may = new TreeSet<>();
        Stream.of(
                        AdaptationPermission.values(),
                        AssessmentPermission.values(),
                        org.zhagen.registry.RegistryPermission.values())
                .flatMap(Stream::of)
                .forEach(permission -> may.add(permission.id()));
        return As.person(Ground.HERE, may);
    }

    /** A draft of a playbook of its own. */
    private Thing plan() {
        Plan plan = planOf(scene.thing("playbook").id());
        return new Thing(plan.id().toString(), plan.version());
    }

    private Plan planOf(String playbook) {
        NewPlan wanted = new NewPlan(Ground.HERE, playbook, "", "");
        return Ground.done(context.getBean(Plans.class).draft(team(), wanted));
    }

    private Plan changed(UUID plan) {
        PlanEdit.ChangeDraft shorter = new PlanEdit.ChangeDraft(
                "replace",
                "steps/list/standard",
                "",
                Node.of("清单不少于 8 项", Place.of("")),
                "措施" + scene.marker(),
                "context");
        Plan found = Ground.done(context.getBean(Plans.class).find(team(), plan));
        return Ground.done(context.getBean(PlanEditing.class)
                        .edit(team(), plan, found.version(), new PlanEdit.AddChange(shorter)))
                .plan();
    }

    private Thing paper() {
        String name = Ground.done(context.getBean(PlanPapers.class).names(team(), scene.id("plan")))
                .getFirst();
        return of(URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private Thing comment() {
        Consultations consultations = context.getBean(Consultations.class);
        Plan plan = Ground.done(context.getBean(Plans.class).find(team(), scene.id("plan")));
        LocalDate last = LocalDate.now(context.getBean(Clock.class)).plusDays(9);
        Plan open = Ground.done(consultations.open(team(), plan.id(), plan.version(), last.toString(), ""));
        Thing comment = of(Ground.done(consultations.comment(team(), plan.id(), "", "措施" + scene.marker()))
                .id());
        // or everybody would see the plan
        Ground.done(
                context.getBean(Plans.class).step(team(), plan.id(), open.version(), PlanStep.CLOSE_CONSULTATION, ""));
        return comment;
    }

    private Thing waiver() {
        WaiverDraft wanted = new WaiverDraft("arrival", "措施" + scene.marker());
        return of(Ground.done(context.getBean(PlanWaivers.class).request(team(), scene.id("plan"), wanted))
                .id());
    }

    /** A chain of one link for the district, which those in the role of a leader decide. */
    private void shortChain() {
        Chains chains = context.getBean(Chains.class);
        RegionCode here = new RegionCode(Ground.HERE);
        Chain known = chains.of(team(), here);
        ChainDraft.LinkDraft leader = new ChainDraft.LinkDraft("审定", "leader", "site");
        Ground.done(chains.set(
                team(),
                here,
                here.equals(known.region()) ? known.version() : 0,
                new ChainDraft(List.of(leader), leader)));
    }

    private Thing contribution() {
        shortChain();
        Plan plan = changed(planOf(playbook().id()).id()); // what others do with the plan of the scene needs a draft
        PlanReviews reviews = context.getBean(PlanReviews.class);
        plan = Ground.done(reviews.submit(team(), plan.id(), plan.version(), ""));
        Acting team = team();
        UUID leader = people.appointed("leader", Ground.HERE);
        Acting deciding =
                new Acting(leader, "测试员", "测试单位", team.jurisdiction(), "leader", team.permissions(), team.origin());
        plan = Ground.done(reviews.approve(deciding, plan.id(), plan.version(), ""));
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        plan = Ground.done(context.getBean(Plans.class).activate(team, plan.id(), plan.version(), today.toString()));
        ContributionDraft offered =
                new ContributionDraft("措施" + scene.marker(), List.of(), List.of(0), "按时响应率", "", "90%", "2026 年", "");
        Contribution made = Ground.done(context.getBean(Contributions.class).offer(team, plan.id(), offered));
        return new Thing(made.id().toString(), made.version());
    }
}
