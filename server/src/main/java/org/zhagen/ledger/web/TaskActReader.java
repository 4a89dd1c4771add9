package org.zhagen.ledger.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.ledger.TaskAct;

/** Reads an act from an address. */
@Component
class TaskActReader implements Converter<String, @Nullable TaskAct> {

    @Override
    public TaskAct convert(String id) {
        return Code.read(TaskAct.class, id).orElseThrow(() -> new IllegalArgumentException("no act: " + id));
    }
}
