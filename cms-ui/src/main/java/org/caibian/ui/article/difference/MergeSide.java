package org.caibian.ui.article.difference;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import org.caibian.difference.Comparison;
import org.caibian.difference.Merge;
import org.caibian.difference.Merge.Conflict;
import org.caibian.difference.Merge.Side;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Problem;
import org.caibian.media.Pictures;
import org.caibian.text.Body;
import org.caibian.ui.parts.PictureBytes;
import org.caibian.ui.parts.Saying;

/**
 * What one side says where both changed the same: what the other does not say is marked in it, the
 * address of a link that leads elsewhere stands beside it, and pictures are shown. Or what stood
 * there before either did.
 */
final class MergeSide extends Div {
    private final Pictures pictures;

    private MergeSide(Pictures pictures) {
        this.pictures = pictures;
        addClassName("words");
    }

    static MergeSide of(Side side, Conflict conflict, Merge merge, Pictures pictures) {
        var words = new MergeSide(pictures);
        var own = side == Side.MINE ? merge.mine() : merge.live();
        var other = side == Side.MINE ? merge.live() : merge.mine();
        switch (conflict) {
            case Conflict.OfField(var field, var _, var _, var _) -> words.field(field, own, other);
            case Conflict.OfParagraphs(var _, var mine, var live) ->
                    words.paragraphs(
                            new Body(side == Side.MINE ? mine : live),
                            new Body(side == Side.MINE ? live : mine));
        }
        return words.orNothing();
    }

    static MergeSide ofBase(Conflict conflict, Merge merge, Pictures pictures) {
        var words = new MergeSide(pictures);
        switch (conflict) {
            case Conflict.OfField(var field, var base, var _, var _) -> {
                words.picture(field, merge.base());
                base.lines().forEach(line -> words.said(field, line));
            }
            case Conflict.OfParagraphs(var base, var _, var _) ->
                    words.paragraphs(new Body(base), new Body(base));
        }
        return words.orNothing();
    }

    private MergeSide orNothing() {
        if (getChildren().findAny().isEmpty()) {
            add(new Paragraph(getTranslation("merge.empty")));
        }
        return this;
    }

    private void said(Problem.Field field, String value) {
        add(new Paragraph(Difference.said(field, value)));
    }

    private void picture(Problem.Field field, Content of) {
        if (field == Problem.Field.PICTURE) {
            of.picture().ifPresent(picture -> show(picture.sha256(), picture.alt()));
        }
    }

    private void field(Problem.Field field, Content own, Content other) {
        picture(field, own);
        Comparison.of(other, own).fields().stream()
                .filter(each -> each.field() == field)
                .map(each -> MarkedWords.after(Difference.said(each), Saying::words))
                .forEach(this::line);
    }

    private void paragraphs(Body own, Body other) {
        own.pictures().forEach(picture -> show(picture.sha256(), picture.alt()));
        Comparison.of(other, own).passages().stream()
                .map(passage -> MarkedWords.after(passage.pieces(), Saying::words))
                .forEach(this::line);
    }

    private void line(String html) {
        if (!html.isBlank()) {
            add(new Html("<p class=\"diffline\">" + html + "</p>"));
        }
    }

    private void show(String sha256, String alt) {
        pictures.find(sha256)
                .ifPresent(found -> add(new Image(PictureBytes.of(found, pictures), alt)));
    }
}
