package org.caibian.ui.article.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.editor.Unsent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** All that can be written on the page of an article: the paper and the form beside it. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class PageWords {
    private final TypedFields fields = new TypedFields();
    private final FaultyFields faults = new FaultyFields();
    private final Sheet sheet;
    private final Facts facts;
    private final PaperPictures pictures;
    private final PaperLinks links;
    private Runnable changed = () -> {};

    PageWords(Choices choices, PictureField picture, PaperPictures pictures) {
        this.pictures = pictures;
        links = choices.paperLinks();
        sheet = new Sheet(fields, faults, this::tell);
        facts = new Facts(choices, picture, fields, faults, sheet::plain, this::tell);
        pictures.serve(paper());
        links.serve(paper());
    }

    private void tell() {
        changed.run();
    }

    /** Tells when words came from the browser. */
    public void onChanged(Runnable act) {
        changed = act;
    }

    /** Asked to bring the form before the eyes of whoever has to mend something there. */
    public void onFound(Runnable act) {
        facts.onFound(act);
    }

    /** The paper with the lines above it. */
    public Div sheet() {
        return sheet;
    }

    /** The form beside it. */
    public Div form() {
        return facts;
    }

    public BodyEditor paper() {
        return sheet.editor();
    }

    /** Puts whoever came to write where that begins. */
    public void begin() {
        sheet.begin();
    }

    /** Marks the fields that keep what was typed from being kept. */
    public void notKept(List<Problem> problems) {
        faults.notKept(problems);
    }

    /** Marks those that keep the draft from being handed in. */
    public void notHandedIn(List<Problem> problems) {
        faults.notHandedIn(problems);
    }

    /** As they stand in the page. */
    public Manuscript typed() {
        return facts.with(sheet);
    }

    /** Puts others there. */
    public void put(Manuscript words) {
        var had = fields.words();
        sheet.show(words);
        facts.show(words);
        paper().put(had);
    }

    /** Has {@code page} show them again instead of what was typed there and did not come here. */
    public void putBack(Element page) {
        paper().putBack(page, fields.words());
    }

    /** From now on they are those of {@code file}, to be written on or only to be read. */
    public void belongTo(ArticleFile file, boolean writing) {
        faults.clear();
        facts.belongTo(file.id());
        facts.readOnly(!writing);
        facts.setVisible(file.draft().isPresent());
        pictures.belongTo(file.id());
        links.belongTo(file.id().article());
        sheet.setVisible(writing);
    }

    /** Has the browser note what is typed on {@code draft}. */
    public void note(Unsent.Place place) {
        paper().noteUnsent(place);
    }

    /** What is here the browser of {@code page} need not keep: it is in that version. */
    public void kept(Element page, DraftId draft, int version) {
        paper().kept(page, draft.toString(), version, fields.words());
    }

    /** The same of some of it: the browser goes on keeping all. */
    public void keptPartly(Element page, DraftId draft, int version) {
        paper().keptPartly(page, draft.toString(), version);
    }
}
