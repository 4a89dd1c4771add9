package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** All tests of pages rely on what the browser finds; so it has to find something where there is something. */
class BrowserTest {

    @Test
    void barriersAreFoundWithTheirPlaces() {
        try (BrowserContext window = Browser.get().window(Browser.DESK)) {
            Page page = window.newPage();
            page.setContent("""
                    <!DOCTYPE html><html lang="zh"><head><title>试</title></head><body><main><h1>试</h1>
                    <p><img id="picture" src="data:,"></p><p id="pale">看不清的字</p></main>
                    <style>#pale { color: #ccc; background: #fff; }</style></body></html>""");
            assertThat(Browser.barriers(page))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("image-alt") && line.contains("#picture"))
                    .anyMatch(line -> line.startsWith("color-contrast") && line.contains("#pale"));
        }
    }
}
