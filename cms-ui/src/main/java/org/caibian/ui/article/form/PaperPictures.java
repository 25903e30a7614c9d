package org.caibian.ui.article.form;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Drafts;
import org.caibian.article.IllustrateResult;
import org.caibian.article.Illustrating;
import org.caibian.manuscript.LeadPicture;
import org.caibian.media.Picture;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.publication.PrintedPicture;
import org.caibian.publication.PrintedPictures;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Seen;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.PictureBytes;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the paper asks for about its pictures (插图): files are brought into the library, those of the
 * house are offered, and until when one may be printed is told and kept.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PaperPictures {
    private static final int OFFERED = 24;
    private static final String WORDS = "event.detail.words";
    private static final String FROM = "event.detail.from";
    private static final String HASH = "event.detail.sha256";
    private static final String UNTIL = "event.detail.until";

    private final Pictures pictures;
    private final Illustrating illustrating;
    private final Drafts drafts;
    private final PrintedPictures printed;
    private final RightsWords rightsWords;
    private final SignedIn me;
    private final Map<String, Seen<LocalDate>> told = new HashMap<>();
    private @Nullable DraftId draft;

    PaperPictures(
            Pictures pictures,
            Illustrating illustrating,
            Drafts drafts,
            PrintedPictures printed,
            RightsWords rightsWords,
            SignedIn me) {
        this.pictures = pictures;
        this.illustrating = illustrating;
        this.drafts = drafts;
        this.printed = printed;
        this.rightsWords = rightsWords;
        this.me = me;
    }

    /** Answers what {@code editor} asks. */
    void serve(BodyEditor editor) {
        var paper = editor.getElement();
        paper.setAttribute("pictures", PictureBytes.any(pictures));
        paper.setAttribute("bring", (UploadHandler) event -> bring(event, paper));
        paper.addEventListener("pictures-asked", asked -> offer(asked, paper))
                .addEventData(WORDS)
                .addEventData(FROM);
        paper.addEventListener("rights-asked", asked -> tellRights(hash(asked), paper))
                .addEventData(HASH);
        paper.addEventListener("rights-set", set -> limit(set, paper))
                .addEventData(HASH)
                .addEventData(UNTIL);
    }

    /** Says whose paper it is: pictures are brought for that draft. */
    void belongTo(DraftId whose) {
        draft = whose;
    }

    /** No more is read than may be brought. */
    private void bring(UploadEvent file, Element paper) throws IOException {
        byte[] bytes;
        try (var sent = file.getInputStream()) {
            bytes = sent.readNBytes((int) Pictures.MOST_BYTES + 1);
        }
        var sent = file.getFileName();
        int end = sent.indexOf('/');
        var token = sent.substring(0, end);
        var name = sent.substring(end + 1);
        file.getUI()
                .access(() ->
                        tell(paper, "picture-brought", brought(bytes, name).put("token", token)));
    }

    private ObjectNode brought(byte[] bytes, String fileName) {
        return Optional.ofNullable(draft)
                .map(id -> illustrating.add(id, bytes, fileName, me.id()))
                .map(PaperPictures::answer)
                .orElseGet(JacksonUtils::createObjectNode);
    }

    private static ObjectNode answer(IllustrateResult result) {
        return switch (result) {
            case IllustrateResult.Looked(PictureResult.Kept(var picture)) -> {
                var answer = JacksonUtils.createObjectNode();
                answer.set("picture", shown(picture));
                yield answer;
            }
            case IllustrateResult.Looked(PictureResult.TooLarge(var most)) ->
                    refused(Saying.words("picture.tooLarge", most / (1024 * 1024)));
            case IllustrateResult.Looked(PictureResult.NotAPicture _),
                    IllustrateResult.NoPicture _,
                    IllustrateResult.Limited _,
                    IllustrateResult.Outdated _ ->
                    refused(Saying.words("picture.none"));
            case IllustrateResult.Refused(var why) -> refused(Saying.refusal(why));
        };
    }

    private static ObjectNode refused(String why) {
        return JacksonUtils.createObjectNode().put("refused", why);
    }

    /**
     * Those of the house that are sought, page by page; where none are, the one at the head of this
     * story is first. Each is there once.
     */
    private void offer(DomEvent asked, Element paper) {
        var words = asked.getEventData().get(WORDS).asString("").strip();
        var from = asked.getEventData().get(FROM).asString("");
        var page = printed.find(words, Keyset.parse(from).orElse(Keyset.START), OFFERED);
        var own =
                Optional.ofNullable(draft)
                        .filter(_ -> words.isEmpty() && from.isEmpty())
                        .flatMap(drafts::find)
                        .flatMap(each -> each.content().picture());
        var offered = JacksonUtils.createArrayNode();
        Stream.concat(own.stream(), page.items().stream().map(PrintedPicture::picture))
                .collect(
                        Collectors.toMap(
                                LeadPicture::sha256,
                                each -> each,
                                (newest, _) -> newest,
                                LinkedHashMap::new))
                .values()
                .stream()
                .map(PaperPictures::shown)
                .forEach(offered::add);
        var answer =
                JacksonUtils.createObjectNode()
                        .put("words", words)
                        .put("from", from)
                        .put("next", page.next().map(Keyset::encoded).orElse(""));
        answer.set("pictures", offered);
        tell(paper, "pictures-offered", answer);
    }

    private void tellRights(String sha256, Element paper) {
        var rights = pictures.find(sha256).flatMap(Picture::rightsUntil);
        told.put(sha256, new Seen<>(rights));
        var until = rights.map(LocalDate::toString);
        tell(
                paper,
                "rights-told",
                JacksonUtils.createObjectNode()
                        .put("sha256", sha256)
                        .put("until", until.orElse("")));
    }

    /** Kept at once: it belongs to the picture, and to no version of the words. */
    private void limit(DomEvent set, Element paper) {
        var typed = set.getEventData().get(UNTIL).asString("");
        var until =
                Optional.of(typed)
                        .filter(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"))
                        .map(LocalDate::parse);
        var seen = told.getOrDefault(hash(set), Seen.nothing());
        var result =
                illustrating.limitRights(
                        Objects.requireNonNull(draft), hash(set), seen, until, me.id());
        switch (result) {
            case IllustrateResult.Refused(var why) -> {
                Notices.tell(Saying.refusal(why));
                tellRights(hash(set), paper);
            }
            case IllustrateResult.Outdated outdated -> {
                Notices.refuse(rightsWords.outdated(outdated, until));
                tellRights(hash(set), paper);
            }
            case IllustrateResult.Limited _ -> {
                told.put(hash(set), new Seen<>(until));
                Notices.say("picture.rights.set");
            }
            case IllustrateResult.NoPicture _, IllustrateResult.Looked _ ->
                    tellRights(hash(set), paper);
        }
    }

    private static String hash(DomEvent event) {
        return event.getEventData().get(HASH).asString("");
    }

    private static void tell(Element paper, String what, ObjectNode about) {
        paper.executeJs("this.dispatchEvent(new CustomEvent($0, {detail: $1}))", what, about);
    }

    private static ObjectNode shown(Picture picture) {
        return shown(
                new LeadPicture(picture.sha256(), picture.width(), picture.height(), "", "", ""));
    }

    private static ObjectNode shown(LeadPicture picture) {
        return JacksonUtils.createObjectNode()
                .put("sha256", picture.sha256())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("alt", picture.alt())
                .put("caption", picture.caption())
                .put("credit", picture.credit());
    }
}
