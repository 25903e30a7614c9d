package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caibian.article.Dateline;
import org.caibian.article.Form;
import org.caibian.article.Kind;
import org.caibian.article.Manuscript;
import org.caibian.article.Problem;
import org.caibian.article.Problem.Field;
import org.caibian.shared.DraftId;
import org.caibian.source.Source;
import org.caibian.subject.Section;
import org.caibian.subject.Topic;
import org.caibian.ui.parts.Saying;

/** The form beside the paper (信息): everything about a story but its words. */
final class Facts extends Div {

    private static final int LONGEST_NOTE = 300;
    private static final int A_MOMENT = 600;

    private final Choices choices;
    private final TypedFields typed;
    private final Select<Kind> kind = new Select<>();
    private final Select<Section> section = new Select<>();
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
    private final Map<Field, Placed> fields = new EnumMap<>(Field.class);

    /** A field in its place on the form. */
    private record Placed(Component shown, HasValidation checked, HasValue<?, ?> value) {}

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
        this.typed = typed;
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
        placeText(Field.NOTE, note, changed);
        place(Field.SOURCE, source, changed);
        place(Field.KIND, kind, changed);
        place(Field.SECTION, section, changed);
        placeText(Field.KICKER, furniture.kicker, changed);
        placeText(Field.SUBTITLE, furniture.subtitle, changed);
        placeText(Field.ORIGINAL_TITLE, originalTitle, changed);
        placeText(Field.ORIGINAL_AUTHOR, originalAuthor, changed);
        dateline.setHelperText(getTranslation("field.DATELINE.hint"));
        placeText(Field.DATELINE, dateline, changed);
        add(offer);
        placeText(Field.AUTHORS, authors, changed);
        place(Field.TOPIC, topic, changed);
        place(Field.TAGS, tags, changed);
        add(suggested);
        place(Field.CONTINUES, continues, changed);
        picture.onChange(changed);
        add(picture);
        place(Field.AI, furniture.ai, changed);
        placeText(Field.SEO_TITLE, furniture.seoTitle, changed);
        placeText(Field.SEO_DESCRIPTION, furniture.seoDescription, changed);
        kind.addValueChangeListener(each -> ask(each.getValue()));
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
        ask(words.kind());
        offerDateline();
        suggestTags();
        validity(Optional.ofNullable(source.getValue()));
    }

    void readOnly(boolean only) {
        Stream.of(
                        kind,
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

    /** Marks the fields that have to be mended. */
    void fault(List<Problem> problems) {
        fields.values().forEach(field -> field.checked().setInvalid(false));
        for (var problem : problems) {
            Optional.ofNullable(fields.get(problem.field()))
                    .map(Placed::checked)
                    .ifPresent(field -> {
                        field.setErrorMessage(Saying.problem(problem));
                        field.setInvalid(true);
                    });
        }
    }

    private <F extends Component & HasValidation & HasLabel & HasValue<?, ?>> void place(
            Field name, F field, Runnable changed) {
        field.setLabel(getTranslation("field." + name));
        fields.put(name, new Placed(field, field, field));
        field.addValueChangeListener(each -> tell(each.isFromClient(), changed));
        add(field);
    }

    /** What is typed comes here when the writer pauses, as on the paper. */
    private <F extends TextFieldBase<F, String>> void placeText(
            Field name, F field, Runnable changed) {
        typed.add(name, field);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(A_MOMENT);
        place(name, field, changed);
    }

    private static void tell(boolean typed, Runnable changed) {
        if (typed) {
            changed.run();
        }
    }

    /** Fields nobody is asked for on this kind are away, unless something stands in them. */
    private void ask(Kind of) {
        var form = Form.of(of);
        fields.forEach((name, field) -> {
            if (name != Field.NOTE) {
                field.shown().setVisible(form.asks(name) || !field.value().isEmpty());
                field.value().setRequiredIndicatorVisible(form.needs(name));
            }
        });
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
                chosen.map(each -> getTranslation(choices.validity(each), choices.until(each)))
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
