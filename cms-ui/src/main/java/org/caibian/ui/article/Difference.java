package org.caibian.ui.article;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.article.Content;
import org.caibian.article.Label;
import org.caibian.ui.parts.Bits;

/**
 * What changed between two texts of an article, paragraph by paragraph; the unchanged is left out.
 */
final class Difference extends Div {
    private static final int HASH_SHOWN = 8;

    Difference(Content before, Content after) {
        this(lines(before), lines(after));
    }

    Difference(List<String> before, List<String> after) {
        addClassName("dd");
        var rows = changed(before, after);
        if (rows.isEmpty()) {
            add(Bits.words(getTranslation("difference.none"), "lbl"));
        }
        rows.forEach(row -> add(new Html("<p class=\"diffline\">" + row + "</p>")));
    }

    /**
     * The changed lines as HTML with {@code ins} and {@code del}; every other character is escaped.
     */
    static List<String> changed(List<String> before, List<String> after) {
        var generator =
                DiffRowGenerator.create()
                        .showInlineDiffs(true)
                        .mergeOriginalRevised(true)
                        .inlineDiffByWord(false)
                        .oldTag(open -> open ? "<del>" : "</del>")
                        .newTag(open -> open ? "<ins>" : "</ins>")
                        .build();
        return generator.generateDiffRows(before, after).stream()
                .filter(row -> row.getTag() != DiffRow.Tag.EQUAL)
                .map(DiffRow::getOldLine)
                .toList();
    }

    static List<String> lines(Content content) {
        var lines = new ArrayList<String>();
        Stream.of(
                        UI.getCurrent().getTranslation("kind." + content.kind()),
                        content.headline().text(),
                        content.summary(),
                        content.originalTitle(),
                        content.originalAuthor(),
                        content.dateline(),
                        String.join(" ", content.authors()),
                        content.source().map(Label::name).orElse(""),
                        content.section().map(Label::name).orElse(""),
                        content.topic().map(Label::name).orElse(""),
                        String.join(" ", content.tags().stream().map(Label::name).toList()))
                .forEach(lines::add);
        content.continues()
                .ifPresent(older ->
                        lines.add(
                                String.join(
                                        " ",
                                        UI.getCurrent().getTranslation("field.CONTINUES"),
                                        older.toString())));
        content.picture()
                .ifPresent(picture ->
                        lines.add(
                                String.join(
                                        " ",
                                        UI.getCurrent().getTranslation("field.PICTURE"),
                                        picture.sha256().substring(0, HASH_SHOWN),
                                        picture.caption(),
                                        picture.credit(),
                                        picture.alt())));
        content.body().plain().lines().forEach(lines::add);
        return lines;
    }
}
