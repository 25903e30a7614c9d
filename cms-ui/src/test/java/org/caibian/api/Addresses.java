package org.caibian.api;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the program serves, as it finds them itself. */
final class Addresses {

    private Addresses() {}

    /** One method of one address. */
    record Address(RequestMethod method, String path) {
        boolean isOfMachines() {
            return path.startsWith(ApiAddresses.V1);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All that name what they answer to. */
    static List<Address> in(ApplicationContext context) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(Addresses::of)
                .toList();
    }

    private static Stream<Address> of(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path ->
                        info.getMethodsCondition().getMethods().stream()
                                .map(method -> new Address(method, path)));
    }
}
