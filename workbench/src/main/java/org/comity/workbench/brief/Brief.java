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

    Brief(
            Speech speech,
            ChartRenderer renderer,
            String title,
            String subtitle,
            String age,
            List<Section> sections,
            List<Finding> findings) {
        this.speech = speech;
        this.renderer = renderer;
        this.locale = speech.locale();
        this.direction = speech.direction();
        this.title = title;
        this.subtitle = subtitle;
        this.age = age;
        this.sections = List.copyOf(sections);
        this.findings = List.copyOf(findings);
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
