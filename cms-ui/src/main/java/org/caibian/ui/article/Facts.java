package org.caibian.ui.article;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caibian.article.Dateline;
import org.caibian.article.Kind;
import org.caibian.article.Manuscript;
import org.caibian.article.Problem;
import org.caibian.article.Problem.Field;
import org.caibian.shared.DraftId;
import org.caibian.source.Source;
import org.caibian.subject.Section;
import org.caibian.subject.Topic;
import org.caibian.ui.parts.LicenceWords;

/** The form beside the paper (信息): everything about a story but its words. */
final class Facts extends Div {

    private static final int LONGEST_NOTE = 300;

    private final Choices choices;
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<Section> section = new ComboBox<>();
    private final ComboBox<Source> source = new ComboBox<>();
    private final ComboBox<Topic> topic = new ComboBox<>();
    private final FurnitureFields furniture = new FurnitureFields();
    private final TextField originalTitle = new TextField();
    private final TextField originalAuthor = new TextField();
    private final TextField dateline = new TextField();
    private final TextField authors = new TextField();
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
    private final SuggestedTags suggested;
    private final DatelineOffer offer;
    private final Supplier<String> text;
    private final TextArea note = new TextArea();
    private final OlderStoryField continues;
    private final PictureField picture;
    private final FormFields fields;
    private boolean ofItsStory;

    /** {@code text} is what is on the paper now. */
    Facts(
            Choices choices,
            PictureField picture,
            TypedFields typed,
            Supplier<String> text,
            Runnable changed) {
        this.text = text;
        suggested = new SuggestedTags(name -> addTag(name, changed));
        offer = new DatelineOffer(taken -> takeDateline(taken, changed));
        this.choices = choices;
        fields = new FormFields(this, typed, changed);
        this.picture = picture;
        continues = choices.olderStory();
        addClassName("facts");
        kind.setItemLabelGenerator(each -> getTranslation("kind." + each));
        section.setItems(choices.sections());
        section.setItemLabelGenerator(each -> choices.name(each, getLocale()));
        source.setItems(choices.sources());
        source.setItemLabelGenerator(Source::name);
        source.setRenderer(
                choices.sourceRenderer(
                        getTranslation("source.until"), getTranslation("source.ended")));
        topic.setItems(choices.topics());
        topic.setItemLabelGenerator(Topic::name);
        topic.setClearButtonVisible(true);
        tags.setItems(asked ->
                choices.tags(asked.getFilter().orElse(""))
                        .skip(asked.getOffset())
                        .limit(asked.getLimit()));
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(each -> addTag(each.getDetail(), changed));
        authors.setHelperText(getTranslation("field.AUTHORS.hint"));
        note.setMaxLength(LONGEST_NOTE);
        note.setHelperText(getTranslation("field.NOTE.hint"));
        note.setRequiredIndicatorVisible(true);
        fields.placeText(Field.NOTE, note);
        fields.place(Field.SOURCE, source);
        fields.place(Field.KIND, kind);
        fields.place(Field.SECTION, section);
        fields.placeText(Field.KICKER, furniture.kicker);
        fields.placeText(Field.SUBTITLE, furniture.subtitle);
        fields.placeText(Field.ORIGINAL_TITLE, originalTitle);
        fields.placeText(Field.ORIGINAL_AUTHOR, originalAuthor);
        dateline.setHelperText(getTranslation("field.DATELINE.hint"));
        fields.placeText(Field.DATELINE, dateline);
        add(offer);
        fields.placeText(Field.AUTHORS, authors);
        add(choices.bylines(authors, changed));
        fields.place(Field.TOPIC, topic);
        fields.place(Field.TAGS, tags);
        add(suggested);
        fields.place(Field.CONTINUES, continues);
        picture.onChange(changed);
        add(picture);
        fields.place(Field.AI, furniture.ai);
        fields.placeText(Field.SEO_TITLE, furniture.seoTitle);
        fields.placeText(Field.SEO_DESCRIPTION, furniture.seoDescription);
        kind.addValueChangeListener(
                each -> Optional.ofNullable(each.getValue()).ifPresent(fields::ask));
        Stream.<HasValue<?, ?>>of(source, dateline, authors)
                .forEach(field -> field.addValueChangeListener(_ -> offerDateline()));
        tags.addValueChangeListener(_ -> suggested.offer(tags.getValue()));
        tags.addFocusListener(_ -> suggestTags());
        source.addValueChangeListener(each -> validity(Optional.ofNullable(each.getValue())));
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
        source.setValue(words.source().flatMap(choices::source).orElse(null));
        topic.setValue(words.topicSlug().flatMap(choices::topic).orElse(null));
        furniture.show(words.furniture());
        originalTitle.setValue(words.originalTitle());
        originalAuthor.setValue(words.originalAuthor());
        dateline.setValue(words.dateline());
        authors.setValue(String.join(" ", words.authors()));
        tags.setValue(words.tags());
        continues.show(words.continues());
        note.setValue(words.note());
        picture.show(words.picture());
        fields.ask(words.kind());
        offerDateline();
        validity(Optional.ofNullable(source.getValue()));
    }

    void readOnly(boolean only) {
        kind.setReadOnly(only || ofItsStory);
        Stream.of(
                        section,
                        source,
                        topic,
                        originalTitle,
                        originalAuthor,
                        dateline,
                        authors,
                        tags,
                        continues,
                        note)
                .forEach((HasValue<?, ?> field) -> field.setReadOnly(only));
        furniture.readOnly(only);
        picture.readOnly(only);
        offerDateline();
        suggestTags();
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
                dateline.getValue(),
                split(authors.getValue()),
                Optional.ofNullable(source.getValue()).map(Source::id),
                Optional.ofNullable(section.getValue()).map(Section::id),
                Optional.ofNullable(topic.getValue()).map(Topic::slug),
                List.copyOf(tags.getValue()),
                picture.line(),
                continues.article(),
                note.getValue(),
                paper.body());
    }

    void fault(List<Problem> problems) {
        fields.fault(problems);
    }

    private void offerDateline() {
        var offered =
                Optional.ofNullable(source.getValue())
                        .filter(_ -> dateline.isVisible() && !dateline.isReadOnly())
                        .flatMap(from ->
                                Dateline.offered(
                                        from.name(),
                                        dateline.getValue(),
                                        choices.today(),
                                        split(authors.getValue())));
        offer.show(offered);
    }

    private void takeDateline(String offered, Runnable changed) {
        dateline.setValue(offered);
        dateline.focus();
        changed.run();
    }

    private void suggestTags() {
        suggested.suggest(
                tags.isReadOnly() ? List.of() : choices.tagsIn(text.get()).toList(),
                tags.getValue());
    }

    private void validity(Optional<Source> chosen) {
        source.setHelperText(
                chosen.map(each ->
                                getTranslation(choices.validity(each), choices.until(each))
                                        + LicenceWords.of(each.licence()))
                        .orElse(""));
    }

    private void addTag(String typed, Runnable changed) {
        var more = new LinkedHashSet<>(tags.getValue());
        split(typed).forEach(more::add);
        tags.setValue(more);
        changed.run();
    }

    static List<String> split(String typed) {
        return Arrays.stream(typed.split("[\\s、，,;；]+")).filter(name -> !name.isEmpty()).toList();
    }
}
