package org.zhagen.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordCountTest {
    @Test
    void countsAsWordDoes() {
        assertEquals(0, WordCount.ofText(" \n　"));
        assertEquals(5, WordCount.ofText("街乡吹哨。"));
        assertEquals(7, WordCount.ofText("2026年11月22日，"));
        assertEquals(3, WordCount.ofText("GB/T 9704-2012 标"));
        assertEquals(6, WordCount.ofText("“吹哨”——"));
        assertEquals(2, WordCount.ofText("𠮷㐀"));
    }

    @Test
    void countsWhatIsSeenOfMarkdown() {
        assertEquals(4, WordCount.ofMarkdown("# **标**题\n\n[链](http://x.y)\n\n<!-- no -->\n\n`码`"));
        assertEquals(6, WordCount.ofMarkdown("| 甲 | 乙 |\n|---|---|\n| 12 | 34 |\n\n1. a\\.\n2. b"));
    }
}
