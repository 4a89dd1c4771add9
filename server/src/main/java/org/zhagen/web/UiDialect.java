package org.zhagen.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What templates may say: {@code <i ui:icon="plus"></i>} becomes the drawing of that icon, and so does
 * {@code ui:icon="${entry.icon}"}; {@code #formats}, {@code #urls}, {@code #fields} and {@code #regions} are at hand in expressions, also where
 * Thymeleaf allows no beans.
 */
@Component
class UiDialect extends AbstractProcessorDialect implements IExpressionObjectDialect {

    private static final String PREFIX = "ui";
    private static final int AFTER_CONDITIONS = 1_300;

    private final Icons icons;
    private final Map<String, Object> objects;

    UiDialect(Icons icons, Formats formats, RegionTexts regions) {
        super("Zhagen", PREFIX, AFTER_CONDITIONS);
        this.icons = icons;
        this.objects = Map.of("formats", formats, "urls", new Urls(), "fields", new Fields(), "regions", regions);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Drawn(prefix));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new Objects();
    }

    private final class Objects implements IExpressionObjectFactory {

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return objects.keySet();
        }

        @Override
        public @Nullable Object buildObject(IExpressionContext context, String name) {
            return objects.get(name);
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }

    private final class Drawn extends AbstractAttributeTagProcessor {

        Drawn(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "icon", true, AFTER_CONDITIONS, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String value,
                IElementTagStructureHandler structure) {
            structure.replaceWith(icons.of(value.startsWith("$") ? evaluated(context, value) : value), false);
        }

        private static String evaluated(ITemplateContext context, String expression) {
            IEngineConfiguration configuration = context.getConfiguration();
            Object name = StandardExpressions.getExpressionParser(configuration)
                    .parseExpression(context, expression)
                    .execute(context);
            return String.valueOf(name);
        }
    }
}
