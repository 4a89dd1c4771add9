package org.zhagen.bench;

import java.util.Map;

/** What is said in each of the measured whistles. */
final class Whistle {

    static final String REGION = "990102003";
    static final String CATEGORY = "市容秩序";
    static final String PLACE = "东街市场北门";
    static final String FACTS = "早市占道两百米，街道劝过三次，摊主散了又来。";
    static final String RESULT = "划定便民点，分时经营，当天清完。";

    static final Map<String, String> PLAN =
            Map.of("who", "城管局主责，市场监管局配合", "measures", "划定便民点，分时经营", "finish-by", "2099-12-31");

    private Whistle() {}
}
