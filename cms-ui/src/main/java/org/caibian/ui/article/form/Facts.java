package org.caibian.ui.article.form;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem.Field;
import org.caibian.shared.DraftId;
import org.caibian.source.Source;
import org.caibian.subject.Section;
import org.caibian.subject.Topic;
import org.caibian.ui.parts.Bits;

/** The form beside the paper (信息): everything about a story but its words. */
final class Facts extends Div {

    private static final int LONGEST_NOTE = 300;

    private final Choices choices;
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<Section> section = new ComboBox<>();
    private final ComboBox<Topic> topic = new ComboBox<>();
    private final FurnitureFields furniture = new FurnitureFields();
    private final TextField originalTitle = new TextField();
    private final TextField originalAuthor = new TextField();
    private final OriginFields origin;
    private final TagFields tags;
    private final TextArea note = new TextArea();
    private final OlderStoryField continues;
    private final PictureField picture;
    private final FormFields fields;
    private Runnable found = () -> {};
    private boolean ofItsStory;

    /** {@code text} is what is on the paper now. */
    Facts(
            Choices choices,
            PictureField picture,
            TypedFields typed,
            FaultyFields faults,
            Supplier<String> text,
            Runnable changed) {
        this.choices = choices;
        this.picture = picture;
        origin = new OriginFields(choices, changed);
        tags = new TagFields(choices, text, changed);
        fields = new FormFields(this, typed, faults, () -> found.run(), changed);
        continues = choices.olderStory();
        addClassName("facts");
        placeNote();
        placeKind();
        placeOrigin(changed);
        placeSubject();
        placePicture(typed, faults, changed);
        placeFurniture();
    }

    private void placeNote() {
        note.setMaxLength(LONGEST_NOTE);
        note.setHelperText(getTranslation("field.NOTE.hint"));
        note.setRequiredIndicatorVisible(true);
        fields.placeText(Field.NOTE, note);
    }

    private void placeKind() {
        kind.setItemLabelGenerator(ByName::of);
        section.setItems(choices.sections());
        section.setItemLabelGenerator(this::name);
        fields.placeChoice(Field.SOURCE, origin.source, Source::name);
        fields.placeChoice(Field.KIND, kind, ByName::of);
        fields.placeChoice(Field.SECTION, section, this::name);
        fields.placeText(Field.KICKER, furniture.kicker);
        fields.placeText(Field.SUBTITLE, furniture.subtitle);
        kind.addValueChangeListener(
                each -> Optional.ofNullable(each.getValue()).ifPresent(fields::ask));
    }

    private void placeOrigin(Runnable changed) {
        fields.placeText(Field.ORIGINAL_TITLE, originalTitle);
        fields.placeText(Field.ORIGINAL_AUTHOR, originalAuthor);
        fields.placeText(Field.DATELINE, origin.dateline);
        add(origin.offer);
        fields.placeText(Field.AUTHORS, origin.authors);
        add(choices.bylines(origin.authors, changed));
    }

    private void placeSubject() {
        choices.offerTopics(topic);
        topic.setItemLabelGenerator(Topic::name);
        topic.setClearButtonVisible(true);
        fields.placeChoice(Field.TOPIC, topic, Topic::name);
        fields.placeChoice(Field.TAGS, tags.tags, ByName::of);
        add(tags.suggested);
        fields.placeChoice(Field.CONTINUES, continues, continues::label);
    }

    private void placePicture(TypedFields typed, FaultyFields faults, Runnable changed) {
        picture.onChange(() -> {
            faults.changed(Field.PICTURE);
            changed.run();
        });
        picture.noteIn(typed);
        var fault = Bits.block("fault");
        faults.place(Field.PICTURE, fault::setText, () -> found.run());
        add(picture, fault);
    }

    private void placeFurniture() {
        fields.placeChoice(Field.AI, furniture.ai, ByName::of);
        fields.placeText(Field.SEO_TITLE, furniture.seoTitle);
        fields.placeText(Field.SEO_DESCRIPTION, furniture.seoDescription);
    }

    /** Asked to bring it before the eyes of whoever has to mend something here. */
    void onFound(Runnable act) {
        found = act;
    }

    void belongTo(DraftId draft) {
        picture.belongTo(draft);
        continues.belongTo(draft.article());
        note.setVisible(draft.isCorrection());
        ofItsStory = draft.isCorrection();
        kind.setHelperText(ofItsStory ? getTranslation("field.KIND.ofItsStory") : "");
    }

    void show(Manuscript words) {
        kind.setItems(choices.kinds(words.kind()));
        kind.setValue(words.kind());
        section.setValue(words.section().flatMap(choices::section).orElse(null));
        origin.show(words);
        topic.setValue(words.topicSlug().flatMap(choices::topic).orElse(null));
        furniture.show(words.furniture());
        originalTitle.setValue(words.originalTitle());
        originalAuthor.setValue(words.originalAuthor());
        tags.tags.setValue(words.tags());
        words.continues().ifPresentOrElse(continues::show, continues::clear);
        note.setValue(words.note());
        words.picture().ifPresentOrElse(picture::show, picture::showNone);
        fields.ask(words.kind());
        origin.offer();
    }

    void readOnly(boolean only) {
        kind.setReadOnly(only || ofItsStory);
        Stream.of(section, topic, originalTitle, originalAuthor, continues, note)
                .forEach((HasValue<?, ?> field) -> field.setReadOnly(only));
        origin.readOnly(only);
        tags.readOnly(only);
        furniture.readOnly(only);
        picture.readOnly(only);
    }

    private String name(Section each) {
        return choices.name(each, getLocale());
    }

    /** What was typed here, with the words of the paper. */
    Manuscript with(Sheet paper) {
        return new Manuscript(
                kind.getValue(),
                paper.headline(),
                furniture.furniture(),
                originalTitle.getValue(),
                originalAuthor.getValue(),
                paper.summary(),
                origin.dateline.getValue(),
                Names.in(origin.authors.getValue()),
                origin.sourceId(),
                Optional.ofNullable(section.getValue()).map(Section::id),
                Optional.ofNullable(topic.getValue()).map(Topic::slug),
                List.copyOf(tags.tags.getValue()),
                picture.line(),
                continues.article(),
                note.getValue(),
                paper.body());
    }
}
