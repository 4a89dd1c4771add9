package org.zhagen.kernel.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.NotEmpty;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.value.Percent;

/** How a practice becomes permanent. */
@Doc("How it becomes permanent")
public record Institutionalise(
        @Doc("Rules to be adopted, such as 《社区食堂运营管理办法》") @NotEmpty
        List<String> documents,

        @Doc("Weight in the yearly appraisal of units (never of single people by rank)") @Nullable
        Percent appraisalWeight,

        @Doc("How often it is reviewed, in months") Integer reviewMonths,
        @Doc("How it goes on innovating") @Nullable String innovation,
        Place at) {}
