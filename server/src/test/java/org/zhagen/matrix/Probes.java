package org.zhagen.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is sent to one route: something nasty in one place of a plausible request, or in all of them. */
final class Probes {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{\\w+}");
    private static final int SHORT = 2_000;

    private final Mapped route;
    private final Rule rule;
    private final List<String> names;

    Probes(Mapped route, Rule rule) {
        this.route = route;
        this.rule = rule;
        this.names = names();
    }

    /** The plausible request, hollow lists, and so many of each sort as wanted. */
    List<Probe> some(Random random, int ofEachSort) {
        List<Probe> some = new ArrayList<>(List.of(new Probe("as it is", scene -> Parcel.of(rule, scene))));
        some.addAll(hollow().toList());
        for (Stream<Probe> sort : List.of(paths(), headers(), missing(), texts(), raw(), values(), bodies(), files())) {
            List<Probe> all = new ArrayList<>(sort.toList());
            Collections.shuffle(all, random);
            some.addAll(all.subList(0, Math.min(ofEachSort, all.size())));
        }
        return some;
    }

    private Stream<Probe> paths() {
        List<Probe> probes = new ArrayList<>();
        Matcher variable = PATH_VARIABLE.matcher(rule.path());
        while (variable.find()) {
            String before = rule.path().substring(0, variable.start());
            String behind =
                    PATH_VARIABLE.matcher(rule.path().substring(variable.end())).replaceAll("0");
            for (String step : Nasty.STEPS) {
                probes.add(new Probe(
                        "path " + brief(step),
                        scene -> Parcel.of(rule, scene)
                                .at(scene.filled(before + "x").replaceAll("x$", "") + step + behind)));
            }
        }
        return probes.stream();
    }

    private Stream<Probe> headers() {
        return Nasty.HEADERS.stream()
                .map(header -> new Probe(
                        brief(header),
                        scene -> Parcel.of(rule, scene)
                                .without(header.substring(0, header.indexOf(':') + 1))
                                .with(header)));
    }

    private List<String> names() {
        Set<String> found = new TreeSet<>(Fields.parameters(route.handler()));
        rawPairs().forEach(pair -> found.add(pair[0]));
        return found.isEmpty() ? List.of("q") : List.copyOf(found);
    }

    private Stream<Probe> missing() {
        Probe nothing = new Probe("nothing", scene -> carrying(scene, ""));
        Stream<Probe> without = names.stream()
                .map(name -> new Probe(
                        "without " + name,
                        scene -> carrying(
                                scene,
                                Parcel.form(given(scene).stream()
                                        .filter(pair -> !pair[0].equals(name))
                                        .toList()))));
        Stream<Probe> twice =
                names.stream().map(name -> more("twice " + name, name + "=1&" + name + "=2&" + name + "[a]=3"));
        Probe sorted = more("sorted by what is not there", "page=-1&size=2147483648&sort=-no'such");
        return Stream.of(Stream.of(nothing, sorted), without, twice).flatMap(sort -> sort);
    }

    private Probe more(String what, String encoded) {
        return new Probe(what, scene -> carrying(scene, Parcel.form(given(scene)) + "&" + encoded));
    }

    private Stream<Probe> texts() {
        List<String> bearable = Nasty.TEXTS.stream()
                .filter(text -> inBody() || text.length() < SHORT)
                .toList();
        Stream<Probe> one = bearable.stream()
                .flatMap(text -> names.stream()
                        .map(name -> new Probe(
                                name + "=" + brief(text),
                                scene -> carrying(scene, Parcel.form(with(given(scene), name, text))))));
        Stream<Probe> all = bearable.stream()
                .filter(text -> text.length() < SHORT)
                .map(text -> new Probe(
                        "all=" + brief(text),
                        scene -> carrying(
                                scene,
                                Parcel.form(names.stream()
                                        .map(name -> new String[] {name, text})
                                        .toList()))));
        return Stream.concat(one, all);
    }

    private Stream<Probe> raw() {
        return Nasty.RAW.stream().flatMap(raw -> names.stream().map(name -> more(name + "=" + raw, name + "=" + raw)));
    }

    /** Lists with nothing in them where something is meant to be: what a sample too easily misses. */
    private Stream<Probe> hollow() {
        return values(List.of("[null]", "[{}]"));
    }

    private Stream<Probe> values() {
        return values(Nasty.JSON);
    }

    private Stream<Probe> values(List<String> all) {
        return Fields.keys(route.handler()).stream()
                .flatMap(key -> all.stream()
                        .map(value -> new Probe(
                                "\"" + key + "\":" + brief(value),
                                scene -> json(scene, Scene.bytes(with(whole(scene), key, value))))));
    }

    private Stream<Probe> bodies() {
        return switch (rule.sends().split(" ", 2)[0]) {
            case "json" ->
                Stream.concat(
                        Nasty.BODIES.stream()
                                .map(body -> new Probe("json " + brief(body), scene -> json(scene, Scene.bytes(body)))),
                        Stream.of(new Probe("json in broken UTF-8", scene -> json(scene, broken(whole(scene))))));
            case "yaml" ->
                Nasty.TEXTS.stream()
                        .map(text -> new Probe(
                                "yaml " + brief(text),
                                scene -> Parcel.of(rule, scene).body(Scene.bytes("id: " + text))));
            default -> Stream.empty();
        };
    }

    private Stream<Probe> files() {
        if (!rule.sends().startsWith("file ")) {
            return Stream.empty();
        }
        String ending = rule.sends().split(" ", -1)[1].replaceAll("^[^.]*", "");
        return Nasty.FILES.entrySet().stream()
                .map(file -> new Probe(
                        "file " + brief(file.getKey()),
                        scene -> Parcel.of(rule, scene)
                                .without("Content-Type:")
                                .multipart(
                                        file.getKey().replace("*", ending),
                                        file.getValue().get(),
                                        given(scene))));
    }

    private boolean inBody() {
        return route.changes() && !route.api() && !rule.sends().startsWith("file ");
    }

    /** The request with these parameters, where the route reads them. */
    private Parcel carrying(Scene scene, String encoded) {
        Parcel plausible = Parcel.of(rule, scene);
        return inBody()
                ? plausible.without("Content-Type:").with("application/x-www-form-urlencoded", Scene.bytes(encoded))
                : plausible.at(scene.filled(rule.path()) + "?" + encoded);
    }

    private List<String[]> given(Scene scene) {
        return rawPairs().stream()
                .map(pair -> new String[] {pair[0], scene.sent(pair[1], rule.path())})
                .toList();
    }

    private List<String[]> rawPairs() {
        String[] sends = rule.sends().split(" ", 2);
        return switch (sends[0]) {
            case "form" -> Parcel.pairs(sends[1]);
            case "file" -> Parcel.pairs((sends[1] + " ").split(" ", 2)[1].strip());
            default -> sends[0].startsWith("?") ? Parcel.pairs(rule.sends().substring(1)) : List.of();
        };
    }

    private static List<String[]> with(List<String[]> given, String name, String text) {
        List<String[]> pairs = new ArrayList<>(
                given.stream().filter(pair -> !pair[0].equals(name)).toList());
        pairs.add(new String[] {name, text});
        return pairs;
    }

    private String whole(Scene scene) {
        return rule.sends().startsWith("json ")
                ? scene.sent(rule.sends().substring("json ".length()), rule.path())
                : "{}";
    }

    private static String with(String json, String key, String value) {
        String without =
                json.replaceAll("\"" + key + "\":(\"[^\"]*\"|[^,}]*),?", "").replaceAll(",}$", "}");
        return "{\"" + key + "\":" + value + (without.equals("{}") ? "" : ",") + without.substring(1);
    }

    private Parcel json(Scene scene, byte[] body) {
        return Parcel.of(rule, scene).without("Content-Type:").with("application/json", body);
    }

    private static byte[] broken(String json) {
        byte[] bytes = Scene.bytes(json);
        bytes[bytes.length - 2] = (byte) 0xff;
        return bytes;
    }

    private static String brief(String text) {
        String plain = text.length() > 40 ? text.substring(0, 37) + "… " + text.length() : text;
        StringBuilder shown = new StringBuilder();
        plain.chars().forEach(c -> shown.append(c < ' ' ? "\\u" + Integer.toHexString(c) : String.valueOf((char) c)));
        return shown.toString();
    }
}
