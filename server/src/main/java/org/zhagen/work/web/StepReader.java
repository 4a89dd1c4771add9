package org.zhagen.work.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.work.MatterStep;

/** Reads a step from an address. */
@Component("matterStepReader")
class StepReader implements Converter<String, @Nullable MatterStep> {

    @Override
    public MatterStep convert(String id) {
        return Code.read(MatterStep.class, id).orElseThrow(() -> new IllegalArgumentException("no step: " + id));
    }
}
