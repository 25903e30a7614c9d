package org.caibian.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A field the API does not know is a mistake of the sender's, never silently dropped. */
final class Strictness extends DeserializationProblemHandler {

    private static final String HERE = Strictness.class.getPackageName();

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer,
            Object owner,
            String property) {
        var type = owner instanceof Class<?> named ? named : owner.getClass();
        if (!type.getPackageName().equals(HERE)) {
            return false;
        }
        throw UnrecognizedPropertyException.from(parser, owner, property, null);
    }
}
