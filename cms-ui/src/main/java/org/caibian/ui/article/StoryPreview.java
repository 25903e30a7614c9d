package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import java.util.ArrayList;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.media.Pictures;
import org.caibian.publication.Story;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.PictureBytes;

/** A story as readers will see it, or see it now. */
public final class StoryPreview extends Article {
    private static final String PICTURES = "data-pictures";

    /** What a draft says, set as a story. */
    public StoryPreview(Content content, Pictures pictures) {
        addClassName("txt");
        content.topic().map(Label::name).ifPresent(topic -> add(Bits.words(topic, "kick")));
        var headline = content.headline().text();
        head(headline.isEmpty() ? getTranslation("headline.none") : headline, content.furniture());
        add(Bits.words(byline(content), "by"));
        label(content.furniture().ai());
        if (!content.note().isEmpty()) {
            add(note(content.note()));
        }
        if (!content.summary().isEmpty()) {
            add(Bits.block("lead", Bits.words(content.summary())));
        }
        content.picture().ifPresent(picture -> add(figure(picture, pictures)));
        add(body(content.body().html(content.dateline(), library(pictures))));
    }

    /** What readers have. */
    public StoryPreview(Story story, Pictures pictures) {
        addClassName("txt");
        story.topic().map(Label::name).ifPresent(topic -> add(Bits.words(topic, "kick")));
        head(story.headline(), story.furniture());
        add(Bits.words(byline(story), "by"));
        label(story.furniture().ai());
        story.picture().ifPresent(picture -> add(figure(picture, pictures)));
        var printed = " src=\"" + Story.PICTURES;
        var here = " src=\"" + library(pictures);
        add(body(story.bodyHtml().replace(printed, here)));
    }

    /** What readers are told of a correction stands over the text, as on the site. */
    private Component note(String words) {
        var title = getTranslation("field.NOTE");
        var note = Bits.block("readersnote", Bits.bold(title), Bits.words(words));
        note.getElement().setAttribute("role", "note").setAttribute("aria-label", title);
        return note;
    }

    private static Html body(String html) {
        return new Html("<div class=\"story-body\">" + html + "</div>");
    }

    /** Where this page has the pictures of a body: the site gives only those of live stories. */
    private String library(Pictures pictures) {
        getElement().setAttribute(PICTURES, PictureBytes.any(pictures));
        return getElement().getAttribute(PICTURES) + PictureBytes.NAMED;
    }

    private void head(String headline, Furniture furniture) {
        line(furniture.kicker(), "shoulder");
        add(new H2(headline));
        line(furniture.subtitle(), "subtitle");
    }

    private void line(String text, String className) {
        if (!text.isEmpty()) {
            add(Bits.words(text, className));
        }
    }

    private void label(AiUse ai) {
        if (ai != AiUse.NONE) {
            add(Bits.words(getTranslation("ai.told." + ai), "ailabel"));
        }
    }

    private String byline(Content content) {
        var parts = new ArrayList<String>();
        content.source().ifPresent(source -> parts.add(getTranslation("by.source", source.name())));
        if (!content.authors().isEmpty()) {
            parts.add(getTranslation("by.authors", String.join(" ", content.authors())));
        }
        if (!content.originalTitle().isEmpty()) {
            parts.add(getTranslation("by.originalTitle", content.originalTitle()));
        }
        return String.join("　", parts);
    }

    private String byline(Story story) {
        var parts = new ArrayList<String>();
        parts.add(getTranslation("by.source", story.sourceName()));
        if (!story.authors().isEmpty()) {
            parts.add(getTranslation("by.authors", story.authors()));
        }
        parts.add(getTranslation("by.editor", story.responsibleEditor()));
        return String.join("　", parts);
    }

    private static HtmlContainer figure(LeadPicture picture, Pictures pictures) {
        var figure = new HtmlContainer("figure");
        pictures.find(picture.sha256())
                .ifPresent(found ->
                        figure.add(new Image(PictureBytes.of(found, pictures), picture.alt())));
        figure.add(Bits.tagged("figcaption", picture.caption() + "　" + picture.credit()));
        return figure;
    }
}
