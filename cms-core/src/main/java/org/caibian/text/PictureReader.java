package org.caibian.text;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads a picture of the editor's document: which one it is, and what is said of it. */
final class PictureReader {

    static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_PIXELS = 100_000;

    private PictureReader() {}

    static Block.Picture picture(JsonNode node) {
        var attributes = node.path("attrs");
        var sha256 = attributes.path("sha256").asString("");
        Offence.unless(SHA256.matcher(sha256).matches(), "a picture without its hash");
        return new Block.Picture(
                sha256,
                pixels(attributes.path("width")),
                pixels(attributes.path("height")),
                words(attributes.path("alt"), Block.Picture.LONGEST_LINE),
                words(attributes.path("caption"), Block.Picture.LONGEST_CAPTION),
                words(attributes.path("credit"), Block.Picture.LONGEST_LINE));
    }

    private static int pixels(JsonNode side) {
        Offence.unless(side.isMissingNode() || side.isInt(), "a picture that is not measured");
        int pixels = side.asInt(0);
        Offence.unless(pixels >= 0 && pixels <= MOST_PIXELS, "a picture that is not measured");
        return pixels;
    }

    private static String words(JsonNode words, int longest) {
        if (words.isMissingNode()) {
            return "";
        }
        var characters = LineReader.characters(words);
        Offence.unless(
                characters.codePointCount(0, characters.length()) <= longest,
                "more than " + longest + " characters beside a picture");
        return characters;
    }
}
