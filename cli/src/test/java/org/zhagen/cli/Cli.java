package org.zhagen.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.YamlReader;

/** Runs a command in this process and keeps what it says. Tests run in the root folder of the repository. */
record Cli(int exit, String out, String err) {

    static Cli zh(String... args) {
        return run(Stream.concat(Arrays.stream(args), Stream.of("--lang", "zh")).toArray(String[]::new));
    }

    static Cli en(String... args) {
        return run(Stream.concat(Stream.of("--lang", "en"), Arrays.stream(args)).toArray(String[]::new));
    }

    static Cli run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(stream(out), stream(err), args);
        return new Cli(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What stands on standard output, which has to be exactly one JSON document. */
    Node json() {
        Findings findings = new Findings();
        Node node = YamlReader.read("stdout", out.getBytes(StandardCharsets.UTF_8), findings);
        if (node == null || findings.hasErrors()) {
            throw new AssertionError("not one JSON document: " + out);
        }
        return node;
    }

    /** The keys of an object, in order. */
    static List<String> keys(Node node) {
        return List.copyOf(((Node.Mapping) node).entries().keySet());
    }

    /** The value at a path of keys and indices. */
    static Node at(Node node, Object... path) {
        Node here = node;
        for (Object step : path) {
            Node next = step instanceof Integer index
                    ? ((Node.Listing) here).items().get(index)
                    : ((Node.Mapping) here).get(String.valueOf(step));
            if (next == null) {
                throw new AssertionError("nothing at " + Arrays.toString(path));
            }
            here = next;
        }
        return here;
    }

    static String text(Node node, Object... path) {
        return ((Node.Scalar) at(node, path)).text();
    }
}
