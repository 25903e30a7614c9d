package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.caibian.publication.Place;
import org.caibian.publication.Preflight;
import org.caibian.publication.SecondLook;
import org.caibian.publication.Story;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;
import org.caibian.site.PlaceAddress;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.springframework.web.util.UriUtils;

/**
 * Says what a release would do if it came now, or at the instant it waits for (签发预演): nothing is
 * done by looking.
 */
final class PreflightDialog extends Dialog {
    private static final Pattern HASH = Pattern.compile("([0-9a-f]{8})[0-9a-f]{56}");

    PreflightDialog(Preflight preflight, Function<PersonId, String> names, Moments moments) {
        var title = title(preflight, moments);
        setHeaderTitle(title);
        setWidth("min(640px, 96vw)");
        var body =
                Bits.block(
                        "preflightbody",
                        verdict(preflight),
                        part("preflight.checks", new PreflightChecks(preflight, moments)),
                        part("preflight.places", places(preflight)),
                        then(preflight),
                        part("preflight.told", told(preflight, names)));
        // Nothing in it takes the focus, and on a phone it is longer than the window.
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", title);
        add(body);
        getFooter().add(new Button(getTranslation("close"), _ -> close()));
    }

    private String title(Preflight preflight, Moments moments) {
        return preflight
                .waits()
                .map(until -> getTranslation("preflight.title.then", moments.brief(until)))
                .orElseGet(() -> getTranslation("preflight.title"));
    }

    private Div verdict(Preflight preflight) {
        var key =
                preflight.isClear()
                        ? "preflight.clear"
                        : preflight.problems().isEmpty()
                                ? "preflight.ready"
                                : preflight.waits().isPresent()
                                        ? "preflight.heldThen"
                                        : "preflight.held";
        return Bits.block(
                preflight.problems().isEmpty() ? "said" : "said bad",
                new Icon(preflight.problems().isEmpty() ? "check" : "warn"),
                Bits.words(getTranslation(key)));
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
                                        shortened(UriUtils.decode(address, StandardCharsets.UTF_8)),
                                        "lbl")))
                .orElse(words);
    }

    /** Of a picture's hash its head is enough to tell it from others. */
    private static String shortened(String address) {
        return HASH.matcher(address).replaceAll("$1…");
    }

    private String name(Place place) {
        return switch (place) {
            case Place.Page _ -> getTranslation("channel.STORY");
            case Place.Chain _ -> getTranslation("preflight.chain");
            case Place.Front _ -> getTranslation("preflight.front");
            case Place.Corrections _ -> getTranslation("preflight.corrections");
            case Place.Section(var label) -> getTranslation("preflight.section", label.name());
            case Place.Topic(var label) -> getTranslation("preflight.topic", label.name());
            case Place.Topics _ -> getTranslation("preflight.topics");
            case Place.Tag(var label) -> getTranslation("preflight.tag", label.name());
            case Place.Picture _ -> getTranslation("channel.PICTURE");
            case Place.Whole(var channel) -> getTranslation("channel." + channel);
        };
    }

    /** What else it would bring about; nothing most times. */
    private Div then(Preflight preflight) {
        var list = new UnorderedList();
        if (!preflight.looks().isEmpty()) {
            list.add(
                    new ListItem(
                            Bits.words(
                                    getTranslation(
                                            "preflight.looks",
                                            steps(preflight.looks()),
                                            SecondLook.TERM.toMinutes()))));
        }
        if (!preflight.looksEnded().isEmpty()) {
            list.add(
                    new ListItem(
                            Bits.words(
                                    getTranslation(
                                            "preflight.looksEnded",
                                            steps(preflight.looksEnded())))));
        }
        preflight
                .leftBehind()
                .forEach(draft ->
                        list.add(
                                new ListItem(
                                        Bits.words(
                                                Saying.words(
                                                        "preflight.leftBehind." + draft.line())))));
        if (!preflight.deadLinks().isEmpty()) {
            list.add(
                    new ListItem(
                            Bits.words(
                                    getTranslation(
                                            "preflight.deadLinks",
                                            preflight.deadLinks().stream()
                                                    .map(article -> Story.ADDRESS + article)
                                                    .collect(listed())))));
        }
        var then = part("preflight.then", list);
        then.setVisible(list.getComponentCount() > 0);
        return then;
    }

    private static String steps(List<Step> steps) {
        return steps.stream().map(step -> Saying.words("flash.step." + step)).collect(listed());
    }

    private static Component told(Preflight preflight, Function<PersonId, String> names) {
        var list = new UnorderedList();
        for (var told : preflight.told()) {
            list.add(
                    new ListItem(
                            Bits.words(Saying.words("preflight.told." + told.occasion()), "lbl"),
                            Bits.words(
                                    told.people().stream().map(names).sorted().collect(listed()))));
        }
        return list;
    }

    private static Collector<CharSequence, ?, String> listed() {
        return Collectors.joining(Saying.words("list.comma"));
    }

    private Div part(String key, Component what) {
        return Bits.block("part", Bits.tagged("h3", getTranslation(key)), what);
    }
}
