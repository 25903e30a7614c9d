package org.caibian.text;

import java.util.List;
import org.caibian.media.Sizes;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The pictures of a body that was printed, found in its tree as a browser finds them. */
final class PrintedPictures {
    private static final String ANY = "img[src]";
    private static final String WIDE = ANY + "[width][height]";

    private PrintedPictures() {}

    /**
     * With smaller ones offered beside each that is at {@code pictures}; every other character
     * stays as it was printed.
     */
    static String sized(String html, String pictures, String sizes) {
        var sized = new StringBuilder(html);
        // From the last to the first: what stands before keeps its place.
        for (var picture : at(pictures, html, WIDE).reversed()) {
            var offered =
                    Sizes.srcset(picture.attr("src"), Integer.parseInt(picture.attr("width")));
            if (!offered.isEmpty()) {
                int behindWidth = picture.attributes().sourceRange("height").nameRange().startPos();
                sized.insert(
                        behindWidth,
                        "srcset=\"%s\" sizes=\"%s\" "
                                .formatted(HtmlWriter.escaped(offered), HtmlWriter.escaped(sizes)));
            }
        }
        return sized.toString();
    }

    /** Of all that are at {@code pictures}, the hash behind it, in their order. */
    static List<String> hashes(String html, String pictures) {
        return at(pictures, html, ANY).stream()
                .map(each -> each.attr("src").substring(pictures.length()))
                .filter(hash -> PictureReader.SHA256.matcher(hash).matches())
                .toList();
    }

    private static List<Element> at(String pictures, String html, String such) {
        if (!html.contains(pictures)) { // most stories have none, and need not be read
            return List.of();
        }
        return Parser.htmlParser().setTrackPosition(true).parseInput(html, "").select(such).stream()
                .filter(each -> each.attr("src").startsWith(pictures))
                .toList();
    }
}
