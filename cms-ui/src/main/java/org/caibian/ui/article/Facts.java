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
import java.util.stream.Stream;
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
    private final TextField originalTitle = new TextField();
    private final TextField originalAuthor = new TextField();
    private final TextField dateline = new TextField();
    private final TextField authors = new TextField();
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
    private final TextArea note = new TextArea();
    private final OlderStoryField continues;
    private final PictureField picture;
    private final Map<Field, HasValidation> fields = new EnumMap<>(Field.class);

    Facts(Choices choices, PictureField picture, TypedFields typed, Runnable changed) {
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
        placeText(Field.ORIGINAL_TITLE, originalTitle, changed);
        placeText(Field.ORIGINAL_AUTHOR, originalAuthor, changed);
        placeText(Field.DATELINE, dateline, changed);
        placeText(Field.AUTHORS, authors, changed);
        place(Field.TOPIC, topic, changed);
        place(Field.TAGS, tags, changed);
        place(Field.CONTINUES, continues, changed);
        picture.onChange(changed);
        add(picture);
        kind.addValueChangeListener(each -> reprint(each.getValue()));
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
        originalTitle.setValue(words.originalTitle());
        originalAuthor.setValue(words.originalAuthor());
        dateline.setValue(words.dateline());
        authors.setValue(String.join(" ", words.authors()));
        tags.setValue(words.tags());
        continues.show(words.continues());
        note.setValue(words.note());
        picture.show(words.picture());
        reprint(words.kind());
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
        picture.readOnly(only);
    }

    /** What was typed here, with the words of the paper. */
    Manuscript with(Sheet paper) {
        return new Manuscript(
                kind.getValue(),
                paper.headline(),
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
        fields.values().forEach(field -> field.setInvalid(false));
        for (var problem : problems) {
            Optional.ofNullable(fields.get(problem.field()))
                    .ifPresent(field -> {
                        field.setErrorMessage(Saying.problem(problem));
                        field.setInvalid(true);
                    });
        }
    }

    private <F extends Component & HasValidation & HasLabel & HasValue<?, ?>> void place(
            Field name, F field, Runnable changed) {
        field.setLabel(getTranslation("field." + name));
        fields.put(name, field);
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

    private void reprint(Kind of) {
        originalTitle.setRequiredIndicatorVisible(of == Kind.REPRINT);
        originalAuthor.setRequiredIndicatorVisible(of == Kind.REPRINT);
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
