package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.done;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Outcome;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Paging;

/** What people type, and what the library of the 18 standard playbooks answers. */
@PageTest
class LibrarySearchTest {

    private static final Acting READER = As.person("33", RegistryPermission.READ);

    @Autowired
    private Library library;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void publish() {
        LibraryFixture.publish(context);
    }

    private LibraryAnswer ask(String text) {
        return ask(new LibrarySearch(text, null, null, null, null, null));
    }

    private LibraryAnswer ask(LibrarySearch search) {
        return done(library.search(READER, search, Paging.first(20)));
    }

    private static List<String> keys(LibraryAnswer answer) {
        return answer.hits().rows().stream().map(LibraryHit::key).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "吹哨, whistle",
        "街乡吹哨部门报到, whistle",
        "时间银行, time-bank",
        "食堂, community-canteen",
        "助餐, community-canteen",
        "社区食堂怎么办, community-canteen",
        "物业, red-property",
        "红色物业, red-property",
        "积分, points-management",
        "网格, grid",
        "亩均, yield-per-mu",
        "电商, e-commerce-village",
        "留守老人, rural-care",
        "老旧小区改造, estate-renewal",
        "数据授权运营, data-authorisation",
        "高校 结对, university-pairing",
        "村民议事, villagers-council",
        "儿童友好, child-friendly-space",
        "ＷＨＩＳＴＬＥ, whistle",
        "time bank, time-bank"
    })
    void theBestAnswerComesFirst(String question, String best) {
        assertThat(keys(ask(question))).startsWith(best);
    }

    @Test
    void allWordsAreMetFirst() {
        LibraryAnswer answer = ask("社区 食堂");
        assertThat(answer.match()).isEqualTo(LibraryAnswer.Match.ALL);
        assertThat(answer.words()).containsExactly("社区", "食堂");
    }

    @Test
    void whenNothingMeetsAllWordsSomeWillDoAndItSaysSo() {
        LibraryAnswer answer = ask("航天飞机 吹哨");
        assertThat(answer.match()).isEqualTo(LibraryAnswer.Match.ANY);
        assertThat(keys(answer)).startsWith("whistle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"哨", "养", "亩"})
    void aSingleCharacterIsFound(String character) {
        assertThat(ask(character).match()).isEqualTo(LibraryAnswer.Match.ALL);
    }

    @Test
    void wordsThatSayNothingDoNotHinder() {
        assertThat(keys(ask("怎么解决物业的问题"))).startsWith("red-property");
    }

    @Test
    void whatIsNotThereIsSaidWithWordsThatComeNear() {
        LibraryAnswer answer = ask("食糖");
        assertThat(answer.match()).isEqualTo(LibraryAnswer.Match.NONE);
        assertThat(answer.suggestions()).contains("食堂");
        assertThat(ask("zzzzqqq").suggestions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                "\\",
                "&",
                "|",
                "!",
                ":*",
                "'吹哨' & !'报到'",
                "吹哨:A",
                "(吹哨",
                "<->",
                "%",
                "a'b",
                "\u0000吹哨",
                "𠮷𠮷𠮷"
            })
    void hostileInputIsAnOrdinaryQuestion(String question) {
        assertThat(ask(question)).isNotNull();
        assertThat(ask(question.repeat(50))).isNotNull();
    }

    @Test
    void tenThousandCharactersAreCut() {
        assertThat(ask("吹哨报到".repeat(2500)).match()).isEqualTo(LibraryAnswer.Match.ALL);
    }

    @Test
    void anEmptyQuestionListsEverythingTheNewestFirst() {
        LibraryAnswer answer = ask("  ");
        assertThat(answer.match()).isEqualTo(LibraryAnswer.Match.EVERYTHING);
        assertThat(answer.hits().total()).isGreaterThanOrEqualTo(18);
        assertThat(answer.facets().kinds()).anyMatch(facet -> facet.value().equals("playbook"));
    }

    @Test
    void filtersNarrow() {
        LibraryAnswer elderly =
                ask(new LibrarySearch("", LibraryEntry.Kind.PLAYBOOK, Topic.ELDERLY_CARE, Level.COMMUNITY, null, null));
        assertThat(keys(elderly)).contains("community-canteen").doesNotContain("whistle");
        assertThat(keys(ask(new LibrarySearch("吹哨", null, null, null, new RegionCode("9901"), null))))
                .contains("whistle");
        assertThat(keys(ask(new LibrarySearch("吹哨", null, null, null, new RegionCode("44"), null))))
                .isEmpty();
    }

    @Test
    void theWordsAreMarkedInTitleAndText() {
        LibraryHit hit = ask("吹哨").hits().rows().getFirst();
        assertThat(hit.title().hasHit()).isTrue();
        assertThat(hit.snippet().hasHit()).isTrue();
    }

    @Test
    void pagesFollowEachOther() {
        LibrarySearch all = new LibrarySearch("社区", null, null, null, null, null);
        List<String> first = keys(done(library.search(READER, all, new Paging(1, 5, "", false))));
        List<String> second = keys(done(library.search(READER, all, new Paging(2, 5, "", false))));
        assertThat(first).hasSize(5).doesNotContainAnyElementsOf(second);
        assertThat(keys(done(library.search(READER, all, new Paging(4000, 5, "", false)))))
                .isEmpty();
    }

    @Test
    void withoutThePermissionNothingIsAnswered() {
        assertThat(library.search(
                        new Acting(READER.person(), "", "", Jurisdiction.COUNTRY, Set.of(), READER.origin()),
                        new LibrarySearch("", null, null, null, null, null),
                        Paging.first(1)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whateverIsTypedIsAnswered() {
        SplittableRandom random = new SplittableRandom(20261122);
        String letters = "吹哨报到社区食堂'\"&|!:*()<->\\%_ ab1，。、\t\n";
        for (int round = 0; round < 60; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(ask(typed.toString())).isNotNull();
        }
    }
}
