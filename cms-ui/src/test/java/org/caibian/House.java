package org.caibian;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.stream.Stream;

/** The classes of the house, as it is shipped: read once for all that look through them. */
final class House {

    static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new Shipped()).importPackages("org.caibian");

    private House() {}

    /** Without what tests it. */
    static final class Shipped implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return Predefined.DO_NOT_INCLUDE_TESTS.includes(location)
                    && !location.contains("-tests.jar");
        }
    }

    static Stream<JavaMethod> methods() {
        return CLASSES.stream().flatMap(each -> each.getMethods().stream());
    }

    static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
