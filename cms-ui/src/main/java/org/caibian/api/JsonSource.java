package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.caibian.source.Licence;
import org.caibian.source.MergedSource;
import org.caibian.source.Source;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Source",
        description =
                "Who may supply text, named in manuscripts by its name, from when to when, and on what terms.")
record JsonSource(
        long id,
        @Schema(example = "晨岸") String name,
        boolean own,
        LocalDate listedFrom,
        Optional<LocalDate> listedUntil,
        @Schema(description = "Told to people, and asked by no rule.") Optional<String> licence,
        @Schema(description = "The last day the terms hold.") Optional<LocalDate> licenceUntil,
        @Schema(description = "As in the `ETag` of the source itself.") int version) {

    static JsonSource of(Source source) {
        return new JsonSource(
                source.id().value(),
                source.name(),
                source.own(),
                source.listedFrom(),
                source.listedUntil(),
                Optional.of(source.licence().terms()).filter(terms -> !terms.isEmpty()),
                source.licence().until(),
                source.version());
    }

    @Schema(
            name = "NewSource",
            description =
                    "A name of 1 to 40 characters and the days it is listed for; its terms are said after that.")
    record JsonNewSource(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "海岸通讯社")
                    Optional<String> name,
            @Schema(description = "The newsroom itself; it stays so.") Optional<Boolean> own,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Optional<LocalDate> listedFrom,
            Optional<LocalDate> listedUntil) {}

    @Schema(
            name = "SourceTerms",
            description =
                    "All that may change of a source: what is left out is so no more. Both days are included; terms have at most 200 characters.")
    record JsonTerms(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Optional<LocalDate> listedFrom,
            Optional<LocalDate> listedUntil,
            Optional<String> licence,
            Optional<LocalDate> licenceUntil) {

        Licence told() {
            return new Licence(licence.orElse(""), licenceUntil);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "MergedSource",
            description = "A source that was merged, and the name of the one it means now.")
    record JsonMergedSource(
            long id,
            String name,
            String into,
            @Schema(description = "Who merged it, where that is known.") Optional<String> by,
            Instant at) {

        static JsonMergedSource of(MergedSource source) {
            return new JsonMergedSource(
                    source.id().value(), source.name(), source.into(), source.by(), source.at());
        }
    }
}
