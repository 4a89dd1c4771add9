package org.zhagen.registry.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.registry.DisplayStep;

/** Reads a step from an address, where it stands as its id. The one that is taken in the library is none here. */
@Component
class StepReader implements Converter<String, DisplayStep> {

    @Override
    public DisplayStep convert(String id) {
        return Code.read(DisplayStep.class, id)
                .filter(step -> step != DisplayStep.DISTIL)
                .orElseThrow(() -> new IllegalArgumentException("no step: " + id));
    }
}
