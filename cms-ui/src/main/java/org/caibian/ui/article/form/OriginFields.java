package org.caibian.ui.article.form;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.manuscript.Dateline;
import org.caibian.manuscript.Manuscript;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.ui.parts.LicenceWords;
import org.caibian.ui.parts.Saying;

/** Where a story comes from: its source, the dateline that names it, and who wrote it. */
final class OriginFields {
    final ComboBox<Source> source = new ComboBox<>();
    final TextField dateline = new TextField();
    final TextField authors = new TextField();
    final DatelineOffer offer;
    private final Choices choices;

    OriginFields(Choices choices, Runnable changed) {
        this.choices = choices;
        offer = new DatelineOffer(offered -> take(offered, changed));
        choices.offerSources(source);
        source.setItemLabelGenerator(Source::name);
        source.setRenderer(
                choices.sourceRenderer(Saying.words("source.until"), Saying.words("source.ended")));
        source.addValueChangeListener(_ -> sayValidity());
        dateline.setHelperText(Saying.words("field.DATELINE.hint"));
        authors.setHelperText(Saying.words("field.AUTHORS.hint"));
        Stream.<HasValue<?, ?>>of(source, dateline, authors)
                .forEach(field -> field.addValueChangeListener(_ -> offer()));
    }

    void show(Manuscript words) {
        source.setValue(words.source().flatMap(choices::source).orElse(null));
        dateline.setValue(words.dateline());
        authors.setValue(Names.line(words.authors()));
        sayValidity();
    }

    void readOnly(boolean only) {
        Stream.<HasValue<?, ?>>of(source, dateline, authors)
                .forEach(field -> field.setReadOnly(only));
        offer();
    }

    /** Offers a dateline where one may be typed now and another stands there. */
    void offer() {
        var offered =
                chosen().filter(_ -> dateline.isVisible() && !dateline.isReadOnly())
                        .flatMap(from ->
                                Dateline.offered(
                                        from.name(),
                                        dateline.getValue(),
                                        choices.today(),
                                        Names.in(authors.getValue())));
        offer.show(offered.orElse(""));
    }

    Optional<SourceId> sourceId() {
        return chosen().map(Source::id);
    }

    private Optional<Source> chosen() {
        return Optional.ofNullable(source.getValue());
    }

    private void take(String offered, Runnable changed) {
        dateline.setValue(offered);
        dateline.focus();
        changed.run();
    }

    private void sayValidity() {
        source.setHelperText(chosen().map(this::validity).orElse(""));
    }

    private String validity(Source each) {
        return Saying.words(choices.validity(each), choices.until(each))
                + LicenceWords.of(each.licence());
    }
}
