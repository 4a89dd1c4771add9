package org.zhagen.adaptation.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.zhagen.adaptation.PlanStep;
import org.zhagen.kernel.document.Code;

/** Reads a step from an address, where it stands as its id. Those that need more than words are none here. */
@Component
class PlanStepReader implements Converter<String, PlanStep> {

    @Override
    public PlanStep convert(String id) {
        return Code.read(PlanStep.class, id)
                .filter(PlanStep::isPlain)
                .orElseThrow(() -> new IllegalArgumentException("no step: " + id));
    }
}
