package org.caibian.ui.article.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caibian.manuscript.LeadPicture;
import org.caibian.media.Pictures;
import org.caibian.publication.PrintedPicture;
import org.caibian.publication.PrintedPictures;
import org.caibian.shared.Keyset;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.PictureBytes;
import org.jspecify.annotations.Nullable;

/** The pictures at the head of what readers have, found by their words, to take one again. */
final class PictureShelf extends Dialog {
    private static final int AT_ONCE = 24;

    private final PrintedPictures printed;
    private final Pictures pictures;
    private final Consumer<LeadPicture> taken;
    private final TextField sought = new TextField();
    private final Span status = Bits.words("");
    private final UnorderedList shelf = new UnorderedList();
    private final Button more = new Button();
    private final Set<String> shown = new HashSet<>();
    private @Nullable Keyset next;

    PictureShelf(PrintedPictures printed, Pictures pictures, Consumer<LeadPicture> taken) {
        this.printed = printed;
        this.pictures = pictures;
        this.taken = taken;
        var title = getTranslation("picture.shelf.title");
        var hint = getTranslation("editor.picturesFind");
        setHeaderTitle(title);
        addClassName("picshelf");
        setWidth("min(720px, 96vw)");
        sought.setPlaceholder(hint);
        sought.setAriaLabel(hint);
        sought.setWidthFull();
        sought.setAutofocus(true);
        sought.setValueChangeMode(ValueChangeMode.LAZY);
        sought.addValueChangeListener(_ -> seek());
        status.getElement().setAttribute("role", "status");
        shelf.getElement().setAttribute("aria-label", title);
        more.setText(getTranslation("editor.picturesMore"));
        more.addClickListener(_ -> Optional.ofNullable(next).ifPresent(this::show));
        add(sought, status, shelf, more);
        getFooter().add(new Button(getTranslation("close"), _ -> close()));
        seek();
    }

    private void seek() {
        shelf.removeAll();
        shown.clear();
        show(Keyset.START);
        var none = words().isEmpty() ? "editor.picturesNone" : "editor.picturesNotFound";
        status.setText(shown.isEmpty() ? getTranslation(none) : "");
        shelf.setVisible(!shown.isEmpty());
    }

    private void show(Keyset from) {
        var page = printed.find(words(), from, AT_ONCE);
        page.items().stream()
                .filter(each -> shown.add(each.picture().sha256()))
                .forEach(each -> shelf.add(item(each)));
        next = page.next().orElse(null);
        more.setVisible(next != null);
    }

    private ListItem item(PrintedPicture each) {
        var picture = each.picture();
        var name = name(each);
        var take = new NativeButton();
        take.getElement().setAttribute("type", "button");
        take.setTitle(name);
        take.addClickListener(_ -> {
            close();
            taken.accept(picture);
        });
        pictures.find(picture.sha256())
                .ifPresent(found -> {
                    var image = new Image(PictureBytes.of(found, pictures), name);
                    image.getElement().setAttribute("loading", "lazy");
                    take.add(image);
                });
        return new ListItem(take);
    }

    private static String name(PrintedPicture each) {
        return Stream.of(each.picture().caption(), each.picture().alt(), each.headline())
                .filter(words -> !words.isBlank())
                .findFirst()
                .orElse("");
    }

    private String words() {
        return sought.getValue().strip();
    }
}
