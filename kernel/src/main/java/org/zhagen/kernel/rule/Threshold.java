package org.zhagen.kernel.rule;

import org.zhagen.kernel.value.ValueType;

/**
 * A plain number, share, amount of money or length of time with which a rule compares a profile field by size.
 *
 * @param field kebab-case id of the field
 * @param sign {@code <}, {@code <=}, {@code >} or {@code >=}, with the field on the left
 * @param value as it stands in the rule
 * @param type of the literal; a whole number beside a field of decimal ones is a count
 * @param offset where the literal begins in the rule's source, in UTF-16 code units
 * @param text the literal as it is written, without the function around it: {@code 3000}, {@code 30%}
 * @param expression which expression of the rule it is
 */
public record Threshold(
        String field, String sign, Object value, ValueType type, int offset, String text, long expression) {}
