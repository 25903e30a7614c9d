package org.caibian.demo;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads the demo's files; whatever is wrong in one is said with the file's name. */
final class DemoFiles {
    private static final String NEWSROOM = "demo/newsroom.yaml";
    private static final String STORIES = "classpath*:demo/stories/*.md";
    private static final String FENCE = "---\n";

    private static final JsonMapper RECORDS =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .withConfigOverride(List.class, DemoFiles::emptyWhereAbsent)
                    .withConfigOverride(Map.class, DemoFiles::emptyWhereAbsent)
                    .addModule(new SimpleModule().addDeserializer(Duration.class, new Spans()))
                    .build();

    private DemoFiles() {}

    private static void emptyWhereAbsent(MutableConfigOverride type) {
        type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    static Demo read() {
        var newsroom = newsroom(new ClassPathResource(NEWSROOM));
        var demo = new Demo(newsroom, stories());
        demo.firstFault()
                .ifPresent(fault -> {
                    throw new UnreadableDemo(fault.file(), fault.complaint());
                });
        return demo;
    }

    private static DemoNewsroom newsroom(Resource resource) {
        return record(NEWSROOM, text(resource), DemoNewsroom.class);
    }

    private static List<Demo.Told> stories() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(STORIES))
                    .sorted(Comparator.comparing(DemoFiles::name))
                    .map(resource -> story(name(resource), text(resource)))
                    .toList();
        } catch (IOException cannotList) {
            throw new UncheckedIOException(cannotList);
        }
    }

    /** A story is YAML between two fences, and below them the body in Markdown. */
    static Demo.Told story(String file, String text) {
        var end = text.indexOf("\n" + FENCE, FENCE.length());
        if (!text.startsWith(FENCE) || end < 0) {
            throw new UnreadableDemo(
                    file, "the text must open with front matter between --- lines");
        }
        var facts = record(file, text.substring(FENCE.length(), end + 1), DemoStory.class);
        return new Demo.Told(file, facts, text.substring(end + 1 + FENCE.length()).strip());
    }

    private static <T> T record(String file, String yaml, Class<T> type) {
        try {
            var tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return RECORDS.convertValue(tree, type);
        } catch (RuntimeException unreadable) {
            throw new UnreadableDemo(file, unreadable);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(name(resource), cannotRead);
        }
    }

    private static String name(Resource resource) {
        return Objects.requireNonNullElse(resource.getFilename(), resource.getDescription());
    }

    /** Spans of time are written {@code 11m}, {@code 23h} or {@code 1d21h39m}. */
    private static final class Spans extends StdDeserializer<Duration> {
        Spans() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context)
                throws JacksonException {
            return DurationFormatterUtils.parse(parser.getString(), DurationFormat.Style.COMPOSITE);
        }
    }
}
