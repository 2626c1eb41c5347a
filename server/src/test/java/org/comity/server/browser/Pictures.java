package org.comity.server.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the pictures of {@code docs/screenshots} from a running server, and checks each page on the way: homes on three
 * continents, a pair, on a desk and on a phone. Started by hand: its argument is the server's address.
 */
final class Pictures {
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "start", "/",
            "kenya", "/KEN",
            "brazil", "/BRA?view=tiles",
            "vietnam", "/VNM",
            "kenya-uganda", "/KEN/UGA",
            "figures", "/figures?indicator=unvotes.agreement&home=BRA&partner=ARG,COL,PER,URY",
            "data", "/data"));

    private Pictures() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(System.getProperty("comity.root"), "docs", "screenshots");
        try (Browser browser = Browser.start(args[0])) {
            for (Map.Entry<String, String> entry : PAGES.entrySet()) {
                take(browser, folder, entry.getKey(), entry.getValue(), 1280, 1600);
                if (entry.getKey().startsWith("kenya")) {
                    take(browser, folder, entry.getKey() + "-phone", entry.getValue(), 390, 1600);
                }
            }
        }
    }

    private static void take(Browser browser, Path folder, String name, String path, int width, int height)
            throws Exception {
        Page page = browser.open(width, path);
        Browser.drawn(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true)
                .setClip(0, 0, width, height));
        try {
            browser.check(page);
        } catch (AssertionError wrong) {
            System.err.println(name + ": " + wrong.getMessage());
        }
        page.close();
    }
}
