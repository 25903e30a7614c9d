package org.caibian.ui.article;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Drafts;
import org.caibian.article.IllustrateResult;
import org.caibian.article.Illustrating;
import org.caibian.article.LeadPicture;
import org.caibian.media.Picture;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.publication.PrintedPicture;
import org.caibian.publication.PrintedPictures;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
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
    private static final String HASH = "event.detail.sha256";
    private static final String UNTIL = "event.detail.until";

    private final Pictures pictures;
    private final Illustrating illustrating;
    private final Drafts drafts;
    private final PrintedPictures printed;
    private final SignedIn me;
    private Optional<DraftId> draft = Optional.empty();

    PaperPictures(
            Pictures pictures,
            Illustrating illustrating,
            Drafts drafts,
            PrintedPictures printed,
            SignedIn me) {
        this.pictures = pictures;
        this.illustrating = illustrating;
        this.drafts = drafts;
        this.printed = printed;
        this.me = me;
    }

    /** Answers what {@code editor} asks. */
    void serve(BodyEditor editor) {
        var paper = editor.getElement();
        paper.setAttribute("pictures", PictureBytes.any(pictures));
        paper.setAttribute("bring", (UploadHandler) event -> bring(event, paper));
        paper.addEventListener("pictures-asked", _ -> offer(paper));
        paper.addEventListener("rights-asked", asked -> tellRights(hash(asked), paper))
                .addEventData(HASH);
        paper.addEventListener("rights-set", set -> limit(set, paper))
                .addEventData(HASH)
                .addEventData(UNTIL);
    }

    /** Says whose paper it is: pictures are brought for that draft. */
    void belongTo(DraftId whose) {
        draft = Optional.of(whose);
    }

    /** No more is read than may be brought. */
    private void bring(UploadEvent file, Element paper) throws IOException {
        byte[] bytes;
        try (var sent = file.getInputStream()) {
            bytes = sent.readNBytes((int) Pictures.MOST_BYTES + 1);
        }
        var token = file.getFileName();
        file.getUI()
                .access(() -> tell(paper, "picture-brought", brought(bytes).put("token", token)));
    }

    private ObjectNode brought(byte[] bytes) {
        return draft.map(id -> illustrating.add(id, bytes, me.id()))
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
                    IllustrateResult.Limited _ ->
                    refused(Saying.words("picture.none"));
            case IllustrateResult.Refused(var why) -> refused(Saying.refusal(why));
        };
    }

    private static ObjectNode refused(String why) {
        return JacksonUtils.createObjectNode().put("refused", why);
    }

    /** The one at the head of this story first, then those of the newest, each picture once. */
    private void offer(Element paper) {
        var own = draft.flatMap(drafts::find).flatMap(each -> each.content().picture());
        var house =
                printed.newest(Keyset.START, OFFERED).items().stream().map(PrintedPicture::picture);
        var offered = JacksonUtils.createArrayNode();
        Stream.concat(own.stream(), house)
                .collect(
                        Collectors.toMap(
                                LeadPicture::sha256,
                                each -> each,
                                (newest, _) -> newest,
                                LinkedHashMap::new))
                .values()
                .stream()
                .limit(OFFERED)
                .map(PaperPictures::shown)
                .forEach(offered::add);
        paper.executeJs(
                "this.dispatchEvent(new CustomEvent('pictures-offered', {detail: $0}))", offered);
    }

    private void tellRights(String sha256, Element paper) {
        var until = pictures.find(sha256).flatMap(Picture::rightsUntil).map(LocalDate::toString);
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
        var result = illustrating.limitRights(draft.orElseThrow(), hash(set), until, me.id());
        switch (result) {
            case IllustrateResult.Refused(var why) -> {
                Notices.tell(Saying.refusal(why));
                tellRights(hash(set), paper);
            }
            case IllustrateResult.Limited _ -> Notices.say("picture.rights.set");
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
