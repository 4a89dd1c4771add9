package org.zhagen.notification;

/** Whose groups a robot writes into. */
public enum RobotVendor {
    /** 钉钉 custom robot. */
    DING_TALK,
    /** 企业微信 group robot. */
    WE_COM,
    /** 飞书 custom bot. */
    FEISHU
}
