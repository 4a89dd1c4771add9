package org.zhagen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs what stands in the {@code console} blocks of the READMEs and compares what they print. A line {@code …} stands for any
 * lines up to the next line that is quoted; {@code $ echo $?} prints the exit code of the command before. Files below
 * {@code out/} are kept in a folder of the test.
 */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```");

    @TempDir
    Path folder;

    private record Step(String command, List<String> expected) {}

    @ParameterizedTest
    @CsvSource({"README.md, en", "README.zh-CN.md, zh"})
    void printsWhatItSays(String readme, String language) throws IOException {
        List<Step> steps = steps(Files.readString(Path.of(readme)));
        assertTrue(steps.size() >= 5, "steps in " + readme);
        int exit = 0;
        for (Step step : steps) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (step.command().equals("echo $?")) {
                bytes.writeBytes((exit + "\n").getBytes(StandardCharsets.UTF_8));
            } else {
                exit = run(step.command(), language, bytes);
            }
            List<String> printed = bytes.toString(StandardCharsets.UTF_8)
                    .replace(folder + "/", "out/")
                    .lines()
                    .toList();
            check(step, printed);
        }
    }

    private static List<Step> steps(String text) {
        List<Step> steps = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            for (String line : block.group(1).lines().toList()) {
                if (line.startsWith("$ ")) {
                    steps.add(new Step(line.substring(2), new ArrayList<>()));
                } else {
                    steps.getLast().expected().add(line);
                }
            }
        }
        return steps;
    }

    private int run(String command, String language, ByteArrayOutputStream bytes) {
        assertTrue(command.startsWith("./zhagen "), command);
        List<String> words = new ArrayList<>(Arrays.stream(command.split(" "))
                .skip(1)
                .map(word -> word.startsWith("out/") ? folder + word.substring("out".length()) : word)
                .toList());
        if (!words.contains("--lang")) {
            words.addAll(List.of("--lang", language));
        }
        PrintStream both = Cli.stream(bytes);
        return Main.run(both, both, words.toArray(String[]::new));
    }

    private static void check(Step step, List<String> printed) {
        List<String> left = printed;
        boolean skipping = false;
        for (String expected : step.expected()) {
            if (expected.equals("…")) {
                skipping = true;
                continue;
            }
            int at = skipping ? left.indexOf(expected) : 0;
            String found = at < 0 || at >= left.size() ? "(nothing)" : left.get(at);
            assertEquals(expected, found, () -> step.command() + " printed:\n" + String.join("\n", printed));
            left = left.subList(at + 1, left.size());
            skipping = false;
        }
        assertTrue(skipping || left.isEmpty(), step.command() + " also printed:\n" + String.join("\n", left));
    }
}
