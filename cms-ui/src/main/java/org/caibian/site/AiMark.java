package org.caibian.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.shared.ArticleId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What machines are told of AI in a text: {@code aigc} as the Chinese standard of labels in
 * metadata has it (GB 45438-2025), {@code source} as IPTC's list of digital sources names it.
 */
record AiMark(String aigc, String source) {

    /** Where IPTC keeps that list. */
    static final String SOURCES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private static final JsonMapper JSON = new JsonMapper();

    /** The source by its whole address, as templates ask for it. */
    public String digitalSource() {
        return SOURCES + source;
    }

    /** None where people wrote it. */
    static Optional<AiMark> of(AiUse ai, String newsroom, ArticleId article) {
        return switch (ai) {
            case NONE -> Optional.empty();
            case ASSISTED -> marked("compositeWithTrainedAlgorithmicMedia", newsroom, article);
            case MADE -> marked("trainedAlgorithmicMedia", newsroom, article);
        };
    }

    /** The house made it and passes it on; label 1: said by whoever made it, not guessed. */
    private static Optional<AiMark> marked(String source, String newsroom, ArticleId article) {
        var number = article.toString();
        var label = new Aigc("1", newsroom, number, "", newsroom, number, "");
        return Optional.of(new AiMark(JSON.writeValueAsString(label), source));
    }

    /** All seven elements of the standard's annex on metadata, in its order. */
    private record Aigc(
            @JsonProperty("Label") String label,
            @JsonProperty("ContentProducer") String producer,
            @JsonProperty("ProduceID") String produced,
            @JsonProperty("ReservedCode1") String integrityOfProducer,
            @JsonProperty("ContentPropagator") String propagator,
            @JsonProperty("PropagateID") String propagated,
            @JsonProperty("ReservedCode2") String integrityOfPropagator) {}
}
