package org.comity.workbench.brief;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.comity.model.Finding;
import org.comity.workbench.chart.ChartRenderer;
import org.comity.workbench.chart.Drawing;

/** A brief about a country's neighbourhood in one language, ready to be written in any {@link BriefFormat}. */
public final class Brief {
    private final Locale locale;
    private final String direction;
    private final String title;
    private final String subtitle;
    private final String age;
    private final List<Section> sections;
    private final List<Finding> findings;
    private final Speech speech;
    private final ChartRenderer renderer;
    private final Look look;
    private final String mark;

    Brief(
            Speech speech,
            ChartRenderer renderer,
            String title,
            String subtitle,
            String age,
            List<Section> sections,
            List<Finding> findings) {
        this(speech, renderer, title, subtitle, age, sections, findings, Look.LONG, "");
    }

    private Brief(
            Speech speech,
            ChartRenderer renderer,
            String title,
            String subtitle,
            String age,
            List<Section> sections,
            List<Finding> findings,
            Look look,
            String mark) {
        this.speech = speech;
        this.renderer = renderer;
        this.locale = speech.locale();
        this.direction = speech.direction();
        this.title = title;
        this.subtitle = subtitle;
        this.age = age;
        this.sections = List.copyOf(sections);
        this.findings = List.copyOf(findings);
        this.look = look;
        this.mark = mark;
    }

    /**
     * A brief set small, to be carried on a few sheets of A4; {@link Paging} says how many.
     *
     * @param mark the handling mark that stands at its head and foot; empty for none
     */
    public static Brief sheet(
            Speech speech,
            String title,
            String subtitle,
            String age,
            List<Section> sections,
            List<Finding> findings,
            String mark) {
        return new Brief(speech, ChartRenderer.shared(), title, subtitle, age, sections, findings, Look.SHEET, mark);
    }

    /** Writes it; the stream is flushed and left open. */
    public void write(BriefFormat format, OutputStream out) {
        switch (format) {
            case HTML -> HtmlWriter.write(this, out);
            case DOCX -> DocxWriter.write(this, out);
            case MARKDOWN -> MarkdownWriter.write(this, out);
            case JSON -> JsonBrief.write(this, out);
        }
    }

    public Locale locale() {
        return locale;
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return direction;
    }

    public String title() {
        return title;
    }

    /** Year, rule and frame. */
    public String subtitle() {
        return subtitle;
    }

    /** The first line: figures to which year, the oldest in use, how many are missing. */
    public String age() {
        return age;
    }

    /** The Findings that the brief is made of; the first is the assessment. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The brief inside another page, without a style of its own.
     *
     * @param cite what stands before an id in the address of its page, as {@code /cite/}
     */
    public String body(String cite) {
        return HtmlWriter.body(this, cite);
    }

    /** What the style element of a page around a sheet's {@link #body} holds. */
    public static String sheetStyle() {
        return HtmlWriter.style(Look.SHEET.style());
    }

    Look look() {
        return look;
    }

    /** The handling mark; empty for none. */
    public String mark() {
        return mark;
    }

    /** What the last line of it says. */
    String foot() {
        return speech.say(look == Look.LONG ? "footer" : "sheet.footer");
    }

    List<Section> sections() {
        return sections;
    }

    Drawing draw(Block.Picture picture) {
        return renderer.draw(picture.vegaLite());
    }

    Speech speech() {
        return speech;
    }
}
