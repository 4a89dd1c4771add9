package org.zhagen.intake;

/** An uploaded table that waits, and what it would do. */
public record ImportView(ImportSummary summary, ImportPreview preview) {}
