package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;

/** The five steps of the field: 调研, 改造, 试点, 推广, 固化. */
@Doc("research 调研, design 改造, pilot 试点, rollout 推广, institutionalise 固化")
public enum Phase {
    RESEARCH,
    DESIGN,
    PILOT,
    ROLLOUT,
    INSTITUTIONALISE
}
