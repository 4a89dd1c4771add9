package org.zhagen.registry;

import java.util.List;
import java.util.UUID;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Topic;

/**
 * What a displayed practice gives to the playbook that is distilled from it.
 *
 * @param display its id
 * @param actions what was done, one sentence each; each becomes a step
 * @param sources titles of the texts that it goes by
 */
public record DistilSeed(
        UUID display,
        String title,
        String summary,
        String problem,
        List<Topic> topics,
        List<String> actions,
        List<Result> evidence,
        List<String> sources) {

    /**
     * A figure that the display gives, as its source prints it.
     *
     * @param indicator id of the indicator
     * @param before empty where it is not known
     * @param after empty where it is not known
     */
    public record Result(String site, String indicator, String before, String after, Design design) {}

    public DistilSeed {
        topics = List.copyOf(topics);
        actions = List.copyOf(actions);
        evidence = List.copyOf(evidence);
        sources = List.copyOf(sources);
    }
}
