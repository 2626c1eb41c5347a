package org.comity.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.comity.server.toy.ToyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan comes in from a file, is looked at as a calendar and goes onto paper, on a desk and on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeWalkTest {
    private final ToyServer server = ToyServer.start();
    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start(server.address());
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    private static String plan(String department, int width) {
        StringBuilder csv =
                new StringBuilder("kind,id,title,owner,measure,starts,due,topic,text,sense,home,partner,mark\n");
        for (int i = 1; i <= 45; i++) {
            csv.append(
                    "measure,m%d-%d,Border post number %d of the northern corridor,%s,,2031-01-01,2031-05-%02d,,,,PER,BRA,For officials\n"
                            .formatted(width, i, i, department, 1 + i % 28));
        }
        csv.append("milestone,s%d,Ground broken,,m%d-1,,2031-05-09\n".formatted(width, width));
        return csv + "measure,bad%d,Late,nobody,,,soon\n".formatted(width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aPlanComesInAndGoesOntoPaper(int width) throws IOException {
        Page page = browser.open(width, "/desk/department/new");
        String department = "d" + width;
        page.locator("input[name=name]").fill("Works " + width);
        page.locator("form.desk button[type=submit]").first().click();
        String id = page.url().replaceFirst(".*/departments/", "");

        page.navigate(server.address() + "/plan/exchange");
        browser.check(page);
        page.locator("input[name=file]")
                .setInputFiles(new FilePayload(
                        department + ".csv", "text/csv", plan(id, width).getBytes(StandardCharsets.UTF_8)));
        page.locator("form.desk button[type=submit]").click();
        browser.check(page);
        assertThat(page.locator("p.age").textContent())
                .contains("46 rows to add, 0 to change")
                .contains("1 refused");
        assertThat(page.locator("#refused").textContent()).contains("due must be a day");

        page.locator("main form button").click();
        browser.check(page);
        assertThat(page.locator("p.age").textContent()).contains("46 rows added");

        page.navigate(server.address() + "/plan?view=calendar&month=2031-05&department=" + id);
        browser.check(page);
        assertThat(page.locator("table.month").textContent()).contains("Ground broken");
        page.locator("#calendar .buttons a").first().focus();
        page.keyboard().press("Enter");
        page.locator("#h-month").getByText("April 2031").waitFor();

        page.navigate(server.address() + "/plan");
        Browser.drawn(page);
        browser.check(page);
        everyPageIsMarked(page);
    }

    private static void everyPageIsMarked(Page page) throws IOException {
        byte[] bytes = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(number);
                text.setEndPage(number);
                String words = text.getText(pdf).toUpperCase(Locale.ROOT);
                assertThat(words.split("FOR OFFICIALS", -1))
                        .as("the handling mark at head and foot of page %d:%n%s", number, words)
                        .hasSize(3);
            }
        }
    }
}
