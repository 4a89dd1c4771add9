package org.zhagen.web;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses the character NUL in texts of JSON, naming the field; the database has no place for it. */
@Component
class KeepableText extends SimpleModule {

    private static final long serialVersionUID = 1;

    KeepableText() {
        super(KeepableText.class.getName());
        addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StringDeserializer {

        private static final long serialVersionUID = 1;

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            String text = super.deserialize(json, context);
            if (text != null && FieldAdvice.hasNul(text)) {
                return context.reportInputMismatch(String.class, "a text with NUL");
            }
            return text;
        }
    }
}
