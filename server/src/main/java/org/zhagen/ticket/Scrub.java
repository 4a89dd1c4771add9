package org.zhagen.ticket;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of words what points to a person: numbers of identity cards, telephones and bank cards, e-mail addresses, number plates,
 * numbers of flats, and names where their form or what stands before them says that they are names. It can't know every name: who
 * publishes reads what is left.
 */
public final class Scrub {

    private static final String SURNAMES =
            "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤]";

    private static final List<Rule> RULES = List.of(
            new Rule("(?<!\\d)\\d{6}(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{3}[0-9Xx](?!\\d)", "（证件号略）"),
            new Rule("(?<!\\d)\\d{15,19}(?!\\d)", "（号码略）"),
            new Rule("(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)", "（电话略）"),
            new Rule("(?<!\\d)0\\d{2,3}[ -]?\\d{7,8}(?!\\d)", "（电话略）"),
            new Rule("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,4}", "（邮箱略）"),
            new Rule("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z0-9]{5,6}", "（车牌略）"),
            new Rule("\\d{1,3}单元\\s?\\d{1,4}(室|号|户)?", "某户"),
            new Rule("(?<!\\d)\\d{3,4}室", "某户"),
            new Rule("(我叫|姓名|联系人|当事人|户主)([:：]\\s?|\\s|是|叫)?" + SURNAMES + "\\p{IsHan}{1,2}", "$1某某"),
            new Rule("(" + SURNAMES + ")\\p{IsHan}{1,2}(先生|女士|同志|大爷|大妈|阿姨|师傅)", "$1某$2"));

    private final List<String> known;

    /**
     * @param known what is known to point to somebody, such as their name; texts of a single character are left out
     */
    public Scrub(List<String> known) {
        this.known = known.stream()
                .map(String::strip)
                .filter(text -> text.codePointCount(0, text.length()) > 1)
                .toList();
    }

    private record Rule(Pattern found, String instead) {
        Rule(String found, String instead) {
            this(Pattern.compile(found), instead);
        }
    }

    public String clean(String text) {
        String cleaned = text;
        for (String each : known) {
            cleaned = cleaned.replace(each, "某某");
        }
        for (Rule rule : RULES) {
            cleaned = rule.found.matcher(cleaned).replaceAll(rule.instead);
        }
        return cleaned.strip();
    }

    /** Whether nothing is to be taken out of a text. */
    public boolean isClean(String text) {
        return clean(text).equals(text.strip());
    }
}
