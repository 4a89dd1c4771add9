package org.zhagen.directory;

/** An uploaded table that waits, and what it would do. */
public record ImportView(ImportSummary summary, ImportPreview preview) {}
