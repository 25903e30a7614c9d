package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.article.Problem;
import org.caibian.publication.Place;
import org.caibian.publication.Preflight;
import org.caibian.shared.PersonId;
import org.caibian.site.PlaceAddress;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.springframework.web.util.UriUtils;

/** Says what a release would do if it came now (签发预演): nothing is done by looking. */
final class PreflightDialog extends Dialog {

    PreflightDialog(Preflight preflight, Function<PersonId, String> names, Moments moments) {
        setHeaderTitle(getTranslation("preflight.title"));
        setWidth("min(640px, 96vw)");
        add(
                Bits.block(
                        "preflightbody",
                        verdict(preflight),
                        part("preflight.checks", checks(preflight, moments)),
                        part("preflight.places", places(preflight)),
                        part("preflight.told", told(preflight, names))));
        getFooter().add(new Button(getTranslation("close"), _ -> close()));
    }

    private Div verdict(Preflight preflight) {
        var key =
                preflight.isClear()
                        ? "preflight.clear"
                        : preflight.problems().isEmpty() ? "preflight.waits" : "preflight.held";
        return Bits.block(
                preflight.problems().isEmpty() ? "said" : "said bad",
                new Icon(preflight.problems().isEmpty() ? "check" : "warn"),
                Bits.words(getTranslation(key)));
    }

    private UnorderedList checks(Preflight preflight, Moments moments) {
        var list = new UnorderedList();
        boolean sealed = preflight.problems().stream().noneMatch(PreflightDialog::isOfSeals);
        list.add(
                check(
                        sealed,
                        getTranslation(
                                "preflight.seals",
                                preflight.sealsGiven(),
                                preflight.sealsNeeded())));
        preflight.problems().stream()
                .filter(problem -> !isOfSeals(problem))
                .forEach(problem -> list.add(check(false, Saying.problem(problem))));
        if (preflight.problems().isEmpty()) {
            list.add(check(true, getTranslation("preflight.fields")));
        }
        list.add(
                check(
                        preflight.waits().isEmpty(),
                        preflight
                                .waits()
                                .map(until ->
                                        getTranslation("preflight.until", moments.minute(until)))
                                .orElseGet(() -> getTranslation("preflight.now"))));
        return list;
    }

    private static boolean isOfSeals(Problem problem) {
        return problem.field() == Problem.Field.SEALS;
    }

    private static ListItem check(boolean passes, String words) {
        var item =
                new ListItem(
                        new Icon(passes ? "check" : "warn"),
                        Bits.words(
                                Saying.words(passes ? "preflight.yes" : "preflight.no"), "spoken"),
                        Bits.words(words));
        item.addClassName(passes ? "yes" : "no");
        return item;
    }

    private UnorderedList places(Preflight preflight) {
        var list = new UnorderedList();
        preflight.places().forEach(place -> list.add(new ListItem(place(place))));
        preflight
                .supersedes()
                .ifPresent(revision ->
                        list.add(
                                new ListItem(
                                        Bits.words(
                                                getTranslation(
                                                        "preflight.supersedes", revision)))));
        return list;
    }

    private Component place(Place place) {
        var words = Bits.words(name(place));
        return PlaceAddress.of(place)
                .<Component>map(address ->
                        Bits.line(
                                "where",
                                words,
                                Bits.words(
                                        UriUtils.decode(address, StandardCharsets.UTF_8), "lbl")))
                .orElse(words);
    }

    private String name(Place place) {
        return switch (place) {
            case Place.Page _ -> getTranslation("channel.STORY");
            case Place.Chain _ -> getTranslation("preflight.chain");
            case Place.Front _ -> getTranslation("preflight.front");
            case Place.Corrections _ -> getTranslation("preflight.corrections");
            case Place.Section(var label) -> getTranslation("preflight.section", label.name());
            case Place.Topic(var label) -> getTranslation("preflight.topic", label.name());
            case Place.Tag(var label) -> getTranslation("preflight.tag", label.name());
            case Place.Picture _ -> getTranslation("channel.PICTURE");
            case Place.Whole(var channel) -> getTranslation("channel." + channel);
        };
    }

    private static Component told(Preflight preflight, Function<PersonId, String> names) {
        return Bits.words(
                preflight.told().stream()
                        .map(names)
                        .sorted()
                        .collect(Collectors.joining(Saying.words("list.comma"))));
    }

    private Div part(String key, Component what) {
        return Bits.block("part", Bits.tagged("h3", getTranslation(key)), what);
    }
}
