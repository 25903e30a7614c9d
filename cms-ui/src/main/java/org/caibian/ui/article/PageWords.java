package org.caibian.ui.article;

import com.vaadin.flow.dom.Element;
import org.caibian.manuscript.Manuscript;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.editor.Unsent;

/** All that can be written on the page of an article: the paper and the form beside it. */
final class PageWords {
    private final TypedFields fields = new TypedFields();
    private final FaultyFields faults = new FaultyFields();
    private final Sheet sheet;
    private final Facts facts;
    private final PaperPictures pictures;
    private final PaperLinks links;

    /** Tells {@code changed} when words came from the browser. */
    PageWords(Choices choices, PictureField picture, PaperPictures pictures, Runnable changed) {
        this.pictures = pictures;
        links = choices.paperLinks();
        sheet = new Sheet(fields, faults, changed);
        facts = new Facts(choices, picture, fields, faults, sheet::plain, changed);
        pictures.serve(paper());
        links.serve(paper());
    }

    Sheet sheet() {
        return sheet;
    }

    Facts facts() {
        return facts;
    }

    BodyEditor paper() {
        return sheet.editor();
    }

    FaultyFields faults() {
        return faults;
    }

    /** As they stand in the page. */
    Manuscript typed() {
        return facts.with(sheet);
    }

    /** Puts others there. */
    void put(Manuscript words) {
        var had = fields.words();
        sheet.show(words);
        facts.show(words);
        paper().put(had);
    }

    /** Has {@code page} show them again instead of what was typed there and did not come here. */
    void putBack(Element page) {
        paper().putBack(page, fields.words());
    }

    /** From now on they are those of {@code file}, to be written on or only to be read. */
    void belongTo(ArticleFile file, boolean writing) {
        faults.clear();
        facts.belongTo(file.id());
        facts.readOnly(!writing);
        facts.setVisible(file.draft().isPresent());
        pictures.belongTo(file.id());
        links.belongTo(file.id().article());
        sheet.setVisible(writing);
    }

    /** Has the browser note what is typed on {@code draft}. */
    void note(Unsent.Place place) {
        paper().noteUnsent(place);
    }

    /** What is here the browser of {@code page} need not keep. */
    void kept(Element page, DraftInProgress draft) {
        paper().kept(page, draft.draft().toString(), draft.seen(), fields.words());
    }

    /** The same of some of it: the browser goes on keeping all. */
    void keptPartly(Element page, DraftInProgress draft) {
        paper().keptPartly(page, draft.draft().toString(), draft.seen());
    }
}
