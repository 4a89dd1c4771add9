package org.zhagen.cli.demo;

import java.util.List;

/**
 * What the generator must know of a dictionary field.
 *
 * @param id kebab-case id
 * @param min lowest value allowed, in the unit of the field (percent: 0 to 100); 0 for flag and choice
 * @param max highest value allowed
 * @param options option ids of a choice, in order; else empty
 */
record DemoField(String id, double min, double max, List<String> options) {}
