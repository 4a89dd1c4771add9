package org.zhagen.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhagen.identity.As.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhagen.access.Acting;
import org.zhagen.identity.PageTest;
import org.zhagen.ledger.LedgerPermission;
import org.zhagen.ledger.LedgerTask;
import org.zhagen.ledger.Lists;
import org.zhagen.ledger.Span;
import org.zhagen.ledger.TaskState;
import org.zhagen.ticket.TicketPermission;

@PageTest
class LedgerPagesTest {

    private static final LocalDate MAY = LocalDate.of(Lists.YEAR, 5, 20);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    @SuppressWarnings("NullAway.Init")
    private Lists lists;

    @BeforeEach
    void town() {
        lists = new Lists(context, "2533");
    }

    private ResultActions page(Acting acting, String path) throws Exception {
        return mvc.perform(get(path).with(acting(acting)));
    }

    @Test
    void aGoalIsWrittenDividedAndSeenFromAllSides() throws Exception {
        String link = Objects.requireNonNull(mvc.perform(post("/ledger/tasks")
                        .with(acting(lists.secretary))
                        .with(csrf())
                        .param("title", "消防隐患清零")
                        .param("span", "year")
                        .param("due", Lists.YEAR + "-12-31")
                        .param("region", lists.here))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        String id = link.substring(link.lastIndexOf('/') + 1);
        mvc.perform(post("/ledger/tasks")
                        .with(acting(lists.secretary))
                        .with(csrf())
                        .param("parent", id)
                        .param("title", "")
                        .param("span", "month")
                        .param("due", "五月"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"e-title\"")))
                .andExpect(content().string(containsString("不是日期")));
        mvc.perform(post("/ledger/tasks")
                        .with(acting(lists.secretary))
                        .with(csrf())
                        .param("parent", id)
                        .param("title", "五月排查3个楼道")
                        .param("span", "month")
                        .param("due", MAY.toString())
                        .param("unit", lists.unit.name()))
                .andExpect(status().is3xxRedirection());
        for (String path : List.of(
                link,
                "/ledger?year=" + Lists.YEAR,
                "/ledger/tasks?show=all&span=month&day=" + MAY,
                "/ledger/tasks/calendar?day=" + MAY,
                "/ledger/tasks/gantt?span=quarter&day=" + MAY)) {
            page(lists.secretary, path)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("五月排查3个楼道")));
        }
    }

    @Test
    void everyViewOfTasksShowsThePlaceAndGoesByIt() throws Exception {
        Lists town = new Lists(context, "2595");
        String east = town.grid("001", "东网格");
        LedgerTask goal = town.goal("分片清理");
        town.placed(goal, "东边清理", MAY, east, "3号楼门前");
        town.placed(goal, "西边清理", MAY, town.grid("002", "西网格"), "");
        for (String path : List.of(
                "/ledger?year=" + Lists.YEAR,
                "/ledger/tasks?show=all&span=month&day=" + MAY,
                "/ledger/tasks/calendar?day=" + MAY,
                "/ledger/tasks/gantt?span=quarter&day=" + MAY)) {
            page(town.secretary, path)
                    .andExpect(content().string(containsString("东网格 · 3号楼门前")))
                    .andExpect(content().string(containsString("西边清理")));
            page(town.secretary, path + "&region=" + east)
                    .andExpect(content().string(containsString("东边清理")))
                    .andExpect(content().string(not(containsString("西边清理"))));
        }
    }

    @Test
    void manyAreDoneAtOnceWithoutScripts() throws Exception {
        LedgerTask goal = lists.goal("批量");
        LedgerTask one = lists.part(goal, Span.MONTH, "批量一", MAY);
        LedgerTask two = lists.part(goal, Span.MONTH, "批量二", MAY);
        mvc.perform(post("/ledger/tasks/bulk")
                        .with(acting(lists.secretary))
                        .with(csrf())
                        .param("chosen", one.key(), two.id() + "@9")
                        .param("act", "finish")
                        .param("back", "https://example.org/"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("别人刚刚改过")))
                .andExpect(content().string(containsString("href=\"/ledger/tasks\"")));
        assertThat(lists.now(one).state()).isEqualTo(TaskState.DONE);
        mvc.perform(post("/ledger/tasks/" + two.id() + "/do/cancel")
                        .with(acting(lists.secretary))
                        .with(csrf())
                        .param("seen", String.valueOf(two.version())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明原因")));
        page(lists.secretary, two.link() + "/edit").andExpect(status().isOk());
    }

    @Test
    void responsibilitiesAndIssuesHavePages() throws Exception {
        mvc.perform(post("/ledger/responsibilities")
                        .with(acting(lists.secretary))
                        .with(csrf())
                        .param("item", "电梯" + UUID.randomUUID())
                        .param("lead", "物业")
                        .param("region", lists.here))
                .andExpect(status().is3xxRedirection());
        page(lists.secretary, "/ledger/responsibilities?q=电梯")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("物业")));
        Acting centre = Lists.in(
                UUID.randomUUID(),
                lists.here,
                "site-team",
                LedgerPermission.READ,
                TicketPermission.READ,
                TicketPermission.OVERSEE,
                TicketPermission.HANDLE);
        page(centre, "/ledger/issues")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("马上办")));
        page(lists.clerk, "/ledger/responsibilities/new").andExpect(status().isForbidden());
    }
}
