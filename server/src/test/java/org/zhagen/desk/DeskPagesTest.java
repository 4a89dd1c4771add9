package org.zhagen.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcomes;
import org.zhagen.assessment.FitGround;
import org.zhagen.audit.AuditPermission;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.registry.Display;
import org.zhagen.registry.DisplayStep;
import org.zhagen.registry.Displays;
import org.zhagen.registry.Ground;

/** Each sees on the desk what their room has for them and nothing of the others, with a link to just what was counted. */
@PageTest
class DeskPagesTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private ResultActions desk(Acting acting) throws Exception {
        return mvc.perform(get("/desk").with(As.acting(acting))).andExpect(status().isOk());
    }

    @Test
    void theReformOfficeSeesWhatWasHandedIn() throws Exception {
        Ground ground = new Ground(context);
        Displays displays = context.getBean(Displays.class);
        Display draft = Outcomes.done(displays.write(ground.writer(), ground.draft()));
        Outcomes.done(displays.step(ground.writer(), draft.id(), draft.version(), DisplayStep.SUBMIT, ""));
        desk(ground.office())
                .andExpect(content().string(containsString("等改革办看的亮点")))
                .andExpect(content().string(containsString("/registry/displays?state=submitted&amp;region=9901\"")))
                .andExpect(content().string(not(containsString("现在没有等您办的事"))));
        desk(ground.writer()).andExpect(content().string(not(containsString("等改革办看的亮点"))));
    }

    @Test
    void aSiteSeesWhatItsProfileLacks() throws Exception {
        String province = "94";
        FitGround.furnish(context, province);
        desk(FitGround.clerk(province + "0101101"))
                .andExpect(content().string(containsString("本地画像还缺的数")))
                .andExpect(content().string(containsString("href=\"/assessment/profiles/" + province + "0101101\"")));
        desk(FitGround.reader(province + "0101101")).andExpect(content().string(not(containsString("本地画像还缺的数"))));
    }

    @Test
    void theAuditSeesWhatWasRefused() throws Exception {
        mvc.perform(get("/audit").with(As.somebody("9901"))).andExpect(status().isForbidden());
        desk(As.person("", AuditPermission.READ))
                .andExpect(content().string(containsString("昨天以来被拒的操作")))
                .andExpect(content().string(containsString("/audit?result=refused&amp;from=")));
        desk(As.person("9901")).andExpect(content().string(not(containsString("昨天以来被拒的操作"))));
    }
}
