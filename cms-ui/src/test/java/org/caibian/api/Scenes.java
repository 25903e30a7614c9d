package org.caibian.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/** Asks everybody's questions, each of a scene that stands as it was set. */
final class Scenes {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 300;

    /** What is not there, by what it would be; a number where nothing else is said. */
    private static final Map<String, String> MISSING =
            Map.of("task", "999999-FIRST_REVIEW", "sha256", "0".repeat(64), "number", "99");

    private static final String NO_NUMBER = "99999999";
    private static final String MALFORMED = "x%27y";

    private final Cast cast;
    private final Scenery scenery;
    private final Map<String, Scene> set = new HashMap<>();

    /** What its addresses name, the {@code ETag} it was read with, and what is whose. */
    record Scene(Map<String, String> names, String tag) {

        /** With whatever it names in their places. */
        String in(String text) {
            return NAME.matcher(text)
                    .replaceAll(
                            name -> names.getOrDefault(name.group(1), "\\{" + name.group(1) + "}"));
        }

        Scene with(String name, String value) {
            var others = new HashMap<>(names);
            others.put(name, value);
            return new Scene(others, tag);
        }
    }

    Scenes(Cast cast) {
        this.cast = cast;
        scenery = new Scenery(cast);
    }

    /** One answer each; then those there are to what is missing, malformed, and of another. */
    String asked(Play play) {
        var scene = set.computeIfAbsent(play.scene(), scenery::set);
        var each =
                StreamSupport.stream(cast.everybody().spliterator(), false)
                        .map(machine -> told(play, scene, machine))
                        .collect(Collectors.joining(" "));
        var names = names(play.path());
        if (names.isEmpty()) {
            return each;
        }
        var all = new ArrayList<>(List.of(each));
        all.add(all(play, scene, false));
        all.add(all(play, scene, true));
        var last = names.getLast();
        if (names.size() > 1 && scene.names().containsKey("another " + last)) {
            all.add(all(play, List.of(scene.with(last, scene.names().get("another " + last)))));
        }
        return String.join(" | ", all);
    }

    private String all(Play play, Scene scene, boolean malformed) {
        return all(
                play,
                names(play.path()).stream()
                        .map(name ->
                                scene.with(
                                        name,
                                        malformed
                                                ? MALFORMED
                                                : MISSING.getOrDefault(name, NO_NUMBER)))
                        .toList());
    }

    private String all(Play play, List<Scene> scenes) {
        var answers = new TreeSet<String>();
        for (var machine : cast.some()) {
            scenes.forEach(scene -> answers.add(told(play, scene, machine)));
        }
        return String.join(" ", answers);
    }

    private static List<String> names(String path) {
        return NAME.matcher(path.replaceFirst("\\?.*", ""))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Its status; and what of others shows in it. */
    private String told(Play play, Scene scene, Machine machine) {
        var answer = ask(play, scene, machine);
        return answer.status()
                + (answer.status() < OK && play.method().equals("GET")
                        ? scenery.seenIn(answer.text())
                        : "");
    }

    private static Machine.Answer ask(Play play, Scene scene, Machine machine) {
        var path = ApiAddresses.V1 + scene.in(play.path());
        var asking = machine.with(TriedOnly.TRIED, "yes").with("If-Match", scene.tag());
        if (play.body().equals("PNG")) {
            return asking.upload(path, "image/png", Illustrations.file("png", 4, 3));
        }
        if (play.method().equals("POST") && play.body().isEmpty()) {
            return asking.post(path);
        }
        return switch (play.method()) {
            case "GET" -> asking.get(path);
            case "DELETE" -> asking.delete(path);
            default ->
                    asking.with("Content-Type", "application/json")
                            .sendText(play.method(), path, scene.in(play.body()));
        };
    }

    static String json(Object sent) {
        return JSON.writeValueAsString(sent);
    }
}
