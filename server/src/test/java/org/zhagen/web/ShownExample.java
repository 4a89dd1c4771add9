package org.zhagen.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command of a document, and the answer that is shown under it.
 *
 * @param at file and line of the command
 * @param command shell, its lines joined
 * @param answer empty where none is shown
 */
record ShownExample(String at, String command, List<String> answer) {

    /** All examples of a document, in order: fences of {@code sh}, each with the fence of {@code http} that follows it. */
    static List<ShownExample> of(Path document) throws IOException {
        List<ShownExample> examples = new ArrayList<>();
        List<String> lines = Files.readAllLines(document);
        for (int line = 0; line < lines.size(); line++) {
            String fence = lines.get(line);
            if (!fence.startsWith("```")) {
                continue;
            }
            int end = end(lines, line);
            List<String> inside = lines.subList(line + 1, end);
            if (fence.equals("```sh")) {
                String command = String.join("\n", inside).replace("\\\n", " ");
                examples.add(new ShownExample(document + ":" + (line + 2), command, List.of()));
            } else if (fence.equals("```http")) {
                ShownExample last = examples.removeLast();
                examples.add(new ShownExample(last.at, last.command, List.copyOf(inside)));
            }
            line = end;
        }
        return examples;
    }

    private static int end(List<String> lines, int begin) {
        int end = begin + 1;
        while (!lines.get(end).equals("```")) {
            end++;
        }
        return end;
    }

    int status() {
        return Integer.parseInt(answer.getFirst().replace("HTTP/1.1 ", ""));
    }

    /** The headers that are shown, as they are written. */
    List<String> headers() {
        int blank = answer.indexOf("");
        return answer.subList(1, blank < 0 ? answer.size() : blank);
    }

    String body() {
        int blank = answer.indexOf("");
        return blank < 0 ? "" : String.join("\n", answer.subList(blank + 1, answer.size()));
    }
}
