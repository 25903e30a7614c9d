package org.caibian.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What somebody might type to make markup or a script of it; {@code hit()} would tell. */
public final class Hostile {

    private static final int LONGEST_TITLE = 120;
    private static final String BETWEEN = " ◆ ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Hostile() {}

    /** Several hundred, for every field there is. */
    public static List<String> words() {
        return lines("hostile-words.txt");
    }

    /**
     * Those of them that one line may hold: control characters, and signs that turn the direction
     * of writing, are refused there.
     */
    public static List<String> lines() {
        return words().stream()
                .filter(each -> each.chars().noneMatch(Character::isISOControl))
                .filter(each -> each.chars().noneMatch(Hostile::turnsWriting))
                .toList();
    }

    /** Those of {@link #lines()} that are no longer than a field takes; it refuses the others. */
    public static List<String> lines(int longest) {
        return lines().stream()
                .filter(each -> each.codePointCount(0, each.length()) <= longest)
                .toList();
    }

    /** All of {@link #lines()}, as many at once as {@code longest} characters have room for. */
    public static List<String> together(int longest) {
        var some = new ArrayList<String>();
        var last = new StringBuilder();
        for (var each : lines()) {
            if (last.length() + each.length() + BETWEEN.length() > longest) {
                some.add(last.toString());
                last.setLength(0);
            }
            last.append(last.isEmpty() ? "" : BETWEEN).append(each.strip());
        }
        some.add(last.toString());
        return List.copyOf(some);
    }

    private static boolean turnsWriting(int sign) {
        return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
    }

    /** Where no link may lead. */
    public static List<String> addresses() {
        return lines("hostile-addresses.txt");
    }

    /** A body that says {@code words} in every place where the schema has room for them. */
    public static String body(String words) {
        return body(words, "," + picture(words));
    }

    /** The same for where a picture would have to be one of the library's. */
    public static String bodyWithoutPicture(String words) {
        return body(words, "");
    }

    /** All of {@link #words()}, each in a paragraph. */
    public static String paragraphs() {
        return paragraphs(words());
    }

    /** Each of them in a paragraph. */
    public static String paragraphs(List<String> words) {
        return words.stream()
                .map(each -> "{\"type\":\"paragraph\",\"content\":[" + text(each) + "]}")
                .collect(Collectors.joining(",", "{\"type\":\"doc\",\"content\":[", "]}"));
    }

    private static String body(String words, String picture) {
        var text = text(words);
        var title = text(words.length() > LONGEST_TITLE ? "框题" : words);
        var paragraph = "{\"type\":\"paragraph\",\"content\":[" + text + "]}";
        return """
        {"type":"doc","content":[
         %2$s,
         {"type":"paragraph","content":[
          {"type":"text","marks":[{"type":"bold"},{"type":"italic"}],"text":%3$s},
          {"type":"text","marks":[{"type":"link","attrs":{"href":"https://example.org/"}}],"text":%3$s},
          {"type":"footnote","attrs":{"text":%3$s}}]},
         {"type":"heading","attrs":{"level":2},"content":[%1$s]},
         {"type":"heading","attrs":{"level":3},"content":[%1$s]},
         {"type":"bulletList","content":[{"type":"listItem","content":[%2$s]}]},
         {"type":"orderedList","content":[{"type":"listItem","content":[%2$s]}]},
         {"type":"blockquote","content":[%2$s]},
         {"type":"pullQuote","content":[%1$s]},
         {"type":"factBox","content":[{"type":"boxTitle","content":[%4$s]},%2$s]},
         {"type":"table","content":[{"type":"tableRow","content":[
          {"type":"tableHeader","attrs":{"colspan":1,"rowspan":1},"content":[%2$s]},
          {"type":"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[%2$s]}]}]}
         %5$s]}\
        """
                .formatted(text, paragraph, JSON.writeValueAsString(words), title, picture);
    }

    private static String picture(String words) {
        var below = JSON.writeValueAsString(words.length() > LONGEST_TITLE ? "图说" : words);
        return """
        {"type":"picture","attrs":{"sha256":"%s","width":600,"height":400,
         "alt":%2$s,"caption":%2$s,"credit":%2$s}}\
        """
                .formatted("0123456789abcdef".repeat(4), below);
    }

    private static String text(String words) {
        return "{\"type\":\"text\",\"text\":" + JSON.writeValueAsString(words) + "}";
    }

    private static List<String> lines(String resource) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Hostile.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
