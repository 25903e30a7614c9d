package org.caibian.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.caibian.article.AiUse;
import org.caibian.shared.ArticleId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page tells machines of AI in its text: {@code aigc} as the Chinese standard of labels in
 * metadata has it (GB 45438-2025), {@code digitalSource} as IPTC's list of digital sources does.
 */
record AiMark(String aigc, String digitalSource) {

    private static final String SOURCES = "http://cv.iptc.org/newscodes/digitalsourcetype/";
    private static final JsonMapper JSON = new JsonMapper();

    /** None where people wrote it. */
    static Optional<AiMark> of(AiUse ai, String newsroom, ArticleId article) {
        return switch (ai) {
            case NONE -> Optional.empty();
            case ASSISTED -> marked("compositeWithTrainedAlgorithmicMedia", newsroom, article);
            case MADE -> marked("trainedAlgorithmicMedia", newsroom, article);
        };
    }

    /** Label 1: said by whoever made it, not guessed by whoever passes it on. */
    private static Optional<AiMark> marked(String source, String newsroom, ArticleId article) {
        var producer = new Aigc("1", newsroom, article.toString());
        return Optional.of(new AiMark(JSON.writeValueAsString(producer), SOURCES + source));
    }

    private record Aigc(
            @JsonProperty("Label") String label,
            @JsonProperty("ContentProducer") String producer,
            @JsonProperty("ProduceID") String id) {}
}
