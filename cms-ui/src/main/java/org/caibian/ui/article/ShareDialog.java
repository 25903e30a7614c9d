package org.caibian.ui.article;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.function.Function;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.sharing.Share;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
import org.caibian.site.SharedAddress;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;

/**
 * Shows a draft to readers outside (外阅): makes the address for one of them, which is shown this
 * once, and lists those that were made.
 */
final class ShareDialog extends Dialog {
    private static final Duration USUAL = Duration.ofDays(3);

    private final SharedDrafts shares;
    private final DraftId draft;
    private final SignedIn me;
    private final Function<PersonId, String> names;
    private final Moments moments;
    private final TextField reader = new TextField(Saying.words("share.reader"));
    private final Select<Duration> time = new Select<>();
    private final Div made = Bits.block("made");
    private final UnorderedList all = new UnorderedList();

    ShareDialog(
            SharedDrafts shares,
            DraftId draft,
            SignedIn me,
            Function<PersonId, String> names,
            Moments moments) {
        this.shares = shares;
        this.draft = draft;
        this.me = me;
        this.names = names;
        this.moments = moments;
        setHeaderTitle(getTranslation("share.title"));
        addClassName("sharing");
        setWidth("min(560px, 96vw)");
        reader.setMaxLength(Share.LONGEST_READER);
        reader.setHelperText(getTranslation("share.reader.hint"));
        reader.addValueChangeListener(_ -> reader.setInvalid(false));
        time.setLabel(getTranslation("share.time"));
        time.setItems(Duration.ofDays(1), USUAL, Duration.ofDays(7), Share.LONGEST);
        time.setItemLabelGenerator(each -> getTranslation("share.days", each.toDays()));
        time.setValue(USUAL);
        var make = new Button(getTranslation("share.make"), _ -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(getTranslation("share.words")),
                Bits.block("stackform", reader, time, make),
                made,
                all);
        getFooter().add(new Button(getTranslation("close"), _ -> close()));
        addOpenedChangeListener(_ -> reader.focus());
        list();
    }

    private void make() {
        switch (shares.share(draft, reader.getValue(), time.getValue(), me.id())) {
            case ShareResult.Shared(var share, var secret) -> {
                reader.clear();
                show(share, SharedAddress.of(secret));
                list();
            }
            case ShareResult.ReaderNeeded(var longest) ->
                    refuse(getTranslation("share.readerNeeded", longest));
            case ShareResult.NoSuchTime(var longest) ->
                    refuse(getTranslation("share.noSuchTime", longest.toDays()));
            case ShareResult.Embargoed(var until) ->
                    refuse(getTranslation("share.embargoed", moments.chosen(until)));
            case ShareResult.Withdrawn _ -> refuse(getTranslation("share.withdrawn"));
            case ShareResult.Refused(var why) -> refuse(Saying.refusal(why));
            case ShareResult.Ended _, ShareResult.AlreadyOver _ -> list();
        }
    }

    private void refuse(String words) {
        reader.setErrorMessage(words);
        reader.setInvalid(true);
        reader.focus();
    }

    /** The address is known here and now, and to nobody afterwards. */
    private void show(Share share, String path) {
        var address = new TextField(getTranslation("share.address", share.reader()));
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setHelperText(getTranslation("share.once"));
        var copy = new Button(getTranslation("share.copy"));
        made.removeAll();
        made.add(address, copy);
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(here -> {
                    var whole = here.getProtocol() + "://" + here.getAuthority() + path;
                    address.setValue(whole);
                    copy.addClickListener(_ -> {
                        UI.getCurrent()
                                .getPage()
                                .executeJs("navigator.clipboard?.writeText($0)", whole);
                        Notices.say("share.copied");
                    });
                });
    }

    private void list() {
        all.removeAll();
        shares.of(draft, me.id()).forEach(share -> all.add(item(share)));
    }

    private ListItem item(Share share) {
        var item =
                new ListItem(
                        Bits.block(
                                "what",
                                Bits.bold(share.reader()),
                                Bits.words(state(share)),
                                Bits.words(
                                        getTranslation(
                                                "share.by",
                                                names.apply(share.by()),
                                                moments.minute(share.madeAt())),
                                        "lbl")));
        if (isOpen(share)) {
            var end = new Button(getTranslation("share.end"), _ -> end(share));
            end.setAriaLabel(getTranslation("share.end.of", share.reader()));
            end.addThemeVariants(ButtonVariant.LUMO_SMALL);
            item.add(end);
        } else {
            item.addClassName("over");
        }
        return item;
    }

    private boolean isOpen(Share share) {
        return !share.gone() && share.endedAt().isEmpty() && moments.isAhead(share.until());
    }

    private String state(Share share) {
        if (share.endedAt().isPresent()) {
            return getTranslation("share.ended", moments.minute(share.endedAt().get()));
        }
        if (share.gone()) {
            return getTranslation("share.gone");
        }
        if (!isOpen(share)) {
            return getTranslation("share.ranOut", moments.minute(share.until()));
        }
        return share.openedAt()
                .map(at -> getTranslation("share.opened", moments.minute(at)))
                .orElseGet(() -> getTranslation("share.waiting", moments.minute(share.until())));
    }

    private void end(Share share) {
        switch (shares.end(share.id(), me.id())) {
            case ShareResult.Refused(var why) -> Notices.tell(Saying.refusal(why));
            case ShareResult.AlreadyOver _ -> Notices.say("share.alreadyOver");
            case ShareResult.Ended _,
                    ShareResult.Shared _,
                    ShareResult.ReaderNeeded _,
                    ShareResult.NoSuchTime _,
                    ShareResult.Embargoed _,
                    ShareResult.Withdrawn _ ->
                    Notices.say("share.nowEnded", share.reader());
        }
        list();
    }
}
