package org.zhagen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fitt a b               | 不认识“fitt”。          | 也许是“fit”？",
                "fit a b --jsno         | 不认识“--jsno”。        | 也许是“--json”？",
                "fit                    | 缺少 PLAYBOOK            | 用法：zhagen fit",
                "adapt p a              | 缺少 --site             | 用法：zhagen adapt",
                "upgrade a              | 缺少 --base             | 用法：zhagen upgrade",
                "diff a                 | 缺少 B                  | 用法：zhagen diff",
                "lint                   | 缺少 FILE               | 用法：zhagen lint",
                "fit a b --site 1 --site 2 | --site 只能写一次。    | 用法：zhagen fit",
                "sign                   | 请写 sign PLAYBOOK      | 用法：zhagen sign",
                "profiles --out x --seed one | --seed 不能是“one”  | 用法：zhagen profiles",
            })
    void saysWhatIsWrongInChinese(String line, String problem, String wayOut) {
        Cli said = Cli.zh(line.split(" "));
        assertEquals(2, said.exit());
        assertTrue(said.err().contains(problem), said.err());
        assertTrue(said.err().contains(wayOut), said.err());
        assertEquals("", said.out());
        assertNoTrace(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fitt a b     | 'fitt' is not known here.  | Maybe 'fit'?",
                "fit          | Missing: PLAYBOOK          | Usage: zhagen fit",
                "adapt p a    | Missing: --site            | More: zhagen adapt --help",
                "profiles --out x --seed one | --seed can't be 'one'. | Usage: zhagen profiles",
            })
    void saysWhatIsWrongInEnglish(String line, String problem, String wayOut) {
        Cli said = Cli.en(line.split(" "));
        assertEquals(2, said.exit());
        assertTrue(said.err().contains(problem), said.err());
        assertTrue(said.err().contains(wayOut), said.err());
        assertNoTrace(said);
    }

    @Test
    void asksForACommand() {
        Cli said = Cli.run("--lang", "en");
        assertEquals(2, said.exit());
        assertTrue(said.err().startsWith("Name a command"), said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang fr dictionary", "dictionary --lang fr", "dictionary --lang=zh_CN"})
    void refusesALanguageThatDoesNotExist(String line) {
        Cli said = Cli.run(line.split(" "));
        assertEquals(2, said.exit());
        assertTrue(said.err().contains("--lang"), said.err());
        assertTrue(said.err().contains("zh|en"), said.err());
        assertNoTrace(said);
    }

    @Test
    void takesTheLanguageBeforeAndAfterTheCommand() {
        String before = Cli.run("--lang", "en", "dictionary").out();
        assertTrue(before.contains("Resident population"), before);
        assertEquals(before, Cli.run("dictionary", "--lang", "en").out());
        assertEquals(before, Cli.run("dictionary", "--lang=en").out());
        assertTrue(Cli.run("dictionary", "--lang", "zh").out().contains("常住人口"));
    }

    @Test
    void helpSpeaksTheLanguageOfTheRun() {
        Cli chinese = Cli.zh("fit", "--help");
        assertEquals(0, chinese.exit());
        assertTrue(chinese.out().contains("看一个经验包适合哪些地方。"), chinese.out());
        assertFalse(chinese.out().contains("Fits a playbook"), chinese.out());
        assertTrue(chinese.out().contains("只看一地，列出详情。"), chinese.out());
        Cli english = Cli.en("fit", "--help");
        assertEquals(0, english.exit());
        assertTrue(english.out().codePoints().noneMatch(c -> c >= 0x4E00 && c <= 0x9FFF), english.out());
        assertTrue(Cli.zh("--help").out().contains("命令："));
        assertFalse(Cli.zh("--help").out().contains("warm-up"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lint",
                "show",
                "fit",
                "adapt",
                "docs",
                "upgrade",
                "diff",
                "dictionary",
                "schema",
                "profiles",
                "sign",
                "verify",
                "bundle",
                "unbundle"
            })
    void eachHelpIsThereInBothLanguages(String command) {
        String english = Cli.en(command, "--help").out();
        assertTrue(english.codePoints().noneMatch(c -> c >= 0x4E00 && c <= 0x9FFF), english);
        String chinese = Cli.zh(command, "--help").out();
        assertFalse(chinese.matches("(?s).*\\n {2,}[-A-Z][^\\n]* {2,}[A-Z][a-z]+ .*"), chinese);
    }

    static void assertNoTrace(Cli said) {
        assertFalse(said.err().contains("\tat ") || said.err().contains("Exception"), said.err());
    }
}
