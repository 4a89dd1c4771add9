package org.zhagen.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhagen.directory.Unit;
import org.zhagen.directory.UnitKind;
import org.zhagen.kernel.site.RegionCode;

class LikenessTest {

    private static final List<Unit> UNITS = List.of(
            unit("9901", "清河市城市管理和综合执法局"),
            unit("990102", "澜亭区城市管理和综合执法局"),
            unit("990102", "澜亭区住房和城乡建设局"),
            unit("9901", "清河市公安局"),
            unit("9901", "清河市交通运输局"),
            unit("9901", "清河市市场监督管理局"));

    private static Unit unit(String region, String name) {
        return new Unit(UUID.randomUUID(), new RegionCode(region), "", UnitKind.DEPARTMENT, name, "", "", null, 0);
    }

    private static String best(String body) {
        return Likeness.best(body, UNITS).map(Unit::name).orElse("");
    }

    /** 城市 市管 管理 执法 of five pairs are in the name, 理执 is not. */
    @Test
    void theShareOfPairsOfTheBodyThatAreInTheName() {
        assertThat(Likeness.of("城市管理执法部门", "澜亭区城市管理和综合执法局")).isCloseTo(0.8, within(1e-9));
        assertThat(Likeness.of("应急管理部门", "澜亭区民政局")).isZero();
        assertThat(Likeness.of("部门", "清河市公安局")).isZero();
    }

    @Test
    void ofUnitsOfOneNameTheNearestIsMeant() {
        assertThat(best("城市管理执法部门")).isEqualTo("澜亭区城市管理和综合执法局");
        assertThat(best("住房城乡建设部门")).isEqualTo("澜亭区住房和城乡建设局");
        assertThat(best("市场监督管理部门")).isEqualTo("清河市市场监督管理局");
    }

    @Test
    void ofSeveralBodiesOneIsEnoughAndNoneIsForced() {
        assertThat(best("公安和消防救援机构")).isEqualTo("清河市公安局");
        assertThat(best("交通和市政公用部门")).isEqualTo("清河市交通运输局");
        assertThat(best("生态环境部门")).isEmpty();
    }
}
