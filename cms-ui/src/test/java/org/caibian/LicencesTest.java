package org.caibian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the frontend is made of binds nobody's own work; for what the program is made of, the build
 * itself sees to that.
 */
class LicencesTest {
    private static final Set<String> FREE =
            Set.of("MIT", "Apache-2.0", "BSD-3-Clause", "ISC", "bpmn.io");
    private static final Path KEPT = Path.of("target", "licences", "FRONTEND.txt");

    private static JsonNode bundle;
    private static final Properties LICENCES = new Properties();

    @BeforeAll
    static void openTheBundle() throws IOException {
        try (var zip = new ZipFile(Path.of("src/main/bundles/prod.bundle").toFile());
                var stats = zip.getInputStream(zip.getEntry("config/stats.json"));
                var licences =
                        Files.newBufferedReader(Path.of("src/main/licences/frontend.properties"))) {
            bundle = JsonMapper.shared().readTree(stats);
            LICENCES.load(licences);
        }
    }

    @Test
    void everyPackageInTheFrontendIsUnderALicenceThatIsKnownAndFree() throws IOException {
        var found = new TreeMap<String, String>();
        bundle.get("npmModules")
                .properties()
                .forEach(module ->
                        found.put(
                                module.getKey() + " " + module.getValue().asString(),
                                LICENCES.getProperty(module.getKey(), "unknown")));
        keep(found);

        assertThat(found).isNotEmpty();
        assertThat(found.entrySet()).allMatch(module -> FREE.contains(module.getValue()));
    }

    @Test
    void nothingInTheFrontendIsPaidFor() {
        assertThat(bundle.get("cvdlModules").isEmpty()).isTrue();
    }

    private static void keep(Map<String, String> found) throws IOException {
        Files.createDirectories(KEPT.getParent());
        var lines = found.entrySet().stream().map(each -> each.getKey() + "  " + each.getValue());
        Files.write(KEPT, lines.toList(), StandardCharsets.UTF_8);
    }
}
